import type { Room } from '../../../../contract/family.ts'
import { livesWith, type Person } from './person-words.ts'

export interface Home {
  readonly people: readonly Person[]
  /** Those whose home it is: parents before other adults. Empty where no grown-up lives. */
  readonly hosts: readonly string[]
}

export interface Homes {
  readonly homes: readonly Home[]
  /** Lives with nobody of the family, as far as it is written and shared. */
  readonly elsewhere: readonly Person[]
  readonly network: readonly Person[]
}

type HomesOf = Pick<Room, 'people' | 'relationships' | 'today'>

/**
 * The homes of a family. Grown-ups who live together make a home; a child belongs to the home where most of those are
 * whom it lives with, so that a child with two homes does not melt the two into one.
 */
export function homesOf(room: HomesOf): Homes {
  const together = new Map(room.people.map(({ id }) => [id, livesWith(room, id)]))
  const housed = room.people.filter(({ id }) => (together.get(id) ?? []).length > 0)
  const grown = housed.filter(({ standsAs }) => standsAs !== 'child').map(({ id }) => id)
  const groups = connected(grown, together)
  const children = housed.filter(({ standsAs }) => standsAs === 'child').map(({ id }) => id)
  const placed = groups.map((group) => new Set(group))
  const alone = children.filter((child) => {
    const home = best(groups, together.get(child) ?? [])
    if (home >= 0) placed[home]?.add(child)
    return home < 0
  })
  placed.push(...connected(alone, together).map((group) => new Set(group)))
  const rest = room.people.filter((person) => !housed.includes(person))
  return {
    homes: placed.map((ids) => homeOf(room.people.filter(({ id }) => ids.has(id)))),
    elsewhere: rest.filter(({ standsAs }) => standsAs !== 'network'),
    network: rest.filter(({ standsAs }) => standsAs === 'network'),
  }
}

function homeOf(people: readonly Person[]): Home {
  const parents = people.filter(({ standsAs }) => standsAs === 'parent')
  const grown = people.filter(({ standsAs }) => standsAs !== 'child')
  return { people, hosts: (parents.length > 0 ? parents : grown).map(({ id }) => id) }
}

/** The group that shares most with `others`; -1 when none does. */
function best(groups: readonly (readonly string[])[], others: readonly string[]): number {
  const shared = groups.map((group) => group.filter((id) => others.includes(id)).length)
  const most = Math.max(0, ...shared)
  return most === 0 ? -1 : shared.indexOf(most)
}

/** Splits `ids` into groups that hang together; the order of `ids` is kept. */
function connected(ids: readonly string[], together: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set<string>()
  const reach = (id: string): string[] => {
    if (seen.has(id) || !ids.includes(id)) return []
    seen.add(id)
    return [id, ...(together.get(id) ?? []).flatMap(reach)]
  }
  return ids.map(reach).filter((group) => group.length > 0)
}
