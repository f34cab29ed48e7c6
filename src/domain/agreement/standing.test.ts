import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../shared/time.ts'
import {
  answerAfterChange,
  answers,
  firstAnswer,
  hindrance,
  standingOf,
  standsAs,
  statuses,
  type Change,
  type Doer,
  type Settled,
  type Writer,
} from './standing.ts'

const aDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-01-01', days))
const doer: fc.Arbitrary<Doer> = fc
  .record({ isPerson: fc.boolean(), id: fc.constantFrom('a', 'b', 'c'), answer: fc.constantFrom(...answers) })
  .map(({ isPerson, id, answer }) => ({ person: isPerson ? id : null, employee: isPerson ? null : id, answer }))
const settled: fc.Arbitrary<Settled> = fc.record({
  status: fc.constantFrom(...statuses),
  due: fc.option(aDay),
  doers: fc.array(doer, { minLength: 1, maxLength: 4 }),
  why: fc.option(fc.constantFrom('Syg', 'Lukket')),
  carriedAt: fc.option(fc.constant('2026-05-01T08:00:00.000Z')),
})
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ status: fc.constantFrom('open' as const, 'done' as const, 'not-carried' as const) }),
  fc.record({
    status: fc.constantFrom('not-done' as const, 'not-needed' as const),
    why: fc.constantFrom('Syg', 'Lukket'),
  }),
  fc.record({ status: fc.constant('carried' as const), due: aDay, why: fc.constant(null) }),
)
const writer: fc.Arbitrary<Writer> = fc.record({
  kind: fc.constantFrom('employee' as const, 'person' as const),
  id: fc.constantFrom('a', 'b', 'c'),
})

describe('where an agreement stands', () => {
  test('a proposal that one has said yes to is an agreement, and one that all have said no to is declined', () => {
    fc.assert(
      fc.property(fc.array(doer, { minLength: 1 }), (doers) => {
        const standing = standingOf({ status: 'open', doers })
        expect(standing === 'open').toBe(doers.some((one) => one.answer === 'agreed'))
        expect(standing === 'declined').toBe(doers.every((one) => one.answer === 'declined'))
      }),
    )
  })

  test('how it ended stands whatever anybody has said', () => {
    fc.assert(
      fc.property(fc.constantFrom('done', 'not-done', 'not-needed' as const), fc.array(doer), (status, doers) => {
        expect(standingOf({ status, doers })).toBe(status)
      }),
    )
  })
})

describe('who says yes for whom', () => {
  test('nobody says yes for a professional but that one', () => {
    fc.assert(
      fc.property(writer, doer, (by, to) => {
        const said = firstAnswer(by, to)
        const isOwn = by.kind === 'employee' && by.id === to.employee
        expect(said).toBe(to.employee === null || isOwn ? 'agreed' : 'asked')
      }),
    )
  })

  test('rewriting never makes a yes, and only a change of what or when asks anew', () => {
    fc.assert(
      fc.property(writer, doer, fc.boolean(), fc.boolean(), (by, to, what, due) => {
        const after = answerAfterChange(by, to, { what, due })
        const stays = to.answer !== 'agreed' || (!what && !due)
        expect(after).toBe(stays ? to.answer : firstAnswer(by, to))
      }),
    )
  })
})

describe('what becomes of it', () => {
  test('a change that was made stands as wanted, so that the second who ticks is answered calmly', () => {
    fc.assert(
      fc.property(settled, change, (now, wanted) => {
        const after = applied(now, wanted)
        expect(standsAs(after, wanted)).toBe(true)
      }),
    )
  })

  test('what nobody has said yes to is neither done nor carried on, and can be left as no longer needed', () => {
    fc.assert(
      fc.property(settled, change, (given, wanted) => {
        const now = {
          ...given,
          status: 'open' as const,
          doers: given.doers.map((one) => ({ ...one, answer: 'asked' as const })),
        }
        const hindered = hindrance(now, wanted, '2026-06-01')
        expect(hindered === 'nobody-agreed').toBe(['done', 'not-done', 'carried'].includes(wanted.status))
      }),
    )
  })

  test('it is carried to a day after the one it had and after today, or not at all', () => {
    fc.assert(
      fc.property(settled, aDay, aDay, (given, due, today) => {
        const now = {
          ...given,
          status: 'open' as const,
          doers: [{ person: 'a', employee: null, answer: 'agreed' as const }],
        }
        const hindered = hindrance(now, { status: 'carried', due, why: null }, today)
        expect(hindered).toBe(due > today && due > (now.due ?? '') ? null : 'not-later')
      }),
    )
  })

  test('it can always be opened again', () => {
    fc.assert(
      fc.property(settled, aDay, (now, today) => {
        expect(hindrance(now, { status: 'open' }, today)).toBeNull()
      }),
    )
  })
})

function applied(now: Settled, wanted: Change): Settled {
  if (wanted.status === 'carried')
    return { ...now, status: 'open', due: wanted.due, carriedAt: '2026-06-01T08:00:00.000Z' }
  if (wanted.status === 'not-carried') return { ...now, carriedAt: null }
  return { ...now, status: wanted.status, why: 'why' in wanted ? wanted.why : null }
}
