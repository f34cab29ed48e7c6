import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPresets } from '../../src/server/presets.ts'
import { ageOn } from '../../src/domain/shared/time.ts'
import type { BulkRow, BulkTable } from '../../src/store/bulk.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { ORDER } from '../demo/row-book.ts'
import { makeFamily, type Mould } from './family.ts'
import { employeeId, rowsOf } from './rows.ts'
import { LEADER, VISITATOR } from './town.ts'

const TODAY = '2026-09-01'
const DAY_MS = 86_400_000
const presets = loadPresets()
const mouldOf = (seed: number): Mould => ({ seed, today: TODAY, presets })

/** Families of any seed, anywhere in a municipality. */
const anyFamily = (check: (file: CaseFile) => void): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 999_999 }), (seed, number) => {
      const made = makeFamily(mouldOf(seed), number)
      if (made.kind === 'family') check(made.file)
    }),
    { numRuns: 250, seed: 20261121 },
  )

describe('a generated family of any seed', () => {
  test('has days in their order, none to come where something has happened, and none before the course began', () => {
    anyFamily((file) => {
      const faults: string[] = []
      const order = (what: string, ...days: readonly (string | null | undefined)[]): void => {
        const known = days.filter((day) => day !== null && day !== undefined)
        if (known.some((day, i) => i > 0 && day < (known[i - 1] ?? ''))) faults.push(`${what}: ${known.join(' ')}`)
      }
      const { startsOn, endsOn, state } = file.course
      const last = endsOn ?? TODAY
      order('course', file.referral.receivedOn, file.decision.on, startsOn, file.closing?.on ?? endsOn, TODAY)
      for (const m of file.team) order('team', file.decision.on, m.from, m.until)
      for (const c of file.consents) order('consent', startsOn, c.signedOn ?? c.refusedOn, c.withdrawnOn, TODAY)
      const since = new Map(file.goals.map((goal) => [goal.key, goal.since]))
      for (const goal of file.goals) order('goal', startsOn, goal.since, last)
      for (const s of file.scalings) order('scaling', since.get(s.goal), s.on, last)
      for (const a of file.actions) order('action', since.get(a.goal ?? ''), a.since, a.doneOn, last)
      for (const a of file.actions) order('due', a.since, a.due)
      for (const m of file.measures) order('measure', startsOn, m.since, m.startsOn, m.endsOn, last)
      for (const m of file.measures) if (m.status === 'ended') order('ended', m.startsOn, m.endsOn)
      for (const s of file.stones ?? []) order('stone', since.get(s.goal), s.reachedOn, last)
      for (const s of file.spells ?? []) {
        order('spell', file.measures[s.measure]?.startsOn, s.startsOn)
        order('spell ends', s.startsOn, s.endsOn)
      }
      for (const w of file.waits ?? []) order('wait', startsOn, w.on, last)
      for (const r of file.rounds ?? []) {
        order('round', startsOn, r.on, last)
        for (const seen of r.goals) order('seen', since.get(seen.goal), r.on)
      }
      for (const s of file.stances ?? [])
        order('stance', s.goal === undefined ? file.measures[s.measure ?? 0]?.startsOn : since.get(s.goal), s.on, last)
      for (const a of file.agreements ?? []) order('agreed', since.get(a.goal), a.on, last)
      for (const s of file.snapshots) order('snapshot', startsOn, s.on, last)
      for (const m of file.meetings) order('meeting', startsOn, m.on)
      for (const c of file.changes ?? []) order('change', startsOn, c.on, last)
      for (const p of file.pauses ?? []) {
        order('pause', startsOn, p.startsOn, p.endedOn, TODAY)
        order('pause until', p.startsOn, p.expectedUntil)
      }
      for (const s of file.supporters ?? []) order('supporter', startsOn, s.agreedOn, last)
      for (const b of file.birthdaySteps ?? []) order('birthday', startsOn, b.on, TODAY)
      for (const w of file.wishes ?? []) order('wish', startsOn, w.on, w.answeredOn, TODAY)
      for (const p of file.placements ?? []) order('placement', p.from, p.until ?? TODAY)
      for (const { lives } of file.homes ?? [])
        for (const one of lives)
          order('lives', file.people.find(({ key }) => key === one.person)?.born, one.from, TODAY)
      for (const check of file.closing?.afterCare?.checks ?? []) {
        order('check', file.closing?.on, check.on)
        order('checked', check.doneOn, TODAY)
      }
      order('reopened', file.closing?.on, file.setbacks?.[0]?.on, file.closing?.reopened?.on, TODAY)
      if (state === 'accepted' && file.goals.length + file.consents.length > 0) faults.push('a plan before the start')
      expect(faults).toEqual([])
    })
  })

  test('has one coordinator on every day of an open course, and nobody in its team after the end', () => {
    anyFamily(({ course, closing, decision, team }) => {
      const isOver = (day: string): boolean =>
        closing !== undefined && day >= closing.on && (closing.reopened === null || day < closing.reopened.on)
      const days = [decision.on, course.startsOn, closing?.on, closing?.reopened?.on, course.endsOn, TODAY]
      const told = days.flatMap((day) => {
        if (day === null || day === undefined) return []
        const there = team.filter((m) => m.from <= day && (m.until === null || day < m.until))
        const twice = there.length - new Set(there.map(({ employee }) => employee)).size
        const coordinators = there.filter(({ role }) => role === 'coordinator').length
        return isOver(day) ? [{ day, wrong: there.length }] : [{ day, wrong: twice + Math.abs(coordinators - 1) }]
      })
      expect(told.filter(({ wrong }) => wrong > 0)).toEqual([])
    })
  })

  test('leaves nothing open in a course that is over', () => {
    let closed = 0
    anyFamily((file) => {
      const isOver = file.course.state === 'closed'
      closed += isOver ? 1 : 0
      const left = [
        file.closing?.on === file.course.endsOn ? [] : ['how it ended'],
        file.plan.nextFollowUp ?? [],
        file.actions.filter(({ doneOn }) => doneOn === null),
        file.goals.filter(({ status }) => status === 'active' || status === 'paused'),
        file.measures.filter(({ status }) => status !== 'ended'),
        file.meetings.filter(({ on }) => on > (file.course.endsOn ?? '')),
        file.waits ?? [],
        file.links ?? [],
        file.wishes ?? [],
      ]
      expect(isOver ? left.flat() : []).toEqual([])
    })
    expect(closed).toBeGreaterThan(20)
  })

  test('says of nobody what their age does not allow, and nothing twice', () => {
    anyFamily((file) => {
      const born = (key: string | null): string | null => file.people.find((p) => p.key === key)?.born ?? null
      const age = (key: string | null): number => ageOn(born(key) ?? TODAY, file.course.startsOn ?? TODAY) ?? 0
      const least: Record<string, number> = { employment: 18, crime: 10, school: 7, leisure: 6 }
      const tooYoung = [
        ...file.goals.filter(({ whoseWords, concerns, category }) =>
          concerns === null ? age(whoseWords) < 6 : age(concerns) < (least[category] ?? 6),
        ),
        ...file.measures.filter(({ person, category }) => category === 'employment' && age(person) < 18),
      ]
      expect(tooYoung).toEqual([])
      expect(file.measures.filter(({ person, category }) => category === 'school' && age(person) > 16)).toEqual([])
      const said = [
        ...file.goals.map((one) => one.ownWords + String(one.concerns)),
        ...file.actions.map(({ what }) => what),
      ]
      expect(new Set(said).size).toBe(said.length)
      const lives = (file.homes ?? []).flatMap((home) => home.lives)
      const everywhere = lives.filter(({ share }) => share === 'all').map(({ person }) => person)
      expect(everywhere.filter((key) => lives.filter(({ person }) => person === key).length > 1)).toEqual([])
      const births = file.people
        .flatMap((one) => (one.key.startsWith('barn-') && one.born !== null ? [Date.parse(one.born)] : []))
        .toSorted((a, b) => a - b)
      expect(births.filter((at, i) => i > 0 && at - (births[i - 1] ?? 0) < 280 * DAY_MS)).toEqual([])
      const mother = file.people.find(({ key }) => key === 'mor')
      const bonds = file.relationships.filter(({ kind }) => kind === 'partner' || kind === 'former-partner')
      expect(mother ? bonds.filter(({ from }) => (ageOn(mother.born ?? TODAY, from) ?? 0) < 15) : []).toEqual([])
    })
  })
})

test('every row points to what is written with it, and lies where somebody can read it', () => {
  for (const seed of [7, 2 ** 31]) {
    const { book } = rowsOf(mouldOf(seed), { from: 36, until: 90 })
    const ids = new Map<unknown, unknown>()
    for (const table of ORDER)
      for (const row of book.rows(table)) if (table !== 'compartment') ids.set(row['id'], row['case_id'] ?? null)
    const compartments = new Map<unknown, BulkRow>(book.rows('compartment').map((row) => [row['id'], row]))
    const pairs = (table: BulkTable, column: string) =>
      new Set(book.rows(table).map((row) => JSON.stringify([row['case_id'], row[column]])))
    const [inCase, team] = [pairs('participation', 'person'), pairs('membership', 'department')]
    const heads = new Set([employeeId(seed, VISITATOR), employeeId(seed, LEADER)])
    const faults: string[] = []
    const used = new Set<unknown>()
    for (const table of ORDER)
      for (const row of book.rows(table)) {
        const place = compartments.get(row['compartment'])
        const several = row['compartments']
        for (const one of [row['compartment'], ...(Array.isArray(several) ? several : [])]) used.add(one)
        if (row['compartment'] !== undefined && place === undefined) faults.push(`${table} lies nowhere`)
        const home = row['case_id'] ?? null
        if (place && home !== null && place['case_id'] !== home && table !== 'telling')
          faults.push(`${table} lies in another family`)
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== 'string' || !/^[0-9a-f]{8}-/.test(value) || column === 'id') continue
          if (heads.has(value) || column === 'competence') continue
          if (!ids.has(value)) faults.push(`${table}.${column} points to nothing`)
          const owner = ids.get(value) ?? null
          if (home !== null && owner !== null && owner !== home)
            faults.push(`${table}.${column} points to another family`)
        }
      }
    for (const [id, row] of compartments) {
      const { case_id: home, subject, department, category, audience } = row
      if (!used.has(id)) faults.push(`a place for ${String(category)} holds nothing`)
      if (home === null) continue
      if (subject !== null && !inCase.has(JSON.stringify([home, subject]))) faults.push('about a stranger')
      const isReferral = category === 'child-case' && audience === 'team'
      if (department !== null && !isReferral && !team.has(JSON.stringify([home, department])))
        faults.push(`${String(category)} is kept by a department that has nobody in the team`)
    }
    expect([...new Set(faults)]).toEqual([])
  }
})
