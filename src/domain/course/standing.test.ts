import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  AFTER_CARE,
  atClosing,
  atTakingBack,
  atTakingUp,
  COORDINATOR,
  groundsAtClosing,
  type Change,
  type Ground,
  type Member,
} from './standing.ts'

const HOUR = 3_600_000
const msOf = (at: string): number => Temporal.Instant.from(at).epochMilliseconds
const START = msOf('2026-03-02T06:00:00.000Z')
const iso = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 })
const midnightAfter = (at: string): string => `${iso(msOf(at) + 24 * HOUR).slice(0, 10)}T00:00:00.000Z`

const stands = (m: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  m.startsAt <= at && (m.endsAt === null || at < m.endsAt)

/** A course as the store keeps it, moved by the same rules. */
interface Life {
  open: boolean
  members: Member[]
  grounds: Ground[]
  closedAt: string | null
  closer: string | null
}

const steps = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 30 }),
    step: fc.constantFrom('join', 'leave', 'hand-over', 'consent', 'close', 'take-back', 'take-up'),
    who: fc.constantFrom('a', 'b', 'c', 'd'),
    contact: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
    all: fc.boolean(),
  }),
  { minLength: 3, maxLength: 25 },
)
type Step = typeof steps extends fc.Arbitrary<infer T> ? (T extends readonly (infer S)[] ? S : never) : never

let next = 0
const apply = (life: Life, { ends, begins }: Change): void => {
  life.members = [
    ...life.members.map((m) => ({ ...m, endsAt: ends.find((e) => e.id === m.id)?.endsAt ?? m.endsAt })),
    ...begins.map((b) => ({ ...b, id: `m${next++}` })),
  ]
}

function walk(life: Life, at: string, { step, who, contact, all }: Step): void {
  const now = life.members.filter((m) => stands(m, at))
  const coordinator = now.find((m) => m.role === COORDINATOR)
  const fresh = { employee: who, department: 'familie', startsAt: at, endsAt: null }
  if (life.open) {
    if (step === 'join' && !now.some((m) => m.employee === who))
      apply(life, { ends: [], begins: [{ ...fresh, role: 'adviser' }] })
    if (step === 'leave')
      apply(life, {
        ends: now.filter((m) => m !== coordinator && m.employee === who).map((m) => ({ id: m.id, endsAt: at })),
        begins: [],
      })
    if (step === 'hand-over' && coordinator && coordinator.employee !== who)
      apply(life, {
        ends: now.filter((m) => m === coordinator || m.employee === who).map((m) => ({ id: m.id, endsAt: at })),
        begins: [{ ...fresh, role: COORDINATOR }],
      })
    if (step === 'consent') life.grounds.push({ id: `g${next++}`, endsAt: null, withdrawnAt: null })
    if (step === 'close' && coordinator) {
      const until = iso(msOf(at) + 90 * 24 * HOUR)
      apply(
        life,
        atClosing(life.members, {
          at,
          dayEndsAt: midnightAfter(at),
          closer: coordinator.employee,
          contact: contact === null ? null : { employee: contact, department: 'familie', until },
        }),
      )
      const over = groundsAtClosing(life.grounds, at)
      life.grounds = life.grounds.map((g) => (over.includes(g.id) ? { ...g, endsAt: at } : g))
      Object.assign(life, { open: false, closedAt: at, closer: coordinator.employee })
    }
    return
  }
  if (step === 'take-back' && at < midnightAfter(life.closedAt!)) {
    const chosen = all ? life.members.filter((m) => m.endsAt === life.closedAt).map((m) => m.id) : []
    apply(life, atTakingBack(life.members, { at, closedAt: life.closedAt!, closer: life.closer!, chosen }))
    life.open = true
  }
  if (step === 'take-up') {
    apply(life, atTakingUp(life.members, { at, coordinator: { employee: who, department: 'familie' } }))
    life.open = true
  }
}

const begun = (): Life => ({
  open: true,
  members: [
    { id: 'm-first', employee: 'a', department: 'familie', role: COORDINATOR, startsAt: iso(START), endsAt: null },
  ],
  grounds: [],
  closedAt: null,
  closer: null,
})

describe('whatever happens to a course', () => {
  it('an open one has exactly one responsible coordinator at every hour of its life', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const life = begun()
        let ms = START
        for (const step of list) {
          ms += step.hours * HOUR
          walk(life, iso(ms), step)
          const responsible = life.members.filter((m) => m.role === COORDINATOR && stands(m, iso(ms)))
          expect(!life.open || responsible.length === 1).toBe(true)
        }
      }),
    )
  })

  it('a closed one is read by nobody but its closer until midnight and the one who keeps in touch', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const life = begun()
        let ms = START
        for (const step of list) {
          ms += step.hours * HOUR
          const at = iso(ms)
          walk(life, at, step)
          const readers = life.members.filter((m) => stands(m, at))
          const closer = (m: Member): boolean => m.employee === life.closer && at < midnightAfter(life.closedAt ?? at)
          const silent = readers.every((m) => m.role === AFTER_CARE || closer(m))
          expect(life.open || (silent && life.grounds.every((g) => g.endsAt !== null))).toBe(true)
        }
      }),
    )
  })

  it('taking up again gives nobody an old spell back and no ground: only the new coordinator stands there', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('a', 'b', 'c', 'd'), (list, coordinator) => {
        const life = begun()
        let ms = START
        for (const step of list) walk(life, iso((ms += step.hours * HOUR)), step)
        if (life.open) walk(life, iso((ms += HOUR)), { step: 'close', who: 'a', contact: 'b', all: false, hours: 1 })
        const grounds = structuredClone(life.grounds)
        const at = iso((ms += 40 * HOUR))
        walk(life, at, { step: 'take-up', who: coordinator, contact: null, all: true, hours: 1 })
        const standing = life.members.filter((m) => m.endsAt === null || m.endsAt > at)
        expect(standing).toMatchObject([{ employee: coordinator, role: COORDINATOR, startsAt: at, endsAt: null }])
        expect(life.grounds).toEqual(grounds)
      }),
    )
  })

  it('taking a closing back lets in those who are chosen and nobody else', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (list, all) => {
        const life = begun()
        let ms = START
        for (const step of list) walk(life, iso((ms += step.hours * HOUR)), step)
        const at = `${iso(ms + 24 * HOUR).slice(0, 10)}T09:00:00.000Z`
        if (life.open) walk(life, at, { step: 'close', who: 'a', contact: 'b', all: false, hours: 1 })
        if (life.closedAt !== at) return
        const ended = life.members.filter((m) => m.endsAt === at && m.startsAt < at).map((m) => m.employee)
        const back = iso(msOf(at) + HOUR)
        walk(life, back, { step: 'take-back', who: 'a', contact: null, all, hours: 1 })
        const standing = life.members.filter((m) => stands(m, back)).map((m) => m.employee)
        expect(standing.toSorted()).toEqual([life.closer!, ...(all ? ended : [])].toSorted())
      }),
    )
  })

  it('a yes that was taken back before stays taken back', () => {
    const grounds = [
      { id: 'standing', endsAt: null, withdrawnAt: null },
      { id: 'withdrawn', endsAt: null, withdrawnAt: iso(START) },
      { id: 'over', endsAt: iso(START), withdrawnAt: null },
    ]
    expect(groundsAtClosing(grounds, iso(START + HOUR))).toEqual(['standing'])
  })
})
