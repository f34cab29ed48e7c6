import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences, type Difference } from './compare.ts'
import { comparedKinds, identityOf, type PublishedRow, toldFields } from './published.ts'

const goal = (id: string, content: object) => ({
  kind: 'goal',
  id,
  content: { ownWords: 'Ro', status: 'active', ...content },
})
const version = (...items: PublishedRow[]) => ({ holdsDepth: true, items })

test('what is new, changed and gone, with the fields that differ', () => {
  const older = version(goal('a', {}), goal('b', {}), goal('c', { version: 1 }))
  const newer = version(goal('a', { status: 'reached', ownWords: 'Ro!' }), goal('c', { version: 2 }), goal('d', {}))
  expect(differences(older, newer).map(({ id, change, fields }) => [id, change, fields])).toEqual([
    ['a', 'changed', ['ownWords', 'status']],
    ['d', 'new', []],
    ['b', 'gone', []],
  ])
})

test('numbers from 0 to 10 are not told as changes of the plan: they are shown where they are given', () => {
  expect(differences(version(), version({ kind: 'scaling', id: 's', content: {} }))).toEqual([])
})

test('an answer that is given anew is a changed answer, not a new one', () => {
  const answer = (id: string, says: string) => ({
    kind: 'stance',
    id,
    content: { question: 'realistic', object: 'g', byPerson: 'mor', answer: 'no', says },
  })
  expect(differences(version(answer('1', 'Ikke nu')), version(answer('2', 'Måske')))).toMatchObject([
    { change: 'changed', fields: ['says'] },
  ])
})

const kinds = [...comparedKinds, 'scaling'] as const
const row: fc.Arbitrary<PublishedRow> = fc.tuple(fc.constantFrom(...kinds), fc.nat(12)).chain(([kind, n]) =>
  fc
    .record(Object.fromEntries((toldFields(kind) ?? []).map((field) => [field, fc.constantFrom(null, 'x', 'y')])))
    .map((content) => ({
      kind,
      id: `${kind}-${n}`,
      content: kind === 'stance' ? { ...content, question: 'matters', object: `m-${n}`, byPerson: 'mor' } : content,
    })),
)
const published = fc.record({
  holdsDepth: fc.boolean(),
  items: fc.uniqueArray(row, { selector: identityOf, maxLength: 20 }),
})

test('a version compared with itself shows nothing', () => {
  fc.assert(
    fc.property(published, (one) => {
      expect(differences(one, one)).toEqual([])
    }),
  )
})

const turned = { new: 'gone', gone: 'new', changed: 'changed' } as const
const mirror = (one: Difference): Difference => ({
  ...one,
  change: turned[one.change],
  before: one.after,
  after: one.before,
})
const sorted = (list: readonly Difference[]) => list.toSorted((a, b) => a.id.localeCompare(b.id))

test('from one version to another is the mirror of the way back', () => {
  fc.assert(
    fc.property(published, published, (one, other) => {
      expect(sorted(differences(one, other))).toEqual(sorted(differences(other, one).map(mirror)))
    }),
  )
})

test('a version that says nothing about what hangs on the plan makes nothing of it new or gone', () => {
  fc.assert(
    fc.property(published, published, (one, other) => {
      const told = differences({ ...one, holdsDepth: false }, other).map(({ kind }) => kind)
      expect(told.filter((kind) => !['goal', 'action', 'measure'].includes(kind))).toEqual([])
    }),
  )
})
