import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeOf } from './typed-amount.ts'

test('a whole amount is read as it is written, with thousands apart or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.constantFrom('', '.', ' '), (amount, apart) => {
      const written = String(amount).replaceAll(/\B(?=(\d{3})+$)/g, apart)
      expect(wholeOf(`${written} kr.`)).toBe(amount)
      expect(wholeOf(written)).toBe(amount)
    }),
  )
})

test.each(['1500.50', '1500,50', '20.00', '1.5', 'tyve', '20 000 for det hele', '-5', '1e5', '', '½', '２０'])(
  'what is no whole amount is taken for none, and never for another: %s',
  (typed) => expect(wholeOf(typed)).toBe(0),
)
