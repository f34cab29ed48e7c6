import { useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Tag, type TagKind } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { useNames } from '../people/use-names.ts'
import { AnswerForm } from './answer-form.tsx'
import { signatureState, stateOf, type Basis, type BasisState, type Signature } from './consent-words.ts'
import { useChoices } from './use-choices.ts'

const tags: Readonly<Record<BasisState, TagKind>> = {
  standing: 'done',
  waiting: 'waiting',
  refused: 'plain',
  withdrawn: 'plain',
  cancelled: 'plain',
  over: 'plain',
}

interface ConsentRowProps extends PartProps {
  readonly basis: Basis
}

/** One consent: what it is about, who has answered what. */
export const ConsentRow = ({ basis, room, family }: ConsentRowProps) => {
  const text = useText()
  const choices = useChoices(family)
  const { list } = useNames(room)
  const state = stateOf(basis, room.today)
  const isShare = basis.kind === 'consent-to-pass-on'
  const isOpen = state === 'waiting' || state === 'refused'
  const mayRecord = isShare ? room.may.share : room.may.invite
  const remindOn = choices.remindOn(basis.id)
  const title = isShare
    ? text('ja.to', {
        from: choices.departmentsIn(basis.fromDepartments),
        to: choices.department(basis.toDepartment ?? ''),
      })
    : basis.kind === 'consent-to-take-part'
      ? list(basis.persons)
      : text('ja.imposed')
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{title}</span>
        {basis.kind !== 'consent-to-take-part' && (
          <span className="row-quiet">
            {[
              ...(basis.coversFamily ? [text('ja.whole-family')] : []),
              list(basis.persons),
              ...(isShare ? [choices.categoriesIn(basis.categories)] : []),
            ].join(' · ')}
          </span>
        )}
        {basis.purpose !== null && <p className="folk-line">{basis.purpose}</p>}
        {basis.paragraph !== null && <p className="folk-line row-quiet">{basis.paragraph}</p>}
        {remindOn !== undefined && (
          <p className="folk-line row-quiet">{text('ja.remind', { date: longDate(remindOn) })}</p>
        )}
        <Signatures basis={basis} room={room} folded={state === 'standing'} />
      </div>
      <StateTag basis={basis} state={state} />
      {mayRecord && (isOpen || state === 'standing') && basis.signatures.length > 0 && (
        <InPlaceButton
          id={`svar-${basis.id}`}
          label={text('ja.sig-record')}
          about={isShare ? `${title} · ${list(basis.persons)}` : list(basis.persons)}
        />
      )}
      {mayRecord && isOpen && <Cancel basis={basis} family={family} />}
      <div className="folk-wide">
        <InPlace id={`svar-${basis.id}`}>
          {(close) => <AnswerForm basis={basis} room={room} family={family} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

const StateTag = ({ basis, state }: { readonly basis: Basis; readonly state: BasisState }) => {
  const text = useText()
  const words = {
    standing: () => text('ja.standing', { date: longDate(basis.startsAt ?? '') }),
    waiting: () => text('ja.waiting'),
    refused: () => text('ja.refused'),
    withdrawn: () => text('ja.withdrawn', { date: longDate(basis.withdrawnAt ?? '') }),
    cancelled: () => text('ja.cancelled'),
    over: () => text('ja.over', { date: longDate(basis.endsAt ?? '') }),
  }[state]()
  return <Tag kind={tags[state]}>{words}</Tag>
}

const FEW = 4

/** Who has answered what; many answers that all are given lie behind one click. */
const Signatures = ({
  basis,
  room,
  folded,
}: Pick<ConsentRowProps, 'basis' | 'room'> & { readonly folded: boolean }) => {
  const text = useText()
  const all = (
    <ul className="folk-contacts">
      {basis.signatures.map((one) => (
        <SignatureWords key={one.id} one={one} room={room} />
      ))}
    </ul>
  )
  if (!folded || basis.signatures.length <= FEW) return all
  return (
    <details className="more">
      <summary>{text('ja.sig-all', { count: basis.signatures.length })}</summary>
      {all}
    </details>
  )
}

/** One signature in words: who, for whom, what. */
const SignatureWords = ({ one, room }: { readonly one: Signature; readonly room: PartProps['room'] }) => {
  const text = useText()
  const { given } = useNames(room)
  const state = signatureState(one)
  const at = one.withdrawnAt ?? one.signedAt ?? one.refusedAt
  return (
    <li>
      {given(one.signer)}
      {one.signer !== one.onBehalfOf && ` ${text('ja.sig-for', { name: given(one.onBehalfOf) })}`}:{' '}
      {text(`ja.sig-${state}`, { date: at === null ? '' : longDate(at) })}
      {one.earlier.map((before) => (
        <span key={before.at} className="row-quiet">
          {text(before.reason === null ? 'ja.sig-before' : 'ja.sig-corrected', {
            answer: text(`ja.right-${before.answer}`).toLowerCase(),
            date: longDate(before.at),
            reason: before.reason ?? '',
          })}
        </span>
      ))}
    </li>
  )
}

const Cancel = ({ basis, family }: { readonly basis: Basis; readonly family: string }) => {
  const text = useText()
  const cancel = useCommand('POST /api/families/:family/consents/:basis/cancel', {
    onDone: () => announce(text('ja.cancelled-done')),
  })
  const send = () => void cancel.send({ params: { family, basis: basis.id }, body: { basedOn: basis.version } })
  return (
    <>
      <button type="button" className="link-button" onClick={send}>
        {text('ja.cancel')}
      </button>
      {cancel.problem && <span className="form-error-message">{cancel.problem.detail}</span>}
    </>
  )
}
