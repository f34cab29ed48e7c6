import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boardPresetSchema } from './preset.ts'
import { voices, type Voice } from './rules.ts'
import { closingLacks, hasReached, lacksOfStep, moved, moveFault, type OnTheBoard, type Standing } from './steps.ts'

const preset = boardPresetSchema.parse(JSON.parse(readFileSync('presets/boards/netvaerksmoede.json', 'utf8')))
const { steps } = preset
const ids = steps.map(({ id }) => id)
const aStep = fc.constantFrom(...ids, 'ukendt')
const start: Standing = { at: ids[0]!, reached: ids[0]! }
const walk = (wanted: readonly string[]): Standing[] =>
  wanted.reduce<Standing[]>(
    (all, to) => {
      const now = all.at(-1)!
      return moveFault(steps, now, to) === null ? [...all, moved(steps, now, to)] : all
    },
    [start],
  )

test('the network meeting has five steps, each with its sentence and the place where it is told', () => {
  expect(steps).toHaveLength(5)
  expect(steps.map(({ source }) => source.place)).toEqual([1, 2, 3, 4, 5].map((n) => `afsnit 5.2, Favrskov, trin ${n}`))
})

test('however the room is moved, nobody stands at a step before each one in front of it has been stood at', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 30 }), (wanted) => {
      const been = walk(wanted)
      for (const [n, { at }] of been.entries()) {
        const before = new Set(been.slice(0, n + 1).map((one) => one.at))
        expect(ids.slice(0, ids.indexOf(at) + 1).every((step) => before.has(step))).toBe(true)
      }
    }),
  )
})

test('the room never stands beyond what it has reached, and what was reached is never lost', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 30 }), (wanted) => {
      const been = walk(wanted)
      for (const [n, now] of been.entries()) {
        expect(hasReached(steps, now.reached, now.at)).toBe(true)
        expect(hasReached(steps, now.reached, been[Math.max(0, n - 1)]!.reached)).toBe(true)
      }
    }),
  )
})

test('going back is never refused', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 20 }), fc.nat(), (wanted, n) => {
      const now = walk(wanted).at(-1)!
      const earlier = ids.slice(0, ids.indexOf(now.reached) + 1)
      expect(moveFault(steps, now, earlier[n % earlier.length]!)).toBeNull()
    }),
  )
})

const aCard = fc.record({
  id: fc.uuid(),
  field: fc.constantFrom(...preset.fields.map(({ id }) => id)),
  voice: fc.constantFrom(...voices),
  participant: fc.constantFrom('a', 'b', 'c', null),
  parts: fc.dictionary(fc.constantFrom('hvorfor', 'kan-ske', 'belaeg', 'konkret'), fc.string()),
  inPlan: fc.constantFrom('goal', 'waits', null),
})
const aTable: fc.Arbitrary<OnTheBoard> = fc.record({
  participants: fc.constantFrom(
    [],
    [{ id: 'a', isFamily: true }],
    [
      { id: 'a', isFamily: true },
      { id: 'b', isFamily: false },
    ],
  ),
  cards: fc.uniqueArray(aCard, { maxLength: 8, selector: ({ id }) => id }),
  agreed: fc.nat({ max: 3 }),
  unanswered: fc.nat({ max: 3 }),
})
const aClosing = fc.record({
  at: aStep,
  handedOut: fc.subarray(['a', 'b']).map((some) => new Set(some)),
  followUpOn: fc.constantFrom(null, '2026-09-01', '2026-09-10', '2026-10-01'),
  today: fc.constant('2026-09-10'),
})

test('a board closes only at the last step, with every need settled, something agreed, a copy to each and a day ahead', () => {
  fc.assert(
    fc.property(aTable, aClosing, (table, closing) => {
      const needs = table.cards.filter(({ field }) => field === 'behov')
      const isWhole =
        closing.at === ids.at(-1) &&
        needs.length > 0 &&
        needs.every(({ inPlan }) => inPlan !== null) &&
        table.agreed > 0 &&
        table.participants.every(({ id }) => closing.handedOut.has(id)) &&
        closing.followUpOn !== null &&
        closing.followUpOn > closing.today
      expect(closingLacks(preset, table, closing).length === 0).toBe(isWhole)
    }),
  )
})

test('whatever is missing is told with the field it is filled in at, and nothing twice', () => {
  fc.assert(
    fc.property(aTable, aClosing, (table, closing) => {
      const lacks = closingLacks({ ...preset }, table, closing)
      expect(lacks.every(({ field }) => field !== '')).toBe(true)
      expect(new Set(lacks.map((one) => JSON.stringify(one))).size).toBe(lacks.length)
    }),
  )
})

const empty: OnTheBoard = { participants: [], cards: [], agreed: 0, unanswered: 0 }
const card = (field: string, voice: Voice, more: Partial<OnTheBoard['cards'][number]> = {}) => ({
  id: `${field} ${voice}`,
  field,
  voice,
  participant: null,
  parts: {},
  inPlan: null,
  ...more,
})
const codes = (n: number, table: Partial<OnTheBoard>) =>
  lacksOfStep(preset, steps[n - 1]!, { ...empty, ...table }).map(({ code }) => code)

test('step one misses whoever has not told how they see it, and never asks anybody to agree', () => {
  const participants = [
    { id: 'a', isFamily: true },
    { id: 'b', isFamily: false },
  ]
  const both = [
    card('perspektiver', 'parent', { participant: 'a' }),
    card('perspektiver', 'professional', { participant: 'b' }),
  ]
  expect(codes(1, { participants, cards: both.slice(0, 1) })).toEqual(['no-perspective'])
  expect(codes(1, { participants, cards: both })).toEqual([])
})

test('step two misses what a professional’s worry builds on, and the family’s own experience', () => {
  const parts = { hvorfor: 'x', 'kan-ske': 'y' }
  const worry = card('bekymringer', 'professional', { parts })
  expect(codes(2, { cards: [worry] })).toEqual(['part-missing', 'family-not-heard'])
  const whole = card('bekymringer', 'professional', { parts: { ...parts, belaeg: 'z' } })
  expect(codes(2, { cards: [whole, card('egen-erfaring', 'child')] })).toEqual([])
  expect(codes(2, { cards: [card('bekymringer', 'parent')] })).toEqual([])
})

test('step three misses a need, step four an agreement and the answers that somebody waits for', () => {
  expect(codes(3, {})).toEqual(['no-need'])
  expect(codes(3, { cards: [card('behov', 'child')] })).toEqual([])
  expect(codes(4, { unanswered: 1 })).toEqual(['no-agreement', 'answer-missing'])
  expect(codes(4, { agreed: 1 })).toEqual([])
})
