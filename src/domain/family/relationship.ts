import { contains, type Day, type Period } from '../shared/time.ts'

/** What somebody is to somebody else. Foster and network bonds count as much as blood here. */
export const relationshipKinds = [
  'mother',
  'father',
  'parent',
  'child',
  'step-parent',
  'step-child',
  'foster-parent',
  'foster-child',
  'full-sibling',
  'half-sibling',
  'step-sibling',
  'sibling',
  'partner',
  'former-partner',
  'grandparent',
  'grandchild',
  'aunt-or-uncle',
  'niece-or-nephew',
  'cousin',
  'network-person',
] as const
export type RelationshipKind = (typeof relationshipKinds)[number]

/** `person` is `kind` of `of`: {person: Amal, kind: mother, of: Sami}. Stored once and read from both sides. */
export interface Relationship extends Period {
  readonly person: string
  readonly kind: RelationshipKind
  readonly of: string
}

/** Inverses lose what the other side does not tell: whoever has a child is a parent, mother or father unknown. */
const inverses: Readonly<Record<RelationshipKind, RelationshipKind>> = {
  mother: 'child',
  father: 'child',
  parent: 'child',
  child: 'parent',
  'step-parent': 'step-child',
  'step-child': 'step-parent',
  'foster-parent': 'foster-child',
  'foster-child': 'foster-parent',
  'full-sibling': 'full-sibling',
  'half-sibling': 'half-sibling',
  'step-sibling': 'step-sibling',
  sibling: 'sibling',
  partner: 'partner',
  'former-partner': 'former-partner',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'aunt-or-uncle': 'niece-or-nephew',
  'niece-or-nephew': 'aunt-or-uncle',
  cousin: 'cousin',
  'network-person': 'network-person',
}

/** Danish labels. */
export const relationshipLabels: Readonly<Record<RelationshipKind, string>> = {
  mother: 'mor',
  father: 'far',
  parent: 'forælder',
  child: 'barn',
  'step-parent': 'stedforælder',
  'step-child': 'stedbarn',
  'foster-parent': 'plejeforælder',
  'foster-child': 'plejebarn',
  'full-sibling': 'helsøskende',
  'half-sibling': 'halvsøskende',
  'step-sibling': 'stedsøskende',
  sibling: 'søskende',
  partner: 'partner',
  'former-partner': 'tidligere partner',
  grandparent: 'bedsteforælder',
  grandchild: 'barnebarn',
  'aunt-or-uncle': 'moster, faster, onkel',
  'niece-or-nephew': 'niece eller nevø',
  cousin: 'fætter eller kusine',
  'network-person': 'person i netværket',
}

/** The same bond told from the other side. */
export function inverseKind(kind: RelationshipKind): RelationshipKind {
  return inverses[kind]
}

export interface Bond {
  /** The other person is `kind` of the one asked about. */
  readonly other: string
  readonly kind: RelationshipKind
}

/** Everybody bound to a person on a day, whichever way the bond was written down; each bond once. */
export function bondsOf(person: string, relationships: readonly Relationship[], day: Day): readonly Bond[] {
  const bonds = relationships
    .filter((relationship) => contains(relationship, day) && relationship.person !== relationship.of)
    .flatMap((relationship): Bond[] => {
      if (relationship.of === person) return [{ other: relationship.person, kind: relationship.kind }]
      if (relationship.person === person) return [{ other: relationship.of, kind: inverses[relationship.kind] }]
      return []
    })
  return withoutLessPrecise(bonds)
}

/** The parents by birth or adoption known on a day. */
export function parentsOf(person: string, relationships: readonly Relationship[], day: Day): readonly string[] {
  const parents = bondsOf(person, relationships, day).filter((bond) => isParent(bond.kind))
  return [...new Set(parents.map((bond) => bond.other))]
}

function isParent(kind: RelationshipKind): boolean {
  return kind === 'mother' || kind === 'father' || kind === 'parent'
}

/** Drops repeats, and 'parent' where the same person is already known as mother or father. */
function withoutLessPrecise(bonds: readonly Bond[]): readonly Bond[] {
  return bonds.filter((bond, index) => {
    const sameOther = bonds.filter((candidate) => candidate.other === bond.other)
    if (
      bond.kind === 'parent' &&
      sameOther.some((candidate) => candidate.kind === 'mother' || candidate.kind === 'father')
    )
      return false
    return bonds.findIndex((candidate) => candidate.other === bond.other && candidate.kind === bond.kind) === index
  })
}
