import { expect, test } from 'vitest'
import { latestStances, whoIsAsked } from './stance.ts'

const members = [
  { person: 'mother', standsAs: 'parent', born: '1985-01-01' },
  { person: 'father', standsAs: 'parent', born: '1985-01-01' },
  { person: 'teen', standsAs: 'child', born: '2012-01-01' },
  { person: 'small', standsAs: 'child', born: '2022-01-01' },
  { person: 'aunt', standsAs: 'network', born: null },
]
const asked = (goal: Parameters<typeof whoIsAsked>[0], keptOut: string[] = []) =>
  whoIsAsked(goal, members, new Set(keptOut), '2026-09-01')

test('about the whole family its parents and the children from ten are asked, and whose words it is', () => {
  expect(asked({ whoseWords: 'mother', concerns: null })).toEqual(['mother', 'father', 'teen'])
  expect(asked({ whoseWords: 'aunt', concerns: null })).toEqual(['mother', 'father', 'teen', 'aunt'])
})

test('about one or some of them, those are asked, however small', () => {
  expect(asked({ whoseWords: 'mother', concerns: ['small', 'teen'] })).toEqual(['mother', 'teen', 'small'])
})

test('somebody behind a firewall is not asked: to ask would be to tell', () => {
  expect(asked({ whoseWords: 'mother', concerns: null }, ['father'])).toEqual(['mother', 'teen'])
})

test('the latest answer of each counts', () => {
  const stance = (byPerson: string, at: string) => ({
    question: 'realistic' as const,
    object: 'g',
    byPerson,
    byEmployee: null,
    at,
  })
  const [first, other, last] = [stance('mother', '1'), stance('teen', '1'), stance('mother', '2')]
  expect(latestStances([first, other, last], 'realistic', 'g')).toEqual([last, other])
  expect(latestStances([first], 'matters', 'g')).toEqual([])
})
