import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Purpose } from '../../src/domain/shared/purpose.ts'
import { logEntry } from '../../src/store/access-log.ts'
import { bulk } from '../../src/store/bulk.ts'
import { actionWords } from '../../src/server/insight/words.ts'
import { cprKey } from '../../src/server/shared/person-key.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let jobAdviser: Browser
let neighbour: Browser
let mother: Browser
let father: Browser
let officer: Browser
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
  const { municipality, id } = world
  const dpo = randomUUID()
  await bulk(t.store.job, municipality, (w) =>
    w.write('employee', [
      {
        id: dpo,
        name: 'Dorte Data',
        title: 'DPO',
        department: 'familie',
        functions: ['data-protection'],
        phone: null,
        starts_at: '2026-01-01T00:00:00Z',
        ends_at: null,
      },
    ]),
  )
  coordinator = await t.as({ municipality, employee: id.coordinator })
  jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
  neighbour = await t.as({ municipality, employee: id.neighbour })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
  officer = await t.as({ municipality, employee: dpo })
  await coordinator.get(family())
  await jobAdviser.get(family())
  await neighbour.get(family())
  await father.get(`/api/own/families/${id.family}`)
  await mother.get(`/api/own/families/${id.family}`)
})
afterAll(() => t.close())

const family = () => `/api/families/${world.id.family}`
const ownLog = () => `/api/own/families/${world.id.family}/log`

/** What a request leaves in the log. */
async function entry(given: {
  purpose?: Purpose
  action?: string
  objects?: string[]
  cases?: string[]
  at?: string
}): Promise<void> {
  const { municipality, id } = world
  const actor = { account: null, kind: 'employee', id: id.leader, municipality } as const
  const at = given.at ?? '2026-08-01T00:00:00.000Z'
  await t.services.store.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.municipality', ${String(municipality)}, true)`.execute(tx)
    await logEntry({
      asking: { actor, purpose: given.purpose ?? 'coordination', at, today: at.slice(0, 10) },
      request: 'r',
      action: given.action ?? 'GET /api/families',
      outcome: 'content',
      rule: 'ring',
      role: null,
      department: null,
      cases: given.cases ?? [id.family],
      objects: given.objects ?? [],
    }).execute(tx)
  })
}

test('the mother reads which department has looked, in what role, why and what; never an employee’s name', async () => {
  const answer = await mother.get(ownLog())
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json().entries).toContainEqual(
    expect.objectContaining({
      day: '2026-09-01',
      who: null,
      department: 'Jobcenteret',
      role: 'Rådgiver med beslutningsret',
      purpose: 'for at samarbejde om planen',
      what: 'åbnede planen',
    }),
  )
  expect(answer.body).not.toMatch(/Jens|Kirsten|Nina/)
})

test('attempts that were refused, and what the family’s own people open, are not told', async () => {
  const departments = (await mother.get(ownLog())).json().entries.map((e: { purpose: string }) => e.purpose)
  expect(departments).not.toContain('for at se sin egen plan')
  expect(departments).toHaveLength(2)
})

test('behind the firewall only entries that name the reader are told, with department and purpose only', async () => {
  await entry({ objects: [world.id.mother], action: 'GET /api/families/:family/road.pdf' })
  const entries = (await father.get(ownLog())).json().entries
  // Everybody in the team knows the family's names, his too; the mother's entry and her family's plan are not his.
  const told = (department: string) =>
    expect.objectContaining({ department, purpose: 'for at samarbejde om planen', who: null, role: null, what: null })
  expect(
    entries.toSorted((a: { department: string }, b: { department: string }) =>
      a.department.localeCompare(b.department),
    ),
  ).toEqual([told('Familieafdelingen'), told('Jobcenteret')])
})

test('what was done about a referral that the parents do not know of stays out of the log until it is released', async () => {
  await entry({ purpose: 'decision', action: 'GET /api/intake/:family' })
  const reads = async () =>
    (await mother.get(ownLog())).json().entries.filter((e: { what: string }) => e.what === 'læste henvendelsen').length
  expect(await reads()).toBe(1)
  const referral = randomUUID()
  await bulk(t.store.job, world.municipality, async (w) => {
    const [compartment] = await w.reserve(1)
    await w.write('compartment', [
      {
        id: compartment!,
        case_id: world.id.family,
        subject: null,
        category: 'child-case',
        sensitivity: 3,
        audience: 'team',
        audience_id: null,
        department: 'familie',
      },
    ])
    await w.write('referral', [
      {
        id: referral,
        compartment: compartment!,
        case_id: world.id.family,
        kind: 'professional',
        received_at: '2026-08-01T00:00:00Z',
        about_name: 'HEMMELIG-HENVENDELSE',
        concern: '…',
        parents_know: false,
        parents_unaware_reason: 'suspected-violence-or-abuse',
        receipt: 'R',
        updated_at: '2026-08-01T00:00:00Z',
      },
    ])
  })
  expect(await reads()).toBe(0)
  const coordinators = await coordinator.get(`${family()}/log`)
  expect(coordinators.body).not.toContain('henvendelse')
})

test('the log comes newest first, fifty a page, and goes on where the last page ended', async () => {
  for (let day = 1; day <= 60; day++)
    await entry({ at: `2026-05-01T00:00:${String(day % 60).padStart(2, '0')}.000Z`, action: 'GET /api/search' })
  const first = (await mother.get(ownLog())).json()
  expect([first.entries.length, first.more]).toEqual([50, true])
  const second = (await mother.get(`${ownLog()}?before=${first.entries.at(-1).id}`)).json()
  expect(second.more).toBe(false)
  const ids = [...first.entries, ...second.entries].map((e: { id: string }) => e.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(ids.toSorted().toReversed())
})

test('the coordinator reads the log with colleagues’ names; an adviser may not, and outsiders find nothing', async () => {
  const log = (await coordinator.get(`${family()}/log`)).json()
  expect(log.entries).toContainEqual(expect.objectContaining({ who: 'Jens Job', department: 'Jobcenteret' }))
  expect((await jobAdviser.get(`${family()}/log`)).statusCode).toBe(403)
  const foreign = await coordinator.get(`/api/families/${world.id.other}/log`)
  const unknown = await coordinator.get(`/api/families/${randomUUID()}/log`)
  expect([foreign.statusCode, unknown.body]).toEqual([404, foreign.body])
  const stranger = await t.as({ municipality: world.municipality, person: world.id.stranger })
  await stranger.send('PUT', '/api/drafts/mine', { content: 'x' })
  expect((await stranger.get(ownLog())).statusCode).toBe(404)
})

test('the data protection officer sees who has seen a child, refusals too; everybody else finds no such page', async () => {
  const address = `/api/supervision/log?person=${world.id.daughter}`
  const log = (await officer.get(address)).json()
  expect(log.entries).toContainEqual(expect.objectContaining({ who: 'Jens Job', outcome: 'content' }))
  const all = await Promise.all(
    [address, `${address}&before=${log.entries.at(-1).id}`].map(async (url) => (await officer.get(url)).json().entries),
  )
  expect(all.flat()).toContainEqual(expect.objectContaining({ who: 'Nina Nabo', outcome: 'none' }))
  expect(all.flat()).toContainEqual(expect.objectContaining({ who: 'En fra familien' }))
  for (const browser of [coordinator, jobAdviser, mother]) {
    expect((await browser.get(address)).statusCode).toBe(404)
    expect((await browser.send('POST', '/api/supervision/person', { cpr: '0101010000' })).statusCode).toBe(404)
  }
  expect((await officer.get(family())).statusCode).toBe(404)
})

test('supervision finds a person by CPR number, and the number is kept nowhere', async () => {
  await t.store.app.query('insert into identity.person_key (municipality, key, person) values ($1, $2, $3)', [
    world.municipality,
    cprKey('test secret', '0204850000'),
    world.id.mother,
  ])
  const find = async (cpr: string) => officer.send('POST', '/api/supervision/person', { cpr })
  expect((await find('020485-0000')).json()).toEqual({ person: world.id.mother })
  expect((await find('030485-0000')).json()).toEqual({ person: null })
  expect((await find('990485-0000')).json()).toMatchObject({ status: 400, field: 'cpr' })
  const { rows } = await t.store.seal.query<{ found: string }>(
    `select count(*) as found from access_log l where l::text like '%0204850000%'`,
  )
  expect(Number(rows[0]!.found)).toBe(0)
  // The search itself is told as a search, and not as something that was written.
  expect(actionWords('POST /api/supervision/person')).toBe('slog personen op')
})

test('an entry that names a person outside any case is found by supervision, and reading the log is itself logged', async () => {
  const lone = randomUUID()
  await entry({ objects: [lone], cases: [] })
  const { entries } = (await officer.get(`/api/supervision/log?person=${lone}`)).json()
  expect(entries).toEqual([expect.objectContaining({ who: 'Lise Leder' })])
  expect((await officer.get(`/api/supervision/log?person=${lone}`)).json().entries[0]).toMatchObject({
    who: 'Dorte Data',
    what: 'førte tilsyn med, hvem der har kigget',
  })
})
