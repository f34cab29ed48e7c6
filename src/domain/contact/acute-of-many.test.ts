import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameDayOfMany } from './acute.ts'

const said = '2026-03-02T08:00:00.000Z'
const calls = (sameDay: number, later: number) => [
  ...Array.from({ length: sameDay }, () => ({ saidAt: said, answeredAt: '2026-03-02T10:00:00.000Z' })),
  ...Array.from({ length: later }, () => ({ saidAt: said, answeredAt: '2026-03-03T10:00:00.000Z' })),
]
const counts = fc.nat({ max: 12 })

test('neither a number below five nor what is left of the whole is told, and what is told is true', () => {
  fc.assert(
    fc.property(counts, counts, (sameDay, later) => {
      const told = sameDayOfMany(calls(sameDay, later), '2026-04-01')
      expect([null, sameDay + later]).toContain(told.of)
      expect(told.of === null).toBe(sameDay + later < 5)
      const small = [sameDay, later].some((count) => count > 0 && count < 5)
      expect(told.sameDay).toBe(told.of === null || small ? null : sameDay)
    }),
  )
})
