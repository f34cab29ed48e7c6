import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

/** The ways out that people forget: each row of the table that exists so far, said as a test. */
let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())

const employee = (id: string) => t.as({ municipality: world.municipality, employee: id })
const citizen = (id: string) => t.as({ municipality: world.municipality, person: id })
const UNKNOWN = '0199aaaa-0000-7000-8000-000000000000'

/** How many statements a request sends to the database. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return query.mock.calls.length
  } finally {
    query.mockRestore()
  }
}

describe('none or not there', () => {
  test('a family of others and one that is not there get the same answer after the same work', async () => {
    const browser = await employee(world.id.coordinator)
    const [foreign, unknown] = [
      await browser.get(`/api/families/${world.id.other}`),
      await browser.get(`/api/families/${UNKNOWN}`),
    ]
    expect([foreign.statusCode, foreign.body, Object.keys(foreign.headers)]).toEqual([
      unknown.statusCode,
      unknown.body,
      Object.keys(unknown.headers),
    ])
    const work = [world.id.other, UNKNOWN].map((id) => () => browser.get(`/api/families/${id}`))
    const counts = [await statementsOf(work[0]!), await statementsOf(work[1]!)]
    expect(counts[0]).toBeGreaterThan(3)
    expect(counts[0]).toBe(counts[1])
  })

  test('a goal of another family is refused like one that is not there, in every command that names it', async () => {
    const browser = await employee(world.id.coordinator)
    const bodies: [string, object][] = [
      ['scalings', { value: 4, says: null, byPerson: world.id.mother }],
      ['actions', { what: 'Ringe', responsible: { kind: 'person', person: world.id.mother }, due: '2026-10-01' }],
    ]
    for (const [command, body] of bodies) {
      const send = (goal: string) =>
        browser.send('POST', `/api/families/${world.id.family}/${command}`, { ...body, goal })
      const [foreign, unknown] = [await send(world.id.otherGoal), await send(UNKNOWN)]
      expect(`${command} ${foreign.statusCode} ${foreign.body}`).toBe(
        `${command} ${unknown.statusCode} ${unknown.body}`,
      )
      expect(foreign.statusCode).toBeGreaterThanOrEqual(400)
    }
  })
})

describe('conflicts', () => {
  test('a stale change gets both versions, and only of a row that the reader may open', async () => {
    const browser = await employee(world.id.coordinator)
    const change = (basedOn: number) =>
      browser.send('PUT', `/api/families/${world.id.family}/goals/${world.id.goal}/status`, {
        basedOn,
        status: 'paused',
        reason: 'Ferie',
      })
    expect((await change(1)).statusCode).toBe(200)
    const stale = await change(1)
    expect(stale.statusCode).toBe(409)
    expect(stale.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 2, status: 'paused', ownWords: 'Vi vil have ro om aftenen' },
    })
    const outsider = await employee(world.id.neighbour)
    const hidden = await outsider.send('PUT', `/api/families/${world.id.family}/goals/${world.id.goal}/status`, {
      basedOn: 1,
      status: 'paused',
      reason: 'Ferie',
    })
    expect(hidden.statusCode).toBe(404)
    expect(hidden.body).not.toContain('ro om aftenen')
  })
})

describe('a command that comes twice', () => {
  const scaling = (goal: string) => ({ goal, value: 3, says: 'lidt bedre', byPerson: world.id.mother })
  const stored = async (browser: Awaited<ReturnType<typeof employee>>): Promise<number> =>
    (await browser.get(`/api/families/${world.id.family}`)).json<{ scalings: unknown[] }>().scalings.length

  test('at the very same time makes one record and one answer', async () => {
    const browser = await employee(world.id.coordinator)
    const before = await stored(browser)
    const send = () =>
      browser.send('POST', `/api/families/${world.id.family}/scalings`, scaling(world.id.goal), 'the-same-intention')
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200])
    expect(new Set(answers.map((a) => a.json<{ id: string }>().id)).size).toBe(1)
    expect(await stored(browser)).toBe(before + 1)
  })

  test('with another body is refused', async () => {
    const browser = await employee(world.id.coordinator)
    const again = await browser.send(
      'POST',
      `/api/families/${world.id.family}/scalings`,
      { ...scaling(world.id.goal), value: 9 },
      'the-same-intention',
    )
    expect(again.statusCode).toBe(422)
    expect(again.json()).toMatchObject({ code: 'key-reused' })
  })

  test('is decided anew: who has lost access is not answered from memory', async () => {
    const browser = await employee(world.id.jobAdviser)
    const send = () =>
      browser.send(
        'POST',
        `/api/families/${world.id.family}/scalings`,
        { goal: world.id.goal, value: 5, says: null, byPerson: null },
        'before-access-ended',
      )
    expect((await send()).statusCode).toBe(200)
    t.setNow('2031-01-01T08:00:00.000Z')
    try {
      const late = await t.as({ municipality: world.municipality, employee: world.id.neighbour })
      expect(
        (
          await late.send(
            'POST',
            `/api/families/${world.id.family}/scalings`,
            { goal: world.id.goal, value: 5, says: null, byPerson: null },
            'before-access-ended',
          )
        ).statusCode,
      ).toBe(404)
    } finally {
      t.setNow('2026-09-01T08:00:00.000Z')
    }
  })
})

describe('the log', () => {
  test('holds ids and codes, and no word of what was read', async () => {
    await (await employee(world.id.coordinator)).get(`/api/families/${world.id.family}`)
    const { rows } = await t.store.seal.query<{ whole: string }>(
      `select access_log::text as whole from access_log where municipality = $1`,
      [world.municipality],
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { whole } of rows) expect(whole).not.toMatch(/Mosegård|ro om aftenen|HEMMELIG|Kirsten/)
  })

  test('holds who read, why, by which rule and whom it was about', async () => {
    await (await employee(world.id.jobAdviser)).get(`/api/families/${world.id.family}`)
    const { rows } = await t.store.seal.query(
      `select purpose, role, department, cases, objects from access_log where municipality = $1 and actor = $2 and action = 'GET /api/families/:family' order by id desc limit 1`,
      [world.municipality, world.id.jobAdviser],
    )
    expect(rows).toEqual([
      {
        purpose: 'coordination',
        role: 'adviser-with-decision-right',
        department: 'job',
        cases: [world.id.family],
        objects: expect.arrayContaining([world.id.mother]),
      },
    ])
  })
})

describe('counts', () => {
  test('of open agreements in a list are over what the reader may open', async () => {
    const count = async (id: string): Promise<number> =>
      (await (await employee(id)).get('/api/families')).json<{ families: { openActions: number }[] }>().families[0]!
        .openActions
    const coordinator = await employee(world.id.coordinator)
    const before = { coordinator: await count(world.id.coordinator), job: await count(world.id.jobAdviser) }
    const added = await coordinator.send('POST', `/api/families/${world.id.family}/actions`, {
      goal: world.id.crimeGoal,
      what: 'HEMMELIG-AFTALE',
      responsible: { kind: 'employee', employee: world.id.coordinator },
      due: '2026-10-01',
    })
    expect(added.statusCode, added.body).toBe(200)
    expect(await count(world.id.jobAdviser)).toBe(before.job)
    expect((await (await employee(world.id.jobAdviser)).get(`/api/families/${world.id.family}`)).body).not.toContain(
      'HEMMELIG-AFTALE',
    )
  })
})

describe('drafts', () => {
  test('outlive a sign-out and a new sign-in, and nobody else ever sees them', async () => {
    const first = await citizen(world.id.mother)
    await first.send('PUT', '/api/drafts/own-goal', { content: { ownWords: 'Jeg vil gerne' } })
    expect(
      (
        await t.app.inject({
          method: 'POST',
          url: '/sign-out',
          headers: { cookie: first.cookie, 'sec-fetch-site': 'same-origin' },
        })
      ).headers['clear-site-data'],
    ).toBe('"cache", "storage"')
    expect((await first.get('/api/drafts/own-goal')).statusCode).toBe(401)
    expect((await (await citizen(world.id.mother)).get('/api/drafts/own-goal')).json()).toMatchObject({
      content: { ownWords: 'Jeg vil gerne' },
    })
    for (const other of [world.id.father, world.id.daughter])
      expect((await (await citizen(other)).get('/api/drafts/own-goal')).json()).toMatchObject({ content: null })
  })
})

describe('what somebody wrote for themselves', () => {
  test('does not make a family of others look open', async () => {
    for (const [browser, path] of [
      [await employee(world.id.neighbour), `/api/families/${world.id.family}`],
      [await citizen(world.id.stranger), `/api/own/families/${world.id.family}`],
    ] as const) {
      await browser.send('PUT', '/api/drafts/some-note', { content: 'et notat' })
      expect((await browser.get(path)).statusCode).toBe(404)
    }
  })
})
