import type { Day } from '../shared/time.ts'
import { bondsOf, parentsOf, type Relationship } from './relationship.ts'

export type SiblingKind = 'full-sibling' | 'half-sibling' | 'step-sibling' | 'sibling'

export interface Sibling {
  readonly person: string
  /** 'sibling' when too few parents are known to say more. */
  readonly kind: SiblingKind
}

/**
 * A person's siblings on a day: those written down, and those that follow from the parents.
 * Two shared parents: full; one shared and a different second one known for both: half;
 * one shared and a second one unknown: sibling; none shared, but parents who are partners on the day: step.
 * What is written down about a pair wins over what is derived, unless it says only "sibling".
 */
export function siblingsOf(person: string, relationships: readonly Relationship[], day: Day): readonly Sibling[] {
  const written = bondsOf(person, relationships, day).flatMap((bond) =>
    isSibling(bond.kind) ? [{ person: bond.other, kind: bond.kind }] : [],
  )
  const others = new Set(relationships.flatMap((relationship) => [relationship.person, relationship.of]))
  others.delete(person)
  const derived = [...others].flatMap((other) => {
    const kind = derivedKind(person, other, relationships, day)
    return kind === null ? [] : [{ person: other, kind }]
  })
  const precise = written.filter((sibling) => sibling.kind !== 'sibling')
  return unique([...precise, ...derived, ...written])
}

export interface ShownPerson {
  readonly person: string
  /** False for siblings outside the programme: they are shown, and nothing more follows from it. */
  readonly participates: boolean
}

/**
 * Whom a family's picture always shows: those who take part, and every sibling of a child who takes part,
 * also one who lies outside the programme, lives elsewhere or is grown up.
 */
export function alwaysShown(
  participants: readonly string[],
  children: readonly string[],
  relationships: readonly Relationship[],
  day: Day,
): readonly ShownPerson[] {
  const taking = new Set(participants)
  const siblings = children
    .filter((child) => taking.has(child))
    .flatMap((child) => siblingsOf(child, relationships, day).map((sibling) => sibling.person))
  return [...new Set([...participants, ...siblings])].map((person) => ({
    person,
    participates: taking.has(person),
  }))
}

function derivedKind(a: string, b: string, relationships: readonly Relationship[], day: Day): SiblingKind | null {
  const parentsOfA = parentsOf(a, relationships, day)
  const parentsOfB = parentsOf(b, relationships, day)
  const shared = parentsOfA.filter((parent) => parentsOfB.includes(parent))
  if (shared.length >= 2) return 'full-sibling'
  if (shared.length === 1) return parentsOfA.length >= 2 && parentsOfB.length >= 2 ? 'half-sibling' : 'sibling'
  const partners = parentsOfA.some((parent) =>
    bondsOf(parent, relationships, day).some((bond) => bond.kind === 'partner' && parentsOfB.includes(bond.other)),
  )
  return partners ? 'step-sibling' : null
}

function isSibling(kind: string): kind is SiblingKind {
  return kind === 'sibling' || kind.endsWith('-sibling')
}

function unique(siblings: readonly Sibling[]): readonly Sibling[] {
  const seen = new Set<string>()
  return siblings.filter((sibling) => !seen.has(sibling.person) && seen.add(sibling.person))
}
