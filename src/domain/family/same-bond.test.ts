import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inverseKind, relationshipKinds, type Relationship, type RelationshipKind } from './relationship.ts'
import { sameBond, saysMore } from './same-bond.ts'

const is = (person: string, kind: RelationshipKind, of: string, until: string | null = null): Relationship => ({
  person,
  kind,
  of,
  from: '2000-01-01',
  until,
})

test('every kind written again from the other side is the same bond', () => {
  fc.assert(
    fc.property(fc.constantFrom(...relationshipKinds), (kind) => {
      expect(sameBond(is('b', inverseKind(kind), 'a'), [is('a', kind, 'b')])).toBeDefined()
      expect(sameBond(is('a', kind, 'b'), [is('a', kind, 'b')])).toBeDefined()
    }),
  )
})

test('mother and child, half and full, partner and former partner are of one line', () => {
  expect(sameBond(is('sami', 'child', 'mor'), [is('mor', 'mother', 'sami')])).toBeDefined()
  expect(sameBond(is('a', 'half-sibling', 'b'), [is('b', 'full-sibling', 'a')])).toBeDefined()
  expect(sameBond(is('a', 'former-partner', 'b'), [is('b', 'partner', 'a')])).toBeDefined()
})

test('a child of somebody is not their parent too, and what has ended leaves room', () => {
  expect(sameBond(is('mor', 'child', 'sami'), [is('mor', 'mother', 'sami')])).toBeUndefined()
  expect(
    sameBond({ ...is('a', 'former-partner', 'b'), from: '2024-01-01' }, [is('a', 'partner', 'b', '2024-01-01')]),
  ).toBeUndefined()
})

test('a plain bond may be made more precise, never less', () => {
  expect([saysMore('mother', 'parent'), saysMore('half-sibling', 'sibling'), saysMore('parent', 'mother')]).toEqual([
    true,
    true,
    false,
  ])
})
