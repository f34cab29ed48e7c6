import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import './access.css'
import type { RoomAnswer } from './room.ts'
import { stateOf, useNames } from './names.ts'

/** Everybody in the team, since when, in what role, and what the family's yes has opened for their department. */
export const Team = ({ room }: { readonly room: RoomAnswer }) => {
  const text = useText()
  if (room.team.length === 0) return <EmptyState title={text('access.empty')}>{text('access.empty-how')}</EmptyState>
  return (
    <Section title={text('access.team')}>
      <ul className="rows">
        {room.team.map((member) => (
          <li key={member.id}>
            <div className="row-main">
              <span className="row-title">{member.name}</span>
              <span className="row-quiet">
                {member.roleName}, {member.departmentName}. {text('access.since', { day: longDate(member.startsAt) })}
                {member.endsAt && ` ${text('access.until', { day: longDate(member.endsAt) })}`}.
              </span>
              <Opened room={room} member={member} />
            </div>
            {member.chosenByFamily && <Tag kind="accent">{text('access.chosen')}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Opened = ({ room, member }: { readonly room: RoomAnswer; readonly member: RoomAnswer['team'][number] }) => {
  const text = useText()
  const { department, list } = useNames(room)
  const nameOf = useCategoryName()
  const bases = room.bases.filter(
    (b) => b.toDepartment === member.department && b.categories.length > 0 && stateOf(b, room.today) === 'standing',
  )
  return (
    <ul className="plain-list">
      <li>
        {text('access.own', { department: member.departmentName })}
        {member.role === 'coordinator' && ` ${text('access.coordinates')}`}
      </li>
      {bases.map((b) => (
        <li key={b.id}>
          {text('access.shared', {
            from: list(b.fromDepartments.map(department)),
            categories: b.categories.map(nameOf).join(' · '),
          })}
        </li>
      ))}
      {bases.length === 0 && <li>{text('access.nothing-shared')}</li>}
    </ul>
  )
}

/** Categories by the names of the rule book. */
export const useCategoryName = (): ((id: string) => string) => {
  const { data } = useApi('GET /api/rule-book')
  const names = new Map(data?.categories.map((c) => [c.id, c.name]))
  return (id) => names.get(id) ?? id
}
