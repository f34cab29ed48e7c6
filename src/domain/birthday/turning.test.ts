import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesAt, sourceInWords } from './changes.ts'
import { addDays, ageOn } from '../shared/time.ts'
import { birthdayOf, hasTurned, turningAges, turningsAround } from './turning.ts'

test('somebody born on 29 February turns 18 on 1 March, and on 29 February when there is one', () => {
  expect(birthdayOf('2008-02-29', 18)).toBe('2026-03-01')
  expect(birthdayOf('2008-02-29', 20)).toBe('2028-02-29')
  expect(birthdayOf('2008-02-28', 18)).toBe('2026-02-28')
})

test('the birthday is the first day on which access counts the new age, for every birth date', () => {
  const born = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days))
  fc.assert(
    fc.property(born, fc.constantFrom(...turningAges), (day, age) => {
      const on = birthdayOf(day, age)
      expect(ageOn(day, on)).toBe(age)
      expect(ageOn(day, addDays(on, -1))).toBe(age - 1)
      expect([hasTurned(day, age, addDays(on, -1)), hasTurned(day, age, on)]).toEqual([false, true])
    }),
  )
})

test('the nearest birthdays are shown, a little before and a little after, and the unborn have none', () => {
  const people = [
    { id: 'soon', born: '2016-09-10' },
    { id: 'just', born: '2008-08-20' },
    { id: 'far', born: '2011-12-24' },
    { id: 'eleven', born: '2015-09-10' },
    { id: 'unborn', born: null },
  ]
  expect(turningsAround(people, '2026-09-01', { ahead: 90, behind: 30 })).toEqual([
    { person: 'just', age: 18, on: '2026-08-20' },
    { person: 'soon', age: 10, on: '2026-09-10' },
  ])
})

test('every change names its source as people read it, or is this product’s own', () => {
  const told = turningAges.flatMap((age) => changesAt(age).map(({ source }) => source && sourceInWords(source)))
  expect(told.filter((one) => one !== null && !/^[A-ZÆØÅ]/.test(one))).toEqual([])
  expect(sourceInWords('barnets-lov-lbk-282-2025, § 3')).toBe('Barnets lov § 3')
})
