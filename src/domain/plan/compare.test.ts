import { expect, test } from 'vitest'
import { differences } from './compare.ts'

const goal = (id: string, content: object) => ({
  kind: 'goal',
  id,
  content: { ownWords: 'Ro', status: 'active', ...content },
})

test('what is new, changed and gone, with the fields that differ', () => {
  const older = [goal('a', {}), goal('b', {}), goal('c', { version: 1 })]
  const newer = [goal('a', { status: 'reached', ownWords: 'Ro!' }), goal('c', { version: 2 }), goal('d', {})]
  expect(differences(older, newer).map(({ id, change, fields }) => [id, change, fields])).toEqual([
    ['a', 'changed', ['ownWords', 'status']],
    ['d', 'new', []],
    ['b', 'gone', []],
  ])
})

test('numbers from 0 to 10 are not told as changes of the plan: they are shown where they are given', () => {
  expect(differences([], [{ kind: 'scaling', id: 's', content: {} }])).toEqual([])
})
