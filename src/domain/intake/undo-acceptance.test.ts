import fc from 'fast-check'
import { expect, test } from 'vitest'
import { undoAcceptanceSentences, whyAcceptanceStands, type SinceAcceptance } from './undo-acceptance.ts'

const nothing: SinceAcceptance = {
  startsOn: null,
  hasClosings: false,
  signatures: 0,
  written: 0,
  meetings: 0,
  others: 0,
}

test('an acceptance alone can be undone', () => {
  expect(whyAcceptanceStands(nothing)).toEqual([])
})

test('each thing that happened since is said with a sentence, and more of it takes no sentence away', () => {
  const count = fc.nat({ max: 3 })
  const since = fc.record({
    startsOn: fc.constantFrom(null, '2026-09-01'),
    hasClosings: fc.boolean(),
    signatures: count,
    written: count,
    meetings: count,
    others: count,
  })
  fc.assert(
    fc.property(since, (one) => {
      const why = whyAcceptanceStands(one)
      const happened = Object.values(one).filter(Boolean).length
      expect(why).toHaveLength(happened)
      expect(why.every((code) => undoAcceptanceSentences[code].da !== '')).toBe(true)
      expect(whyAcceptanceStands({ ...one, written: one.written + 1 })).toEqual(
        expect.arrayContaining([...why, 'plan']),
      )
    }),
  )
})
