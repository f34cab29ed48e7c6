import { Section } from '../../shared/shell/page.tsx'
import { Tag, type TagKind } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText, type ProfessionalKey } from '../texts.ts'
import type { RoomAnswer } from './room.ts'
import { stateOf, useDepartmentName, useNames, type BasisState } from './names.ts'
import { useCategoryName } from './team.tsx'

const tags: Readonly<Record<BasisState, TagKind>> = {
  standing: 'done',
  waiting: 'waiting',
  refused: 'plain',
  withdrawn: 'plain',
  ended: 'plain',
}

/** What sharing in this family rests on, with dates; what holds first. */
export const Bases = ({ room, family }: { readonly room: RoomAnswer; readonly family: string }) => {
  const text = useText()
  const { list, about } = useNames(room)
  const department = useDepartmentName(family)
  const nameOf = useCategoryName()
  const order: readonly BasisState[] = ['standing', 'waiting', 'refused', 'withdrawn', 'ended']
  const bases = room.bases.toSorted(
    (a, b) => order.indexOf(stateOf(a, room.today)) - order.indexOf(stateOf(b, room.today)),
  )
  return (
    <Section title={text('access.bases')}>
      {bases.length === 0 && <p>{text('access.no-bases')}</p>}
      {bases.length > 0 && (
        <ul className="rows">
          {bases.map((b) => {
            const state = stateOf(b, room.today)
            return (
              <li key={b.id}>
                <div className="row-main">
                  <span className="row-title">{text(`basis.${b.kind}` as ProfessionalKey)}</span>
                  <span className="row-quiet">
                    {text('access.about', { persons: about(b) })}
                    {b.toDepartment !== null &&
                      `. ${text('access.between', { from: list(b.fromDepartments.map(department)), to: department(b.toDepartment) })}: ${b.categories.map(nameOf).join(' · ')}`}
                    {b.paragraph !== null && `. ${b.paragraph}`}
                    {b.startsAt !== null && `. ${text('access.since', { day: longDate(b.startsAt) })}`}
                    {b.endsAt !== null && ` ${text('access.until', { day: longDate(b.endsAt) })}`}
                  </span>
                </div>
                <Tag kind={tags[state]}>{text(`access.state.${state}`)}</Tag>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
