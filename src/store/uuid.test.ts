import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidv7 } from './uuid.ts'

test('ids sort by their time, and within a millisecond in the order in which they were made', () => {
  const days = fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(days, (times) => {
      const ids = times.toSorted((a, b) => a - b).flatMap((time) => [1, 2, 3].map(() => uuidv7(new Date(time))))
      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})
