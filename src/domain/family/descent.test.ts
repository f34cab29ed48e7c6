import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBornTooLate, isCircular } from './descent.ts'
import { inverseKind, relationshipKinds, type Relationship, type RelationshipKind } from './relationship.ts'

const is = (person: string, kind: RelationshipKind, of: string, until: string | null = null): Relationship => ({
  person,
  kind,
  of,
  from: '2000-01-01',
  until,
})

test('nobody is their own grandmother, however many stand between', () => {
  const written = [is('oldemor', 'mother', 'mormor'), is('mor', 'child', 'mormor'), is('mor', 'parent', 'barn')]
  expect(isCircular(is('barn', 'mother', 'oldemor'), written)).toBe(true)
  expect(isCircular(is('oldemor', 'grandchild', 'barn'), written)).toBe(true)
  expect(isCircular(is('oldemor', 'grandparent', 'mor'), written)).toBe(false)
  expect(isCircular(is('far', 'father', 'barn'), written)).toBe(false)
})

test('what has ended, and bonds that are not of birth, stand in nobody’s way', () => {
  expect(isCircular({ ...is('b', 'mother', 'a'), from: '2010-01-01' }, [is('a', 'mother', 'b', '2005-01-01')])).toBe(
    false,
  )
  expect(isCircular(is('b', 'foster-parent', 'a'), [is('a', 'mother', 'b')])).toBe(false)
  expect(isCircular(is('b', 'mother', 'a'), [is('a', 'step-parent', 'b')])).toBe(false)
})

test('a bond and the same bond from the other side are never circular', () => {
  fc.assert(
    fc.property(fc.constantFrom(...relationshipKinds), (kind) => {
      expect(isCircular(is('b', inverseKind(kind), 'a'), [is('a', kind, 'b')])).toBe(false)
    }),
  )
})

test('a parent is born before the child, where both days are known', () => {
  const born = (person: string): string | null => ({ ung: '2010-05-01', gammel: '1980-02-03' })[person] ?? null
  expect(isBornTooLate(is('ung', 'mother', 'gammel'), born)).toBe(true)
  expect(isBornTooLate(is('gammel', 'child', 'ung'), born)).toBe(true)
  expect(isBornTooLate(is('gammel', 'mother', 'ung'), born)).toBe(false)
  expect(isBornTooLate(is('ung', 'mother', 'ukendt'), born)).toBe(false)
  expect(isBornTooLate(is('ung', 'step-parent', 'gammel'), born)).toBe(false)
})
