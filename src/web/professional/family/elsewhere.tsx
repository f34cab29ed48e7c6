import type { Room } from '../../../contract/family.ts'
import { Section } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'

/** What lies with others, told once for each person to ask. */
export const Elsewhere = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const asked = grouped(room.exists, ({ askName }) => askName ?? text('overview.coordinator'))
  if (asked.size === 0) return null
  const me = room.team.find(({ employee }) => employee === room.may.me)?.name
  return (
    <Section title={text('overview.exists')}>
      <ul className="rows">
        {[...asked].map(([whom, things]) => (
          <li key={whom}>
            <div className="row-main">
              <span className="row-title">
                {whom === me ? text('overview.exists-own') : text('overview.exists-ask', { whom })}
              </span>
              {[...grouped(things, ({ departmentName }) => departmentName)].map(([department, ones]) => (
                <span key={department} className="row-quiet">
                  <WhatExists department={department} what={ones.map(({ categoryName }) => categoryName)} />
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const WhatExists = ({ department, what }: { readonly department: string | null; readonly what: readonly string[] }) => {
  const text = useText()
  return department === null ? what.join(' · ') : text('overview.exists-from', { what: what.join(' · '), department })
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
