import { overlaps } from '../shared/time.ts'
import { inverseKind, type Relationship, type RelationshipKind } from './relationship.ts'

/** Kinds that say the same with more or less detail: only one of each line is written about two people at a time. */
const lines: Partial<Record<RelationshipKind, string>> = {
  mother: 'parent',
  father: 'parent',
  parent: 'parent',
  'full-sibling': 'sibling',
  'half-sibling': 'sibling',
  'step-sibling': 'sibling',
  sibling: 'sibling',
  partner: 'couple',
  'former-partner': 'couple',
}

const lineOf = (kind: RelationshipKind): string => lines[kind] ?? kind

/**
 * The bond that already says what a new one would say, written from either side and at the same time; the first found.
 * Two that contradict each other (mother and father, half and full) are of one line too: the one that stands is put right
 * instead of a second being written.
 */
export function sameBond<T extends Relationship>(wanted: Relationship, written: readonly T[]): T | undefined {
  const line = lineOf(wanted.kind)
  const turned = lineOf(inverseKind(wanted.kind))
  return written.find(
    (one) =>
      overlaps(one, wanted) &&
      ((one.person === wanted.person && one.of === wanted.of && lineOf(one.kind) === line) ||
        (one.person === wanted.of && one.of === wanted.person && lineOf(one.kind) === turned)),
  )
}

/** True when `kind` says more than the bond that stands: the one that stands can be made more precise. */
export const saysMore = (kind: RelationshipKind, stands: RelationshipKind): boolean =>
  (stands === 'parent' && (kind === 'mother' || kind === 'father')) ||
  (stands === 'sibling' && kind.endsWith('-sibling'))
