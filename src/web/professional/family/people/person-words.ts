import type { Room } from '../../../../contract/family.ts'
import { bondsOf } from '../../../../domain/family/relationship.ts'
import type { Relationship, RelationshipKind } from '../../../../domain/family/relationship.ts'
import { siblingsOf } from '../../../../domain/family/siblings.ts'

export type Person = Room['people'][number]

/** Completed years on a day; null when the birth date is not known or has not come. */
export function yearsOf(born: string | null, today: string): number | null {
  if (born === null || born > today) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** Whether somebody is a child today: unborn, under 18, or a child of unknown age. */
export function isChild(person: Pick<Person, 'born' | 'due' | 'standsAs'>, today: string): boolean {
  if (person.due !== null && person.born === null) return true
  const years = yearsOf(person.born, today)
  return years === null ? person.standsAs === 'child' : years < 18
}

/** Those who share a home with somebody, as the relationships say today. */
export function livesWith(room: Pick<Room, 'relationships' | 'today'>, person: string): string[] {
  const together = current(room).filter((one) => one.inHousehold)
  const others = together.flatMap((one) =>
    one.person === person ? [one.relative] : one.relative === person ? [one.person] : [],
  )
  return [...new Set(others)]
}

/** What somebody is to the others, most said first: mother of two, sister of one. */
export function bondsInWords(
  room: Pick<Room, 'relationships' | 'today'>,
  person: string,
): { kind: RelationshipKind; of: string[] }[] {
  const all: Relationship[] = current(room).map((one) => ({
    person: one.person,
    kind: one.kind as RelationshipKind,
    of: one.relative,
    from: one.startsOn ?? '0001-01-01',
    until: one.endsOn,
  }))
  const byKind = new Map<RelationshipKind, string[]>()
  for (const other of new Set(all.flatMap((one) => [one.person, one.of])))
    for (const bond of bondsOf(other, all, room.today))
      if (bond.other === person) byKind.set(bond.kind, [...(byKind.get(bond.kind) ?? []), other])
  // Brothers and sisters follow from the parents where both are known; what is written says no more than "sibling" otherwise.
  for (const kind of byKind.keys()) if (isSibling(kind)) byKind.delete(kind)
  for (const { person: other, kind } of siblingsOf(person, all, room.today))
    byKind.set(kind, [...(byKind.get(kind) ?? []), other])
  return [...byKind].map(([kind, of]) => ({ kind, of }))
}

const isSibling = (kind: RelationshipKind): boolean => kind === 'sibling' || kind.endsWith('-sibling')

/** The custody spells of a child that hold today. */
export const custodyOf = (room: Pick<Room, 'custody' | 'today'>, child: string): Room['custody'] =>
  room.custody.filter(
    (spell) => spell.child === child && (spell.endsAt === null || spell.endsAt.slice(0, 10) > room.today),
  )

const current = (room: Pick<Room, 'relationships' | 'today'>): Room['relationships'] =>
  room.relationships.filter(
    (one) => (one.startsOn === null || one.startsOn <= room.today) && (one.endsOn === null || one.endsOn > room.today),
  )

export type Written = Room['relationships'][number]

/** Every relationship in which somebody stands, on either side, as it was written; those of today first. */
export const bondsWritten = (room: Pick<Room, 'relationships' | 'today'>, person: string): Written[] => {
  const now = current(room)
  const over = room.relationships.filter((one) => !now.includes(one))
  return [...now, ...over].filter((one) => one.person === person || one.relative === person)
}
