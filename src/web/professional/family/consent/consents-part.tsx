import { isClosed } from '../../../shared/road/closed.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { AskShare } from './ask-share.tsx'
import { AskTakePart } from './ask-take-part.tsx'
import { ConsentRow } from './consent-row.tsx'
import { stateOf, type Basis } from './consent-words.ts'
import { Impose } from './impose.tsx'
import { Matrix } from './matrix.tsx'
import { useChoices } from './use-choices.ts'

/** What the family has said yes and no to. Taking part and sharing are two things, and are shown as two. */
export const ConsentsPart = ({ room, family }: PartProps) => {
  const text = useText()
  const choices = useChoices(family)
  const isLive = (basis: Basis) => ['standing', 'waiting', 'refused'].includes(stateOf(basis, room.today))
  const takingPart = room.bases.filter(
    (one) => one.kind === 'consent-to-take-part' || one.kind === 'imposed-by-youth-crime-board',
  )
  const sharing = room.bases.filter((one) => one.kind === 'consent-to-pass-on')
  const earlier = [...takingPart, ...sharing].filter((one) => !isLive(one))
  const standing = sharing.filter((one) => stateOf(one, room.today) === 'standing')
  const receivers = [...new Set(standing.flatMap(({ toDepartment }) => toDepartment ?? []))]
  const asked = sharing.filter((one) => isLive(one) && !standing.includes(one))
  const rows = (bases: readonly Basis[]) => (
    <ul className="rows">
      {bases.map((basis) => (
        <ConsentRow key={basis.id} basis={basis} room={room} family={family} />
      ))}
    </ul>
  )
  return (
    <Section
      id="ja-og-nej"
      title={text('ja.title')}
      actions={
        !isClosed(room) && (
          <>
            {room.may.invite && <InPlaceButton id="ja-deltage" label={text('ja.ask-take-part')} />}
            {room.may.share && <InPlaceButton id="ja-dele" label={text('ja.ask-share')} />}
            {room.may.invite && <InPlaceButton id="ja-paalagt" label={text('ja.impose')} />}
          </>
        )
      }
    >
      <InPlace id="ja-deltage">{(close) => <AskTakePart room={room} family={family} onClose={close} />}</InPlace>
      <InPlace id="ja-dele">{(close) => <AskShare room={room} family={family} onClose={close} />}</InPlace>
      <InPlace id="ja-paalagt">{(close) => <Impose room={room} family={family} onClose={close} />}</InPlace>
      <h3 className="part-title">{text('ja.take-part')}</h3>
      {takingPart.some(isLive) ? (
        rows(takingPart.filter(isLive))
      ) : (
        <p className="quiet">{text(takingPart.length > 0 ? 'ja.none-stands' : 'ja.none-take-part')}</p>
      )}
      <h3 className="part-title">{text('ja.share')}</h3>
      {standing.length === 0 && <p className="quiet">{text('ja.none-share')}</p>}
      {asked.length > 0 && rows(asked)}
      {standing.length > 0 && (
        <>
          <p>{text('ja.share-with', { departments: choices.departmentsIn(receivers) })}</p>
          <details className="more">
            <summary>{text('ja.matrix-open')}</summary>
            <Matrix room={room} family={family} />
          </details>
        </>
      )}
      {standing.length > 0 && (
        <details className="more">
          <summary>{text('ja.each', { count: standing.length })}</summary>
          {rows(standing)}
        </details>
      )}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{text('ja.earlier', { count: earlier.length })}</summary>
          {rows(earlier)}
        </details>
      )}
    </Section>
  )
}
