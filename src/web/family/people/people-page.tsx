import type { Room } from '../../../contract/family.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { ageOfReader } from '../shared/reader.ts'
import { useText } from '../texts.ts'
import { RemoveMember } from './remove-member.tsx'

type Member = Room['team'][number]

/** Vores folk: who helps us, what they do, how we reach them, and that we may say no to them. */
export const PeoplePage = () => {
  const text = useText()
  return (
    <OwnPage title={text('people.title')} lead={text('people.lead')}>
      {(room, family) => (
        <>
          <Team room={room} family={family} />
          <Us room={room} />
        </>
      )}
    </OwnPage>
  )
}

const Team = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  const coordinator = room.team.find(({ role }) => role === 'coordinator')
  if (room.team.length === 0) return <EmptyState title={text('people.empty')}>{text('people.empty-how')}</EmptyState>
  return (
    <Section title={text('people.team')}>
      <ul className="rows">
        {room.team.map((member) => (
          <MemberRow key={member.id} member={member} room={room} family={family} home={coordinator?.department} />
        ))}
      </ul>
      {coordinator && room.family !== null && (
        <p className="quiet">
          {text(mayRemove(room) ? 'people.other-coordinator' : 'people.say-no', { name: coordinator.name })}
        </p>
      )}
    </Section>
  )
}

/** Grown-ups say no for the family, and from 15 one says it for oneself; the server asks again. */
const mayRemove = (room: Room): boolean => room.may.write && ageOfReader(room) >= 15

interface MemberRowProps {
  readonly member: Member
  readonly room: Room
  readonly family: string
  /** The department of the coordinator, who writes the plan with the family. */
  readonly home: string | undefined
}

const MemberRow = ({ member, room, family, home }: MemberRowProps) => {
  const text = useText()
  const shared = room.bases.some(
    (basis) => basis.toDepartment === member.department && basis.startsAt !== null && basis.withdrawnAt === null,
  )
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{member.name}</span>{' '}
        <Tag kind={member.role === 'coordinator' ? 'accent' : 'plain'}>{member.roleName}</Tag>{' '}
        {member.chosenByFamily && <Tag>{text('people.chosen')}</Tag>}
        <p>{member.inPlainWords}</p>
        <span className="row-quiet">
          {text('people.what-does', {
            department: member.departmentName,
            does: member.departmentDoes,
          })}
        </span>
        {room.family !== null && member.department !== home && (
          <span className="row-quiet">
            {text(shared ? 'people.sees-shared' : 'people.sees-own', {
              department: member.departmentName,
            })}
          </span>
        )}
      </div>
      {member.phone !== null && (
        <a className="button button-secondary" href={`tel:${member.phone}`}>
          {text('people.call', { phone: member.phone })}
        </a>
      )}
      {mayRemove(room) && member.role !== 'coordinator' && <RemoveMember member={member} family={family} />}
    </li>
  )
}

/** Those of us whom this reader may know of, also brothers and sisters whom the initiative is not for. */
const Us = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const wordsOf = ({ id, inInitiative }: Room['people'][number]): string | undefined => {
    if (id === room.may.me) return text('people.me')
    return inInitiative ? undefined : text('people.outside')
  }
  return (
    <Section title={text('people.us')}>
      <ul className="rows">
        {room.people.map((person) => (
          <li key={person.id}>
            <div className="row-main">
              <span className="row-title">{person.givenName === '' ? text('people.unborn') : person.givenName}</span>
              <span className="row-quiet">{wordsOf(person)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
