import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, latestPerGiver, type KeptScaling } from './latest-scalings.ts'

const scaling = fc.record({
  goal: fc.constantFrom('g', 'h'),
  byPerson: fc.constantFrom('mother', 'son', null),
  byEmployee: fc.constant('adviser'),
  value: fc.integer({ min: 0, max: 10 }),
  at: fc.constantFrom('2026-01-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z'),
})
const giver = (s: KeptScaling): string => `${s.goal} ${s.byPerson ?? s.byEmployee}`

test('each giver has one number for each goal, and it is the latest', () => {
  fc.assert(
    fc.property(fc.array(scaling), (all) => {
      const latest = latestPerGiver(all)
      expect(new Set(latest.map(giver))).toEqual(new Set(all.map(giver)))
      expect(latest).toHaveLength(new Set(all.map(giver)).size)
      for (const one of latest) expect(all.every((s) => giver(s) !== giver(one) || s.at <= one.at)).toBe(true)
    }),
  )
})

test('people are apart only when two have said where they stand, and nothing between is made up', () => {
  const say = (byPerson: string, value: number): KeptScaling => ({
    goal: 'g',
    byPerson,
    byEmployee: null,
    value,
    at: '2026-01-01T08:00:00.000Z',
  })
  expect(apart([say('mother', 3)], 'g')).toBeNull()
  expect(apart([say('mother', 3), say('son', 9)], 'g')).toEqual({ lowest: 3, highest: 9 })
  expect(apart([say('mother', 3), say('son', 9)], 'h')).toBeNull()
})
