import { expect, test } from 'vitest'
import { clockTime, dateAndTime, longDate, shortDate, weekdayDate } from './dates.ts'

test('a date keeps its day', () => {
  expect([longDate('2026-03-03'), shortDate('2026-03-03'), weekdayDate('2026-03-03')]).toEqual([
    '3. marts 2026',
    '03.03.2026',
    'tirsdag den 3. marts',
  ])
})

test('an instant is shown in Danish time, winter and summer', () => {
  expect([clockTime('2026-01-03T09:32:00Z'), clockTime('2026-07-03T09:32:00Z')]).toEqual(['10.32', '11.32'])
})

test('an instant late in the evening lies on the Danish day', () => {
  expect(dateAndTime('2026-07-03T22:30:00Z')).toBe('4. juli 2026 kl. 00.30')
})
