import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupLog, type LogEntry } from './group-log.ts'

const entry = fc.record({
  id: fc.uuid(),
  at: fc.constant('2026-09-01T08:00:00Z'),
  day: fc.constantFrom('2026-09-01', '2026-09-02'),
  who: fc.constant(null),
  role: fc.constantFrom('Rådgiver', null),
  department: fc.constantFrom('Jobcenteret', 'Skolen'),
  purpose: fc.constant('for at samarbejde om planen'),
  what: fc.constantFrom('åbnede planen', null),
})

test('no entry is lost and no two lines of a day say the same', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries: LogEntry[]) => {
      const days = groupLog(entries)
      const lines = days.flatMap((d) => d.lines)
      expect(lines.reduce((sum, line) => sum + line.times, 0)).toBe(entries.length)
      for (const { day, lines: own } of days) {
        expect(own.every((line) => line.day === day)).toBe(true)
        const said = own.map((l) => `${l.department} ${l.role} ${l.what}`)
        expect(new Set(said).size).toBe(said.length)
      }
    }),
  )
})

test('two looks of one department on one day are one line', () => {
  const base = {
    at: '2026-09-01T08:00:00Z',
    day: '2026-09-01',
    who: null,
    role: null,
    department: 'Jobcenteret',
    purpose: 'p',
    what: 'åbnede planen',
  }
  expect(
    groupLog([
      { ...base, id: '1' },
      { ...base, id: '2' },
    ]),
  ).toEqual([{ day: '2026-09-01', lines: [{ ...base, id: '1', times: 2 }] }])
})
