import { expect, test } from 'vitest'
import { loadOf, tooMuch } from './load.ts'

const given = {
  people: ['mother', 'father', 'child'],
  actions: [
    { byPerson: 'mother', doneAt: null },
    { byPerson: 'mother', doneAt: null },
    { byPerson: 'mother', doneAt: '2026-01-01' },
    { byPerson: null, doneAt: null },
  ],
  measures: [
    { person: 'mother', status: 'active' },
    { person: 'mother', status: 'waiting' },
    { person: 'child', status: 'ended' },
  ],
  meetings: [{ person: 'father', count: 2 }],
}

test('what is open, ahead and under way is counted for each person; who has nothing is left out', () => {
  expect(loadOf(given)).toEqual([
    { person: 'mother', actions: 2, meetings: 0, measures: 1 },
    { person: 'father', actions: 0, meetings: 2, measures: 0 },
  ])
})

test('only what the municipality has decided can be too much, and only above it', () => {
  const [mother] = loadOf(given)
  expect(tooMuch(mother!, [])).toEqual([])
  expect(tooMuch(mother!, [{ kind: 'actions', atMost: 2 }])).toEqual([])
  expect(
    tooMuch(mother!, [
      { kind: 'actions', atMost: 1 },
      { kind: 'measures', atMost: 1 },
    ]),
  ).toEqual(['actions'])
})
