import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAt } from '../shared/time.ts'
import { answeredSameDay, sameDayFigures } from './acute.ts'

/** Minutes of the year 2026. */
const instant = fc
  .integer({ min: 0, max: 365 * 24 * 60 - 1 })
  .map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }).toString())
const call = fc.record({ saidAt: instant, answeredAt: fc.option(instant) })

test('the same day is a day in Denmark, also around midnight', () => {
  expect(answeredSameDay({ saidAt: '2026-06-30T21:30:00.000Z', answeredAt: '2026-06-30T22:30:00.000Z' })).toBe(false)
  expect(answeredSameDay({ saidAt: '2026-06-30T22:30:00.000Z', answeredAt: '2026-07-01T10:00:00.000Z' })).toBe(true)
  expect(answeredSameDay({ saidAt: '2026-06-30T22:30:00.000Z', answeredAt: null })).toBe(false)
})

test('what was said today and is not answered yet counts neither for nor against', () => {
  fc.assert(
    fc.property(fc.array(call), instant, (calls, now) => {
      const today = dayAt(now)
      const { sameDay, of } = sameDayFigures(calls, today)
      const open = { saidAt: now, answeredAt: null }
      expect(sameDayFigures([...calls, open], today)).toEqual({ sameDay, of })
      expect(sameDayFigures([...calls, { saidAt: now, answeredAt: now }], today)).toEqual({
        sameDay: sameDay + 1,
        of: of + 1,
      })
      expect(sameDay).toBeLessThanOrEqual(of)
      expect(of).toBeLessThanOrEqual(calls.length)
    }),
  )
})
