import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/time.ts'
import { firstFirst, fromLastTime, remindersFor, urgencies, urgencyOf } from './due.ts'
import { sidesOf } from './sides.ts'
import { answers, standingOf, statuses } from './standing.ts'

const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))
const agreement = fc.record({
  id: fc.uuid(),
  due: fc.option(aDay),
  meeting: fc.option(fc.constantFrom('m1', 'm2')),
  status: fc.constantFrom(...statuses),
  doers: fc.array(
    fc.record({ isPerson: fc.boolean(), answer: fc.constantFrom(...answers) }).map(({ isPerson, answer }) => ({
      person: isPerson ? 'p' : null,
      employee: isPerson ? null : 'e',
      answer,
    })),
    { minLength: 1, maxLength: 3 },
  ),
})
const several = fc.uniqueArray(agreement, { selector: ({ id }) => id, maxLength: 12 })

test('an earlier day is never less urgent than a later one', () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (one, other, today) => {
      const [early, late] = [one, other].toSorted()
      expect(urgencies.indexOf(urgencyOf(early!, today))).toBeLessThanOrEqual(
        urgencies.indexOf(urgencyOf(late!, today)),
      )
    }),
  )
  expect(urgencyOf('2026-05-08', '2026-05-01')).toBe('soon')
  expect(urgencyOf('2026-05-09', '2026-05-01')).toBe('later')
})

test('the order is the same whatever order they come in, and those without a day stand last', () => {
  fc.assert(
    fc.property(several, (all) => {
      const ordered = firstFirst(all)
      expect(firstFirst(all.toReversed())).toEqual(ordered)
      const dated = ordered.filter(({ due }) => due !== null)
      expect(ordered.slice(0, dated.length)).toEqual(dated)
    }),
  )
})

test('a meeting begins with every open agreement and proposal that was not made at it, and with nothing else', () => {
  fc.assert(
    fc.property(several, (all) => {
      const before = new Set(fromLastTime(all, 'm1').map(({ id }) => id))
      for (const one of all)
        expect(before.has(one.id)).toBe(one.meeting !== 'm1' && ['open', 'proposed'].includes(standingOf(one)))
    }),
  )
})

test('a reminder never falls on a day that has come, and what has no day has none', () => {
  fc.assert(
    fc.property(fc.option(aDay), aDay, (due, today) => {
      const reminders = remindersFor(due, today)
      expect(reminders.every(({ on }) => on > today)).toBe(true)
      expect(reminders.map(({ on }) => on)).toEqual(reminders.map(({ on }) => on).toSorted())
      expect(reminders.length).toBeLessThanOrEqual(due === null ? 0 : 2)
    }),
  )
  expect(remindersFor('2026-05-10', '2026-05-01').map(({ on }) => on)).toEqual(['2026-05-08', '2026-05-11'])
})

test('each side has what it has said yes to and has not settled; what was only asked counts for nobody', () => {
  fc.assert(
    fc.property(several, (all) => {
      const { family, professionals } = sidesOf(all)
      for (const one of all) {
        const counts = (side: 'person' | 'employee'): boolean =>
          one.status === 'open' && one.doers.some((doer) => doer[side] !== null && doer.answer === 'agreed')
        expect(family.includes(one)).toBe(counts('person'))
        expect(professionals.includes(one)).toBe(counts('employee'))
      }
    }),
  )
})
