import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, ageOn, contains, dayAt, daysBetween, isDay, overlaps, type Period } from './time.ts'

const start = '1990-01-01'
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(start, count))
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null }))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }))

describe('a day', () => {
  it('exists or is refused', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '24-01-01', '2024-1-1', '0001-01-01', 'i dag', '']) {
      expect(isDay(text), text).toBe(false)
    }
  })

  it('is the day in Denmark, not in Greenwich', () => {
    expect(dayAt('2026-06-30T22:30:00Z')).toBe('2026-07-01')
    expect(dayAt('2026-12-31T22:30:00Z')).toBe('2026-12-31')
    expect(dayAt('2026-12-31T23:30:00Z')).toBe('2027-01-01')
  })

  it('moves by months to the last day of a shorter month', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  })

  it('moves by days and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })
})

describe('an age', () => {
  it('changes on the birthday and not the day before', () => {
    expect(ageOn('2011-06-15', '2026-06-14')).toBe(14)
    expect(ageOn('2011-06-15', '2026-06-15')).toBe(15)
  })

  it('of somebody born on 29 February changes on 1 March in other years', () => {
    expect(ageOn('2008-02-29', '2023-02-28')).toBe(14)
    expect(ageOn('2008-02-29', '2023-03-01')).toBe(15)
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16)
  })

  it('does not exist before birth', () => {
    expect(ageOn('2027-01-10', '2026-11-02')).toBeNull()
  })

  it('never falls and grows by at most one from day to day', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(15_000), (birth, later) => {
        const today = ageOn(birth, addDays(birth, later)) ?? -1
        const tomorrow = ageOn(birth, addDays(birth, later + 1)) ?? -1
        expect([0, 1]).toContain(tomorrow - today)
      }),
    )
  })
})

describe('a period', () => {
  it('holds its first day and not its last', () => {
    const period = { from: '2026-01-01', until: '2026-02-01' }
    expect([contains(period, '2026-01-01'), contains(period, '2026-01-31'), contains(period, '2026-02-01')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('does not overlap the one that follows it', () => {
    expect(overlaps({ from: '2026-01-01', until: '2026-02-01' }, { from: '2026-02-01', until: null })).toBe(false)
  })

  it('overlaps another exactly when the later start lies in both', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const laterStart = a.from > b.from ? a.from : b.from
        expect(overlaps(a, b)).toBe(contains(a, laterStart) && contains(b, laterStart))
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
    )
  })
})
