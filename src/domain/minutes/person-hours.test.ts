import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { personHours, type Stay } from './person-hours.ts'

const at = (time: string): string => `2026-09-10T${time}:00.000Z`
const stay = (who: string, department: string | null, from: string, until: string, meeting = 'm'): Stay => ({
  meeting,
  who,
  department,
  from: at(from),
  until: at(until),
})

test('eight people for two hours are sixteen person-hours', () => {
  const eight = Array.from({ length: 8 }, (_, n) => stay(`p${n}`, 'familie', '08:00', '10:00'))
  expect(personHours(eight).total).toEqual({ minutes: 16 * 60, people: 8 })
})

test('who comes late and leaves early counts for the time they were there', () => {
  const hours = personHours([stay('a', 'familie', '08:00', '09:30'), stay('b', 'skole', '08:20', '08:50')])
  expect(hours.byDepartment).toEqual([
    { department: 'familie', minutes: 90, people: 1 },
    { department: 'skole', minutes: 30, people: 1 },
  ])
})

test('the family’s time stands by itself and is no part of the total', () => {
  const hours = personHours([stay('a', 'familie', '08:00', '09:00'), stay('mor', null, '08:00', '09:00')])
  expect([hours.total.minutes, hours.family]).toEqual([60, { minutes: 60, people: 1 }])
})

test('somebody noted at two meetings at once counts once, where they were noted first', () => {
  const hours = personHours([
    stay('a', 'skole', '08:30', '09:30', 'two'),
    stay('a', 'familie', '08:00', '09:00', 'one'),
  ])
  expect(hours.total).toEqual({ minutes: 90, people: 1 })
  expect(hours.byDepartment).toEqual([
    { department: 'familie', minutes: 60, people: 1 },
    { department: 'skole', minutes: 30, people: 1 },
  ])
})

test('nobody at all is nought', () => {
  expect(personHours([])).toEqual({
    total: { minutes: 0, people: 0 },
    byDepartment: [],
    family: { minutes: 0, people: 0 },
  })
})

const instant = (minutes: number): string => Temporal.Instant.from('2026-09-10T00:00:00Z').add({ minutes }).toString()
const anyStay = fc
  .record({
    meeting: fc.constantFrom('one', 'two', 'three'),
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    department: fc.constantFrom('familie', 'skole', 'job', null),
    from: fc.nat(600),
    long: fc.integer({ min: 1, max: 240 }),
  })
  .map(({ from, long, ...rest }) => ({
    ...rest,
    from: instant(from),
    until: instant(from + long),
  }))
const anyStays = fc.array(anyStay, { maxLength: 24 })

const minutesAt = (at: string): number => Temporal.Instant.from(at).epochMilliseconds / 60_000

/** The minutes in which each person was anywhere, counted one by one. */
const minutesPresent = (stays: readonly Stay[]): number => {
  const present = new Set<string>()
  for (const { who, from, until } of stays)
    for (let at = minutesAt(from); at < minutesAt(until); at += 1) present.add(`${who} ${at}`)
  return present.size
}

test('departments add up to the total, and nobody is counted twice for one minute', () => {
  fc.assert(
    fc.property(anyStays, (stays) => {
      const hours = personHours(stays)
      expect(hours.byDepartment.reduce((sum, one) => sum + one.minutes, 0)).toBe(hours.total.minutes)
      expect(hours.total.minutes + hours.family.minutes).toBe(minutesPresent(stays))
    }),
  )
})

test('the order in which people were noted changes nothing', () => {
  fc.assert(
    fc.property(
      anyStays.chain((stays) => fc.tuple(fc.constant(stays), fc.shuffledSubarray(stays, { minLength: stays.length }))),
      ([stays, other]) => {
        expect(personHours(other)).toEqual(personHours(stays))
      },
    ),
  )
})
