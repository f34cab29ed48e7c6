import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/time.ts'
import { balanceOf, monthsOf } from './development.ts'
import { aims } from './form.ts'

const TODAY = '2026-03-15'
const entry = fc.record({
  day: fc.integer({ min: 0, max: 400 }).map((n) => addDays(TODAY, -n)),
  form: fc.constantFrom('telefon', 'gaatur', 'sms'),
  reached: fc.boolean(),
  aim: fc.option(fc.constantFrom(...aims)),
})

test('every contact of the shown months is counted once, by month and by form', () => {
  fc.assert(
    fc.property(fc.array(entry), fc.integer({ min: 1, max: 12 }), (entries, count) => {
      const months = monthsOf(entries, TODAY, count)
      expect(months).toHaveLength(count)
      expect(months.at(-1)?.month).toBe('2026-03')
      const shown = entries.filter(({ day }) => day.slice(0, 7) >= months[0]!.month)
      expect(months.reduce((sum, one) => sum + one.reached + one.tried, 0)).toBe(shown.length)
      for (const one of months) expect(one.byForm.reduce((sum, form) => sum + form.count, 0)).toBe(one.reached)
    }),
  )
})

test('a month without contact stands there with none', () => {
  const only = { day: '2026-01-31', form: 'sms', reached: true, aim: null }
  expect(monthsOf([only], TODAY, 3).map(({ month, reached }) => [month, reached])).toEqual([
    ['2026-01', 1],
    ['2026-02', 0],
    ['2026-03', 0],
  ])
})

test('what was tried in vain was about nothing; the rest adds up', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { goal, everyday, presence, unsaid } = balanceOf(entries)
      expect(goal + everyday + presence + unsaid).toBe(entries.filter(({ reached }) => reached).length)
    }),
  )
})
