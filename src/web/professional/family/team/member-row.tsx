import type { Room } from '../../../../contract/family.ts'
import { isClosed } from '../../../shared/road/closed.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { MoreTools } from '../../shared/more-tools.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { EndMember } from './end-member.tsx'
import { LastDayForm } from './last-day-form.tsx'
import { PairForm } from './pair-form.tsx'
import { PartForm } from './part-form.tsx'
import { StageForm } from './stage-form.tsx'
import { SubstituteForm } from './substitute-form.tsx'
import type { Member, Team } from './team.ts'

interface MemberRowProps extends PartProps {
  readonly member: Member
  readonly team: Team
}

/** One member: what they do and decide, from when until when, with whom; and what can be put right about it. */
export const MemberRow = ({ member, team, room, family }: MemberRowProps) => {
  const text = useText()
  const { name, departmentName: department } = member
  return (
    <li>
      <div className="row-main">
        <span className="folk-head">
          <span className="row-title">{name}</span>
          <Tag kind={member.role === 'coordinator' ? 'accent' : 'plain'}>{member.roleName}</Tag>
          {member.authority && <Tag>{text(`team.authority.${member.authority}`)}</Tag>}
          {!member.isHere && <Tag kind="waiting">{text('team.from', { day: longDate(member.startsAt) })}</Tag>}
          {member.chosenByFamily && <Tag>{text(member.familySaid ? 'team.chosen-said' : 'team.chosen')}</Tag>}
        </span>
        <span className="row-quiet">
          {department} · {member.part.does ?? member.inPlainWords}
        </span>
        <Spell member={member} />
        {member.authority === 'both' && member.part.toldFamilyOn && (
          <p className="folk-line row-quiet">
            {text('team.both-line', { reason: member.part.bothReason ?? '', day: longDate(member.part.toldFamilyOn) })}
          </p>
        )}
        {!isClosed(room) && isUnshared(room, team, member) && (
          <p className="folk-line row-quiet">{text('team.no-consent', { department, name })}</p>
        )}
        <Tools member={member} team={team} room={room} family={family} />
      </div>
      {member.phone && <a href={`tel:${member.phone}`}>{member.phone}</a>}
    </li>
  )
}

const Spell = ({ member }: { readonly member: Member }) => {
  const text = useText()
  const lines = [
    member.standsInFor && text('team.stands-in', { name: member.standsInFor }),
    member.pair && text('team.pair-with', { name: member.pair.name }),
    member.lastDay && member.role !== 'coordinator' && text('team.last-day-line', { day: longDate(member.lastDay) }),
  ].filter((line) => typeof line === 'string')
  return lines.length === 0 ? null : <span className="row-quiet">{lines.join(' · ')}</span>
}

const Tools = ({ member, team, room, family }: MemberRowProps) => {
  const text = useText()
  const isMe = member.employee === team.may.me
  const { change } = team.may
  if (!change && !isMe) return null
  const { id, name } = member
  const isCoordinator = member.role === 'coordinator'
  const isOver = isClosed(room)
  const tool = { member, team, room, family }
  return (
    <>
      <span className="team-tools">
        <InPlaceButton quiet id={`part-${id}`} label={text('team.part')} about={name} />
        {isMe && isCoordinator && member.isHere && !isOver && (
          <InPlaceButton quiet id={`stage-${id}`} label={text('team.stage')} about={name} />
        )}
        {change && !(isOver && isCoordinator) && (
          <MoreTools about={name}>
            {!isOver && (
              <>
                <InPlaceButton quiet id={`sub-${id}`} label={text('team.substitute')} about={name} />
                <InPlaceButton quiet id={`pair-${id}`} label={text('team.pair')} about={name} />
              </>
            )}
            {!isCoordinator && (
              <>
                <InPlaceButton quiet id={`last-${id}`} label={text('team.last-day')} about={name} />
                <EndMember member={member} family={family} />
              </>
            )}
          </MoreTools>
        )}
      </span>
      <InPlace id={`part-${id}`}>{(close) => <PartForm {...tool} onClose={close} />}</InPlace>
      <InPlace id={`stage-${id}`}>{(close) => <StageForm {...tool} onClose={close} />}</InPlace>
      <InPlace id={`sub-${id}`}>{(close) => <SubstituteForm {...tool} onClose={close} />}</InPlace>
      <InPlace id={`pair-${id}`}>{(close) => <PairForm {...tool} onClose={close} />}</InPlace>
      <InPlace id={`last-${id}`}>{(close) => <LastDayForm {...tool} onClose={close} />}</InPlace>
    </>
  )
}

/** Departments for which no sharing consent stands see only their own rows; said, not refused. */
const isUnshared = (room: Room, team: Team, member: Member): boolean => {
  const own = team.members.find(({ role, isHere }) => role === 'coordinator' && isHere)?.department
  const stands = (basis: Room['bases'][number]) =>
    basis.toDepartment === member.department &&
    basis.startsAt !== null &&
    basis.withdrawnAt === null &&
    (basis.endsAt === null || basis.endsAt.slice(0, 10) > room.today)
  return member.department !== own && !room.bases.some(stands)
}
