import { useParams } from '@tanstack/react-router'
import type { Room } from '../../../contract/family.ts'
import { intakeSentences } from '../../../domain/intake/sentences.ts'
import { useRoom } from '../../shared/family/room.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { Hops } from '../../shared/shell/hops.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { ConsentsPart } from './consent/consents-part.tsx'
import { remaining } from './next-steps.ts'
import { Elsewhere } from './elsewhere.tsx'
import { EnquiriesPart } from './enquiries-part.tsx'
import { FamiliesNotice } from './merge/families-part.tsx'
import { NoThanksPart } from './no-thanks-part.tsx'
import { UndoAcceptancePart } from './undo-acceptance-part.tsx'
import { NowPart } from './now-part.tsx'
import { PeoplePart } from './people/people-part.tsx'
import { TeamPart } from './team/team-part.tsx'

/** Overblik: what is missing, what the family wants and what comes next; then who is who and what may be shared. */
export const OverviewPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/' })
  const read = useRoom(family)
  useCloseOnLeave()
  return (
    <Loaded read={read} home="/fag">
      {(room) => (
        <>
          <FamiliesNotice family={family} />
          <Missing room={room} />
          <EnquiriesPart family={family} />
          <NowPart room={room} family={family} />
          <OtherParts />
          <PeoplePart room={room} family={family} />
          <ConsentsPart room={room} family={family} />
          <TeamPart room={room} family={family} />
          <NoThanksPart room={room} family={family} />
          <UndoAcceptancePart room={room} family={family} />
          <Elsewhere room={room} />
        </>
      )}
    </Loaded>
  )
}

/** What is below, past the first screen of a large family. */
const OtherParts = () => {
  const text = useText()
  const parts = [
    { id: 'hvem', title: text('folk.title') },
    { id: 'ja-og-nej', title: text('ja.title') },
    { id: 'team', title: text('team.title') },
  ]
  return <Hops label={text('overview.hop')} parts={parts} />
}

const Missing = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const steps = remaining(room)
  if (!room.may.invite || steps.length === 0) return null
  const isActive = room.course?.state === 'active'
  return (
    <Section title={text(isActive ? 'overview.missing-active' : 'overview.missing')}>
      <ol className="steps">
        {steps.map(({ code, blocksHandover }) => (
          <li key={code}>
            {intakeSentences[code].da} {blocksHandover && <Tag kind="waiting">{text('overview.step-first')}</Tag>}
          </li>
        ))}
      </ol>
      {!isActive && <p className="quiet">{text('overview.start-rule')}</p>}
    </Section>
  )
}
