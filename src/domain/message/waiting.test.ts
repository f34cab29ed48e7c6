import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWholes } from './wait-words.ts'
import { answerBy, minutesBetween, typicalWait, unanswered, type Sent } from './waiting.ts'

const sent = fc.record<Sent>({
  ofFamily: fc.boolean(),
  sentAt: fc.constant('2026-09-01T08:00:00.000Z'),
  needsNoAnswer: fc.boolean(),
  isTakenBack: fc.boolean(),
})
const answer: Sent = {
  ofFamily: false,
  sentAt: '2026-09-02T08:00:00.000Z',
  needsNoAnswer: false,
  isTakenBack: false,
}

describe('what waits for an answer', () => {
  it('is nothing once somebody has answered', () => {
    fc.assert(
      fc.property(fc.array(sent), (list) => {
        expect(unanswered([...list, answer])).toEqual([])
      }),
    )
  })

  it('waits again when the answer is taken back', () => {
    fc.assert(
      fc.property(fc.array(sent), (list) => {
        expect(unanswered([...list, { ...answer, isTakenBack: true }])).toEqual(unanswered(list))
      }),
    )
  })

  it('is written by the family, stands, and comes in the order it was written', () => {
    fc.assert(
      fc.property(fc.array(sent), (list) => {
        const waits = unanswered(list)
        expect(waits.every((one) => one.ofFamily && !one.isTakenBack && !one.needsNoAnswer)).toBe(true)
        expect(list.filter((one) => waits.includes(one))).toEqual(waits)
      }),
    )
  })

  it('may be expected so many days after the day in Denmark on which it was written', () => {
    expect(answerBy('2026-09-01T22:30:00.000Z', 2)).toBe('2026-09-04')
  })
})

describe('how long people have waited', () => {
  it('is not told of fewer than five', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 4 }), (minutes) => {
        expect(typicalWait(minutes)).toBeNull()
      }),
    )
  })

  it('lies in the middle: as many waited shorter as longer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 5, maxLength: 40 }), (minutes) => {
        const told = typicalWait(minutes)
        const below = minutes.filter((one) => one < told!.median - 1).length
        const above = minutes.filter((one) => one > told!.median + 1).length
        expect(told!.of).toBe(minutes.length)
        expect(Math.max(below, above)).toBeLessThanOrEqual(minutes.length / 2)
      }),
    )
    expect(typicalWait([10, 20, 30, 40, 500])).toEqual({ median: 30, of: 5 })
    expect(typicalWait([10, 20, 30, 40, 50, 600])).toEqual({ median: 35, of: 6 })
  })

  it('is never below nothing, though clocks differ', () => {
    expect(minutesBetween('2026-09-01T08:00:00.000Z', '2026-09-01T07:59:00.000Z')).toBe(0)
    expect(minutesBetween('2026-09-01T08:00:00.000Z', '2026-09-01T09:30:00.000Z')).toBe(90)
  })

  it('is said in hours up to two days, then in days, and never promises less than it was', () => {
    expect(inWholes(0)).toEqual({ unit: 'hour', count: 1 })
    expect(inWholes(61)).toEqual({ unit: 'hour', count: 2 })
    expect(inWholes(48 * 60 + 1)).toEqual({ unit: 'day', count: 3 })
    fc.assert(
      fc.property(fc.nat(1_000_000), (minutes) => {
        const { unit, count } = inWholes(minutes)
        expect(count * (unit === 'hour' ? 60 : 1440)).toBeGreaterThanOrEqual(minutes)
      }),
    )
  })
})
