import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/time.ts'
import { progressOf, stepFault, stepStates } from './checklist.ts'
import { familyFault, groundFault, groundGates, isLeftInPeace, lacksOf, toldFault, ways, type Ground } from './gates.ts'
import { endOf } from './overlap.ts'
import { familyParts, gates } from './type.ts'

const aDay = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2026-01-01', n))
const aGround = fc.record({
  gate: fc.constantFrom(...groundGates),
  way: fc.constantFrom(...ways),
  on: fc.option(aDay, { nil: null }),
  rule: fc.option(fc.string({ minLength: 1 }), { nil: null }),
})
const aMeeting = fc.record({
  day: aDay,
  withoutFamily: fc.option(fc.string({ minLength: 1 }), { nil: null }),
  nobodyOfFamily: fc.boolean(),
  grounds: fc.array(aGround, { maxLength: 3 }),
})
const aType = fc.record({ family: fc.constantFrom(...familyParts), gates: fc.subarray([...gates]) })

test('a meeting without a type lacks nothing but the family, or why it is not there', () => {
  fc.assert(
    fc.property(aMeeting, (meeting) => {
      const isAlone = meeting.nobodyOfFamily && meeting.withoutFamily === null
      expect(lacksOf(null, meeting, 'held').map(({ code }) => code)).toEqual(
        isAlone ? ['meeting.nobody-of-family'] : [],
      )
    }),
  )
})

test('what a meeting lacks before it is confirmed, it lacks before it is held as well', () => {
  fc.assert(
    fc.property(aType, aMeeting, (type, meeting) => {
      expect(lacksOf(type, meeting, 'held')).toEqual(expect.arrayContaining(lacksOf(type, meeting, 'confirmed')))
    }),
  )
})

test('a gate that the type does not name asks for nothing', () => {
  fc.assert(
    fc.property(aType, aMeeting, (type, meeting) => {
      const asked = new Set<string>([...type.gates, 'family'])
      expect(lacksOf(type, meeting, 'held').filter(({ gate }) => !asked.has(gate))).toEqual([])
    }),
  )
})

test('whatever may be written to open a gate opens it', () => {
  fc.assert(
    fc.property(aType, aMeeting, aGround, aDay, (type, meeting, ground, today) => {
      const { day: meetingDay, withoutFamily } = meeting
      if (groundFault(type, ground, { meetingDay, today, withoutFamily }) !== null) return
      const opened = { ...meeting, grounds: [ground] }
      expect(lacksOf(type, opened, 'held').map(({ field }) => field)).not.toContain(ground.gate)
    }),
  )
})

const preMeeting = { family: 'always', gates: ['pre-meeting'] } as const
const withDuty = { family: 'always', gates: ['pre-meeting', 'legal-duty'] } as const
const meeting = (ground?: Ground) => ({
  day: '2026-09-10',
  withoutFamily: null,
  nobodyOfFamily: false,
  grounds: ground ? [ground] : [],
})

test('the law lets a pre-meeting wait only where the type says so', () => {
  const ground = { gate: 'pre-meeting', way: 'legal-duty', on: '2026-09-01' } as const
  const days = { meetingDay: '2026-09-10', today: '2026-09-02', withoutFamily: null }
  expect(groundFault(preMeeting, ground, days)).toEqual({ code: 'ground.not-here', field: 'way' })
  expect(groundFault(withDuty, ground, days)).toBeNull()
  expect(lacksOf(preMeeting, meeting(ground), 'confirmed')).toHaveLength(1)
  expect(lacksOf(withDuty, meeting(ground), 'confirmed')).toEqual([])
})

test('a pre-meeting that lies after the meeting to which it was moved is missing again', () => {
  const ground = { gate: 'pre-meeting', way: 'held', on: '2026-09-11' } as const
  expect(lacksOf(preMeeting, meeting(ground), 'confirmed').map(({ code }) => code)).toEqual(['ground.after-meeting'])
})

test('only where the family is seldom there must somebody say why before the meeting is called', () => {
  const asks = (family: (typeof familyParts)[number], without: string | null | undefined) =>
    familyFault({ family, gates: ['without-family'] }, without)?.code ?? null
  expect(familyParts.map((part) => asks(part, undefined))).toEqual([null, null, 'meeting.why-without-family'])
  expect(familyParts.map((part) => asks(part, null))).toEqual([null, null, null])
  expect(familyParts.map((part) => asks(part, 'Derfor'))).toEqual(['meeting.family-always', null, null])
})

test('where the family always is, only a rule and the day it is told let professionals meet alone, where the type says so', () => {
  const alone = { family: 'always', gates: ['alone-by-law'] } as const
  const strict = { family: 'always', gates: [] } as const
  const now = { day: '2026-09-10', withoutFamily: 'Der er fare for barnet', nobodyOfFamily: true }
  const ground = { gate: 'alone-by-law', way: 'legal-duty', on: '2026-09-12', rule: 'Barnets lov' } as const
  const days = { meetingDay: '2026-09-10', today: '2026-09-02', withoutFamily: now.withoutFamily }
  expect(familyFault(strict, 'Der er fare for barnet')?.code).toBe('meeting.family-always')
  expect(familyFault(alone, 'Der er fare for barnet')).toBeNull()
  expect(lacksOf(alone, { ...now, grounds: [] }, 'confirmed').map(({ code }) => code)).toEqual(['meeting.no-law'])
  expect(lacksOf(alone, { ...now, grounds: [ground] }, 'confirmed')).toEqual([])
  expect(lacksOf(strict, { ...now, grounds: [ground] }, 'confirmed').map(({ code }) => code)).toEqual([
    'meeting.family-always',
  ])

  expect(groundFault(alone, ground, days)).toBeNull()
  expect(groundFault(strict, ground, days)).toEqual({ code: 'ground.not-here', field: 'way' })
  expect(groundFault(alone, { ...ground, rule: null }, days)).toEqual({ code: 'ground.rule', field: 'rule' })
  expect(groundFault(alone, { ...ground, on: null }, days)).toEqual({ code: 'ground.told-at', field: 'on' })
  expect(groundFault(alone, ground, { ...days, withoutFamily: null })?.code).toBe('ground.family-is-there')
})

test('a concern needs the day the family was told or why it waits, whatever the type of the meeting, and no day ahead', () => {
  const today = '2026-09-02'
  const fault = (isConcern: boolean, told: Parameters<typeof toldFault>[0]['told']) =>
    toldFault({ isConcern, told }, today)?.code ?? null
  expect(fault(true, null)).toBe('family-not-told')
  expect(fault(true, { notBecause: 'Loven siger det' })).toBeNull()
  expect(fault(true, { on: today })).toBeNull()
  expect(fault(false, null)).toBeNull()
  expect(fault(false, { on: '2026-09-03' })).toBe('told-ahead')
})

test('a family is left in peace after a no, and met before it was asked', () => {
  expect(isLeftInPeace('declined', 'unasked')).toBe(true)
  expect(isLeftInPeace('active', 'no')).toBe(true)
  expect(isLeftInPeace('accepted', 'unasked')).toBe(false)
  expect(isLeftInPeace(null, 'yes')).toBe(false)
})

test('a step has a reason exactly when it is skipped', () => {
  for (const state of stepStates) {
    expect(stepFault(state, null) === null).toBe(state !== 'skipped')
    expect(stepFault(state, 'Derfor') === null).toBe(state === 'skipped')
  }
})

test('progress counts what is settled of the steps that the type has', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 8 }),
      fc.array(fc.record({ step: fc.string(), state: fc.constantFrom(...stepStates) })),
      (ids, marks) => {
        const { settled, of } = progressOf(
          ids.map((id) => ({ id })),
          marks,
        )
        expect(of).toBe(ids.length)
        expect(settled).toBeLessThanOrEqual(of)
      },
    ),
  )
  const marks = [
    { step: 'a', state: 'done' },
    { step: 'b', state: 'open' },
    { step: 'gone', state: 'done' },
  ] as const
  expect(progressOf([{ id: 'a' }, { id: 'b' }], marks)).toEqual({ settled: 1, of: 2 })
})

test('a meeting whose length nobody has said counts an hour', () => {
  const startsAt = '2026-09-10T08:00:00.000Z'
  expect(endOf({ startsAt, minutes: null })).toBe('2026-09-10T09:00:00.000Z')
  expect(endOf({ startsAt, minutes: 90 })).toBe('2026-09-10T09:30:00.000Z')
})
