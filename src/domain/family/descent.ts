import { overlaps, type Day } from '../shared/time.ts'
import type { Relationship, RelationshipKind } from './relationship.ts'

/** Kinds by birth or adoption: who came before whom. Step and foster bonds may be of any age. */
const elders: ReadonlySet<RelationshipKind> = new Set(['mother', 'father', 'parent', 'grandparent'])
const youngers: ReadonlySet<RelationshipKind> = new Set(['child', 'grandchild'])

interface Line {
  readonly elder: string
  readonly younger: string
}

/** Who of the two came before the other; null where the bond says nothing of it. */
export function lineOf({ person, kind, of }: Pick<Relationship, 'person' | 'kind' | 'of'>): Line | null {
  if (elders.has(kind)) return { elder: person, younger: of }
  return youngers.has(kind) ? { elder: of, younger: person } : null
}

/** True when a bond would make somebody their own ancestor, by way of those that are written for the same time. */
export function isCircular(wanted: Relationship, written: readonly Relationship[]): boolean {
  const line = lineOf(wanted)
  if (line === null) return false
  const lines = written.flatMap((one) => (overlaps(one, wanted) ? (lineOf(one) ?? []) : []))
  const reached = new Set([line.younger])
  // A set goes on to what is added while it is walked: all that come after the younger of the two.
  for (const from of reached) for (const one of lines) if (one.elder === from) reached.add(one.younger)
  return reached.has(line.elder)
}

/** True when an elder is born on the same day as the younger or later; never where a birth date is not known. */
export function isBornTooLate(wanted: Relationship, born: (person: string) => Day | null): boolean {
  const line = lineOf(wanted)
  if (line === null) return false
  const [elder, younger] = [born(line.elder), born(line.younger)]
  return elder !== null && younger !== null && elder >= younger
}
