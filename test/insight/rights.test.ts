import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide } from '../../src/access/decide.ts'
import type { Compartment, Facts } from '../../src/access/facts.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { printRuleBook } from '../../src/server/rule-book/print-rule-book.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())

const employee = (id: string) => t.as({ municipality: world.municipality, employee: id })

interface Right {
  department: string | null
  wholeFamily: boolean
  persons: string[]
  reason: string
  categories: { id: string; guarded: boolean }[]
}

test('the coordinator sees what another member may open, and on what ground', async () => {
  const browser = await employee(world.id.coordinator)
  const answer = await browser.get(`/api/families/${world.id.family}/rights?employee=${world.id.jobAdviser}`)
  expect(answer.statusCode, answer.body).toBe(200)
  const rights = answer.json().rights as Right[]
  const of = (category: string, department: string | null) =>
    rights.find((r) => r.department === department && r.categories.some((c) => c.id === category))
  expect(of('crime', 'job')).toMatchObject({ wholeFamily: true, reason: 'Afdelingens egne oplysninger' })
  expect(of('employment', 'familie')).toMatchObject({
    wholeFamily: true,
    persons: [world.id.mother],
    reason: 'Delt på et grundlag, se ovenfor',
  })
  expect(of('crime', 'familie')).toBeUndefined()
  expect(of('contact', 'job')?.categories).toContainEqual({
    id: 'contact',
    name: 'Adresse, telefon og kontakt',
    guarded: true,
  })
})

test('somebody outside the team may open nothing, and only those who hold the threads may ask', async () => {
  const coordinator = await employee(world.id.coordinator)
  const about = (family: string, who: string) => `/api/families/${family}/rights?employee=${who}`
  expect((await coordinator.get(about(world.id.family, world.id.neighbour))).json()).toEqual({ rights: [] })
  const adviser = await employee(world.id.jobAdviser)
  expect((await adviser.get(about(world.id.family, world.id.coordinator))).statusCode).toBe(403)
  expect((await adviser.get(about(world.id.other, world.id.neighbour))).statusCode).toBe(404)
})

test('any employee may read the rule book, no citizen may', async () => {
  const read = await (await employee(world.id.neighbour)).get('/api/rule-book')
  expect(read.statusCode, read.body).toBe(200)
  expect(read.json().roles.map((r: { name: string }) => r.name)).toContain('Koordinator (ansvarlig)')
  expect(
    (await (await t.as({ municipality: world.municipality, person: world.id.mother })).get('/api/rule-book'))
      .statusCode,
  ).toBe(404)
})

test('what stands under “self” is called whose it is: one’s own, or of whom one speaks for', () => {
  const { roles } = printRuleBook(loadPresets().rules)
  const about = (role: string): string[] => roles.find(({ id }) => id === role)!.rows.map((row) => row.about)
  expect(new Set(about('representative'))).toEqual(new Set(['Om den, man er bisidder eller repræsentant for']))
  expect(new Set(about('parent-without-custody'))).toEqual(new Set(['Om sig selv']))
})

test('each role’s table in the rule book says what decide answers for the own department’s data', () => {
  const { rules } = loadPresets()
  const at = '2026-09-01T08:00:00.000Z'
  const c = (category: string, sensitivity: number): Compartment => ({
    id: 1,
    caseId: 'f',
    subject: null,
    category,
    sensitivity,
    audience: 'family',
    audienceId: null,
    department: 'd',
  })
  for (const printed of printRuleBook(rules).roles.filter((r) => r.side === 'professional')) {
    const role = rules.roles.get(printed.id)!
    const purpose = role.purposes[0]
    if (purpose === undefined || role.cells.any === undefined) continue
    const facts: Facts = {
      functions: [],
      compartments: [],
      tasks: [],
      admissions: [],
      bases: [],
      firewalls: [],
      participations: [],
      custody: [],
      representations: [],
      memberships: [
        {
          caseId: 'f',
          department: 'd',
          role: role.id,
          party: null,
          startsAt: '2026-01-01T00:00:00.000Z',
          endsAt: null,
        },
      ],
    }
    const opens = [...rules.categories.values()].filter(
      (one) =>
        decide(
          facts,
          rules,
          { actor: { account: null, kind: 'employee', id: 'e', municipality: 1 }, purpose, at, today: '2026-09-01' },
          c(one.id, 1),
        ).answer === 'content',
    )
    expect(printed.rows.flatMap((row) => row.categories).toSorted(), printed.name).toEqual(
      opens.map((one) => one.name).toSorted(),
    )
    expect(printed.never.length, printed.name).toBe(opens.length === 0 ? 0 : rules.categories.size - opens.length)
  }
})
