import { useApi } from '../../../shared/api/query.ts'
import { isClosed } from '../../../shared/road/closed.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { AddMember } from './add-member.tsx'
import { AskLeader } from './ask-leader.tsx'
import { Cover } from './cover.tsx'
import { HandOver } from './hand-over.tsx'
import { Handovers } from './handovers.tsx'
import { MemberRow } from './member-row.tsx'
import type { Team } from './team.ts'

/** Who works with the family, what each does until when, who takes over, and what the team lacks. */
export const TeamPart = ({ room, family }: PartProps) => {
  const read = useApi('GET /api/families/:family/team', { params: { family } })
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={3} />}>
      {(team) => <Shown team={team} room={room} family={family} />}
    </Loaded>
  )
}

const Shown = ({ team, room, family }: PartProps & { readonly team: Team }) => {
  const text = useText()
  const coordinator = team.members.find(({ role, isHere }) => role === 'coordinator' && isHere)
  const isPlanned = coordinator !== undefined && coordinator.endsAt !== null
  const isOver = isClosed(room)
  const common = { team, room, family }
  return (
    <Section
      id="team"
      title={text('team.title')}
      actions={
        team.may.change &&
        !isOver && (
          <>
            <InPlaceButton id="team-add" label={text('team.add')} />
            {coordinator && !isPlanned && <InPlaceButton id="team-over" label={text('team.hand-over')} />}
            {coordinator && !team.isNaming && <InPlaceButton id="team-ask" label={text('team.ask-leader')} />}
          </>
        )
      }
    >
      <InPlace id="team-add">{(close) => <AddMember room={room} family={family} onClose={close} />}</InPlace>
      <InPlace id="team-over">
        {(close) => coordinator && <HandOver coordinator={coordinator} {...common} onClose={close} />}
      </InPlace>
      <InPlace id="team-ask">{(close) => <AskLeader family={family} onClose={close} />}</InPlace>
      {team.isNaming && <p className="notice">{text('team.is-naming')}</p>}
      <Handovers {...common} />
      {team.released.map(({ id, aboutName, words }) => (
        <div className="notice" key={id}>
          <p className="notice-title">{text('team.released', { name: aboutName })}</p>
          <p>{words}</p>
        </div>
      ))}
      {team.members.length === 0 && <EmptyState title={text('team.empty')} />}
      <ul className="rows">
        {team.members.map((member) => (
          <MemberRow key={member.id} member={member} {...common} />
        ))}
      </ul>
      {!isOver && <Cover {...common} />}
    </Section>
  )
}
