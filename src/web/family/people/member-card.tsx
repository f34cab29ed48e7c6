import type { Room } from '../../../contract/family.ts'
import { useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { RemoveMember } from './remove-member.tsx'
import type { Member, OwnTeam } from './team.ts'
import { WishForm } from './wish-form.tsx'
import { WishLine } from './wish-line.tsx'
import { Refused } from '../../shared/text/refused.tsx'
import { InDanish } from '../../shared/text/in-danish.tsx'

interface MemberCardProps {
  readonly member: Member
  readonly team: OwnTeam
  readonly room: Room
  readonly family: string
  /** The department of the coordinator, who writes the plan with the family. */
  readonly home: string | undefined
}

/** One helper: name, what they do for us, whether they decide, when they stop, how we reach them. */
export const MemberCard = ({ member, team, room, family, home }: MemberCardProps) => {
  const text = useText()
  const { name, phone, part, authority } = member
  const wishes = team.wishes.filter(({ membership, state }) => membership === member.id && state !== 'withdrawn')
  const isAsked = wishes.some(({ state }) => state !== 'answered')
  return (
    <>
      <div className="row-main">
        <span className="row-title">{name}</span>{' '}
        <Tag kind={member.role === 'coordinator' ? 'accent' : 'plain'}>
          <InDanish>{member.roleName}</InDanish>
        </Tag>{' '}
        {member.chosenByFamily && <Tag>{text('people.chosen')}</Tag>}
        <p>{part.does ?? <InDanish>{member.inPlainWords}</InDanish>}</p>
        {authority !== null && <p>{text(`people.authority.${authority}`, { name })}</p>}
        {authority === 'both' && <p className="notice">{text('people.both-means', { name })}</p>}
        <When member={member} team={team} />
        {wishes.map((wish) => (
          <WishLine key={wish.id} wish={wish} member={member} family={family} />
        ))}
      </div>
      {phone !== null && member.isHere && (
        <a className="button button-secondary button-call" href={`tel:${phone}`}>
          {text('people.call', { phone })}
        </a>
      )}
      <details className="more member-more">
        <summary>
          {text('people.more')}
          <span className="sr-only"> – {name}</span>
        </summary>
        {member.departmentDoes !== '' && (
          <p>{text('people.what-does', { department: member.departmentName, does: member.departmentDoes })}</p>
        )}
        <Sees member={member} room={room} home={home} />
        <div className="tools">
          {team.may.say && <Chosen member={member} family={family} />}
          {team.may.wish && member.isHere && !isAsked && (
            <InPlaceButton id={`wish-${member.id}`} label={text('people.wish')} about={name} />
          )}
          {member.mayRemove && <RemoveMember member={member} family={family} />}
        </div>
      </details>
      <InPlace id={`wish-${member.id}`}>
        {(close) => <WishForm member={member} family={family} onClose={close} />}
      </InPlace>
    </>
  )
}

const When = ({ member, team }: Pick<MemberCardProps, 'member' | 'team'>) => {
  const text = useText()
  // Somebody who goes on in another role does not stop.
  const stays = team.members.some((one) => one.employee === member.employee && one.id !== member.id)
  return (
    <>
      {!member.isHere && <p>{text('people.comes', { day: weekdayDate(member.startsAt) })}</p>}
      {member.standsInFor !== null && <p>{text('people.stands-in', { name: member.standsInFor })}</p>}
      {member.lastDay !== null && !stays && <p>{text('people.stops', { day: weekdayDate(member.lastDay) })}</p>}
      {member.pair !== null && <p>{text('people.pair', { name: member.pair.name })}</p>}
    </>
  )
}

/** What a department other than the coordinator's may see. */
const Sees = ({ member, room, home }: Pick<MemberCardProps, 'member' | 'room' | 'home'>) => {
  const text = useText()
  if (room.family === null || member.department === home) return null
  const shared = room.bases.some(
    (basis) => basis.toDepartment === member.department && basis.startsAt !== null && basis.withdrawnAt === null,
  )
  return <p>{text(shared ? 'people.sees-shared' : 'people.sees-own', { department: member.departmentName })}</p>
}

/** The family says whether it has chosen somebody itself; saying the other thing takes it back. */
const Chosen = ({ member, family }: { readonly member: Member; readonly family: string }) => {
  const text = useText()
  const { name } = member
  const say = useCommand('POST /api/own/families/:family/team/:membership/chosen', {
    onDone: () => announce(text('people.chosen-saved')),
  })
  const send = () =>
    void say.send({
      params: { family, membership: member.id },
      body: { basedOn: member.version, chosen: !member.chosenByFamily },
    })
  return (
    <>
      <button type="button" className="button button-secondary" onClick={send}>
        {text(member.chosenByFamily ? 'people.not-chosen-say' : 'people.chosen-say')}
        <span className="sr-only"> – {name}</span>
      </button>
      {say.problem && (
        <p className="form-error-message" role="alert">
          <Refused>{say.problem.detail}</Refused>
        </p>
      )}
    </>
  )
}
