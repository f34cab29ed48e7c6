import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, contains, type Day, type Period } from '../shared/time.ts'
import { everyWords } from './every.ts'
import { lookAt, rhythmOn, type Made, type Rhythm } from './rhythm.ts'

const TODAY = '2026-09-01'
const dayBefore = fc.integer({ min: -20, max: 120 }).map((n) => addDays(TODAY, -n))
const made = fc.array(fc.record({ day: dayBefore, reached: fc.boolean() }), { maxLength: 12 })
const rest: fc.Arbitrary<Period> = fc
  .tuple(dayBefore, fc.option(fc.integer({ min: 0, max: 30 })))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }))
const rests = fc.array(rest, { maxLength: 4 })
const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  from: fc.integer({ min: 0, max: 120 }).map((n) => addDays(TODAY, -n)),
  everyDays: fc.integer({ min: 1, max: 40 }),
})
const look = (given: Rhythm, contacts: readonly Made[], paused: readonly Period[] = [], today = TODAY) =>
  lookAt(given, { made: contacts, rests: paused, today })

/** Each day after the first, up to and with the last, that lies in no pause: counted one by one. */
function oneByOne(from: Day, until: Day, paused: readonly Period[]): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1))
    if (!paused.some((one) => contains(one, day))) count++
  return count
}

describe('what was agreed with a family about contact', () => {
  test('is looked at in whole days since the last contact, without the days of pauses', () => {
    fc.assert(
      fc.property(rhythm, made, rests, (given, contacts, paused) => {
        const seen = look(given, contacts, paused)
        const begins = seen.lastReached !== null && seen.lastReached > given.from ? seen.lastReached : given.from
        expect(seen.days).toBe(oneByOne(begins, TODAY, paused))
      }),
    )
  })

  test('is forgotten exactly when more counted days have gone than were agreed, and never during a pause', () => {
    fc.assert(
      fc.property(rhythm, made, rests, (given, contacts, paused) => {
        const { standing, days } = look(given, contacts, paused)
        const resting = paused.some((one) => contains(one, TODAY))
        expect(standing === 'resting').toBe(resting)
        expect(standing === 'forgotten').toBe(!resting && days > given.everyDays)
      }),
    )
  })

  test('is due on the last day that keeps it: the day after, without contact, it is forgotten', () => {
    fc.assert(
      fc.property(
        rhythm,
        made,
        fc.array(
          rest.filter(({ until }) => until !== null),
          { maxLength: 3 },
        ),
        (given, contacts, paused) => {
          const until = contacts.filter(({ day }) => day <= TODAY)
          const { dueOn } = look(given, until, paused)
          expect(dueOn).not.toBeNull()
          expect(look(given, until, paused, dueOn!).days).toBe(given.everyDays)
          const later = Array.from({ length: 120 }, (_, n) => addDays(dueOn!, n + 1))
          const first = later.find((day) => !paused.some((one) => contains(one, day)))!
          expect(look(given, until, paused, first).standing).toBe('forgotten')
        },
      ),
    )
  })

  test('counts what was tried in vain as tried, and never as contact', () => {
    fc.assert(
      fc.property(rhythm, made, rests, (given, contacts, paused) => {
        const without = look(
          given,
          contacts.filter(({ reached }) => reached),
          paused,
        )
        const seen = look(given, contacts, paused)
        expect({ ...seen, tried: 0, lastTried: null }).toEqual(without)
        expect(seen.tried).toBeLessThanOrEqual(contacts.filter(({ reached }) => !reached).length)
      }),
    )
  })

  test('is never made worse by one more contact', () => {
    fc.assert(
      fc.property(rhythm, made, rests, dayBefore, (given, contacts, paused, day) => {
        const more = look(given, [...contacts, { day, reached: true }], paused)
        expect(more.days).toBeLessThanOrEqual(look(given, contacts, paused).days)
      }),
    )
  })

  test('has no last day while nobody knows when a pause ends', () => {
    const given = { from: '2026-08-20', everyDays: 14 }
    const open = [{ from: '2026-08-25', until: null }]
    expect(look(given, [], open)).toMatchObject({ standing: 'resting', dueOn: null, days: 4 })
    expect(look(given, [], [{ from: '2026-08-25', until: '2026-08-30' }]).dueOn).toBe('2026-09-08')
  })
})

test('the agreement that holds is the newest that has begun, and none once that has ended', () => {
  const old = { id: 'a', from: '2026-01-01', endsOn: null }
  const now = { id: 'b', from: '2026-08-01', endsOn: null }
  const coming = { id: 'c', from: '2026-09-02', endsOn: null }
  expect(rhythmOn([coming, old, now], TODAY)).toBe(now)
  expect(rhythmOn([old, { ...now, endsOn: TODAY }], TODAY)).toBeNull()
  expect(rhythmOn([coming], TODAY)).toBeNull()
})

test.each([
  [7, 'hver uge'],
  [14, 'hver anden uge'],
  [10, 'hver 10. dag'],
])('once in %s days is said as "%s"', (days, words) => expect(everyWords(days)).toBe(words))
