import { expect, test } from 'vitest'
import { roundSchema, statusAfter } from './round.ts'

const goal = (change: object) => ({
  goal: '0199aaaa-0000-7000-8000-000000000000',
  basedOn: 1,
  outcome: 'continue',
  happened: 'Det går bedre',
  nextStep: 'Vi bliver ved',
  scalings: [],
  ...change,
})
const told = (...goals: object[]) => {
  const result = roundSchema.safeParse({ basedOn: 1, on: '2026-09-01', changed: 'En del', next: null, goals })
  return result.error?.issues.map(({ message }) => message) ?? []
}

test('going on needs a next step, ending does not', () => {
  expect(told(goal({}))).toEqual([])
  expect(told(goal({ nextStep: null }))).toEqual(['round.next-step-missing'])
  expect(told(goal({ nextStep: null, outcome: 'stop' }))).toEqual([])
})

test('a goal is looked at once', () => {
  expect(told(goal({}), goal({}))).toEqual(['round.goal-twice'])
})

test('only ending moves a goal’s status', () => {
  expect((['continue', 'change', 'stop', 'reached'] as const).map(statusAfter)).toEqual([
    null,
    null,
    'dropped',
    'reached',
  ])
})
