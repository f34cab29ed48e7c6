import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'
import { UNDO } from './undo-table.ts'

/** Every route of the contract that changes something. */
const commands: string[] = []
beforeAll(async () => {
  const folder = new URL('../../src/contract/', import.meta.url)
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
    for (const table of Object.values(module))
      if (typeof table === 'object' && table !== null)
        commands.push(...Object.keys(table).filter((key) => /^(POST|PUT|DELETE) \//.test(key)))
  }
})

test('every command of the contract says how it is taken back, and no line is about a command that is not there', () => {
  expect([...new Set(commands)].toSorted()).toEqual(Object.keys(UNDO).toSorted())
  const named = Object.values(UNDO).flatMap((undo) => ('route' in undo ? [undo.route] : []))
  expect(named.filter((route) => !commands.includes(route))).toEqual([])
})

const NOW = '2026-09-01T08:00:00.000Z'
let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let municipality = 800
let coordinator: Browser
let mother: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
  mother = await t.as({ municipality, person: world.id.mother })
})

const VIEWS = ['', '/around', '/team', '/homes', '/voice', '/protection', '/meetings', '/plan-depth', '/course']

/** What the coordinator and the mother read of the family, without the versions that every change moves on. */
async function seen(traces: readonly string[] = []): Promise<unknown> {
  const read = async (browser: Browser, base: string) =>
    Promise.all(
      VIEWS.map(async (view) => {
        const answer = await browser.get(`${base}/${world.id.family}${view}`)
        return [
          view,
          answer.statusCode,
          answer.statusCode === 200 ? without(['version', ...traces], answer.json()) : null,
        ]
      }),
    )
  return [await read(coordinator, '/api/families'), await read(mother, '/api/own/families')]
}

function without(keys: readonly string[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => without(keys, one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.includes(key))
      .map(([key, one]) => [key, without(keys, one)]),
  )
}

type Saved = { id: string; version: number }
const at = (rest: string): string => `/api/families/${world.id.family}${rest}`
const own = (rest: string): string => `/api/own/families/${world.id.family}${rest}`

async function run(
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  body: object,
  who: Browser = coordinator,
): Promise<Saved> {
  const answer = await who.send(method, url, body)
  expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBe(200)
  return answer.json<Saved>()
}

const meeting = {
  title: 'Møde',
  day: '2026-09-10',
  time: '10:00',
  place: null,
  team: [],
  items: [{ title: 'Punkt', note: null }],
}
const listed = async () => (await coordinator.get(at('/meetings'))).json().meetings[0]
const member = async (employee: string) =>
  (await coordinator.get(at('/team'))).json().members.find((m: { employee: string }) => m.employee === employee)
const room = async () => (await coordinator.get(at(''))).json()

/** What is there before, what is done, and how it is undone; `before` answers what both need. */
interface Case {
  readonly does: string
  readonly before?: () => Promise<unknown>
  readonly run: (before: never) => Promise<unknown>
  readonly undo: (done: never, before: never) => Promise<unknown>
  /** What stays to tell of it. */
  readonly traces?: readonly string[]
}

const cases: Case[] = [
  {
    does: 'POST /api/families/:family/meetings/:meeting/calling-off',
    before: () => run('POST', at('/meetings'), meeting),
    run: (m: Saved) =>
      run('POST', at(`/meetings/${m.id}/calling-off`), { basedOn: 1, reason: 'Syg', offersAnother: true }),
    undo: (_: Saved, m: Saved) => run('DELETE', at(`/meetings/${m.id}/calling-off`), { basedOn: 2, reason: 'Rask' }),
  },
  {
    does: 'DELETE /api/families/:family/meetings/:meeting/items/:item',
    before: async () => {
      await run('POST', at('/meetings'), meeting)
      const { id, items } = await listed()
      return at(`/meetings/${id}/items/${items[0].id}`)
    },
    run: (item: string) => run('DELETE', item, { basedOn: 1 }),
    undo: (done: Saved, item: string) => run('POST', `${item}/putting-back`, { basedOn: done.version }),
  },
  {
    does: 'PUT /api/families/:family/meetings/:meeting',
    before: () => run('POST', at('/meetings'), meeting),
    run: (m: Saved) =>
      run('PUT', at(`/meetings/${m.id}`), {
        title: 'Andet',
        day: '2026-09-12',
        time: '11:00',
        place: 'Her',
        basedOn: 1,
      }),
    undo: (done: Saved) =>
      run('PUT', at(`/meetings/${done.id}`), {
        title: 'Møde',
        day: '2026-09-10',
        time: '10:00',
        place: null,
        basedOn: 2,
      }),
  },
  {
    does: 'POST /api/families/:family/meetings/:meeting/items',
    before: () => run('POST', at('/meetings'), meeting),
    run: (m: Saved) =>
      run('POST', at(`/meetings/${m.id}/items`), { title: 'To', note: null, category: 'cooperation', admissions: [] }),
    undo: (done: Saved, m: Saved) => run('DELETE', at(`/meetings/${m.id}/items/${done.id}`), { basedOn: 1 }),
    traces: ['takenOff'],
  },
  {
    does: 'POST /api/families/:family/meetings/:meeting/admissions',
    before: () => run('POST', at('/meetings'), meeting),
    run: (m: Saved) =>
      run('POST', at(`/meetings/${m.id}/admissions`), { employee: world.id.leader, person: null, items: [] }),
    undo: (done: Saved, m: Saved) => run('DELETE', at(`/meetings/${m.id}/admissions/${done.id}`), { basedOn: 1 }),
  },
  {
    does: 'PUT /api/families/:family/people/:person/own-access',
    run: () => run('PUT', at(`/people/${world.id.daughter}/own-access`), { on: false }),
    undo: () => run('PUT', at(`/people/${world.id.daughter}/own-access`), { on: true }),
  },
  {
    does: 'PUT /api/families/:family/people/:person',
    before: async () => (await room()).people.find((p: Saved) => p.id === world.id.son),
    run: (p: { givenName: string; version: number } & Record<string, unknown>) =>
      putPerson(p, 'Et Andet Navn', p.version),
    undo: (done: Saved, p: { givenName: string } & Record<string, unknown>) => putPerson(p, p.givenName, done.version),
  },
  {
    does: 'POST /api/families/:family/team',
    run: () =>
      run('POST', at('/team'), {
        employee: world.id.neighbour,
        role: 'adviser-with-decision-right',
        chosenByFamily: false,
        party: null,
      }),
    undo: (done: Saved) => run('POST', at(`/team/${done.id}/end`), { basedOn: 1 }),
  },
  {
    does: 'POST /api/families/:family/team/:membership/last-day',
    before: () => member(world.id.jobAdviser),
    run: (m: Saved) => run('POST', at(`/team/${m.id}/last-day`), { basedOn: m.version, lastDay: '2026-10-01' }),
    undo: (done: Saved) => run('POST', at(`/team/${done.id}/last-day`), { basedOn: done.version, lastDay: null }),
  },
  {
    does: 'POST /api/families/:family/team/:membership/pair',
    before: () => member(world.id.jobAdviser),
    run: (m: Saved) =>
      run('POST', at(`/team/${m.id}/pair`), { basedOn: m.version, with: world.id.coordinatorMembership }),
    undo: (done: Saved) => run('POST', at(`/team/${done.id}/pair`), { basedOn: done.version, with: null }),
  },
  {
    does: 'PUT /api/families/:family/goals/:goal/status',
    run: () =>
      run('PUT', at(`/goals/${world.id.goal}/status`), { status: 'paused', reason: 'Venter på skolen', basedOn: 1 }),
    undo: (done: Saved) =>
      run('PUT', at(`/goals/${world.id.goal}/status`), {
        status: 'active',
        reason: 'Skolen er klar',
        basedOn: done.version,
      }),
  },
  {
    does: 'PUT /api/families/:family/actions/:action/done',
    run: () => run('PUT', at(`/actions/${world.id.action}/done`), { done: true, basedOn: 1 }),
    undo: (done: Saved) => run('PUT', at(`/actions/${world.id.action}/done`), { done: false, basedOn: done.version }),
  },
  {
    does: 'POST /api/own/families/:family/team/:membership/chosen',
    before: () => member(world.id.jobAdviser),
    run: (m: Saved & { chosenByFamily: boolean }) => sayChosen(m.id, m.version, !m.chosenByFamily),
    undo: (done: Saved, m: { chosenByFamily: boolean }) => sayChosen(done.id, done.version, m.chosenByFamily),
    traces: ['familySaid'],
  },
  {
    does: 'POST /api/families/:family/team/:membership/substitute',
    before: () => member(world.id.jobAdviser),
    run: (m: Saved) =>
      run('POST', at(`/team/${m.id}/substitute`), {
        employee: world.id.neighbour,
        from: '2026-09-05',
        lastDay: '2026-09-06',
      }),
    undo: (done: Saved) => run('POST', at(`/team/${done.id}/end`), { basedOn: 1 }),
  },
  {
    does: 'POST /api/own/families/:family/team/:membership/wish',
    before: async () => {
      await bulk(t.store.job, municipality, (writer) =>
        writer.write('employee', [
          {
            id: randomUUID(),
            name: 'Lea Leder',
            title: 'Leder',
            department: 'familie',
            functions: ['team-lead'],
            phone: null,
            starts_at: '2026-01-01T00:00:00.000Z',
          },
        ]),
      )
      return member(world.id.jobAdviser)
    },
    run: (m: Saved) => run('POST', own(`/team/${m.id}/wish`), { words: 'En anden, tak' }, mother),
    undo: (done: Saved) => run('POST', own(`/wishes/${done.id}/withdraw`), { basedOn: 1 }, mother),
    traces: ['wishes'],
  },
  {
    does: 'POST /api/families/:family/people/:person/leave',
    run: () => run('POST', at(`/people/${world.id.son}/leave`), {}),
    undo: () => run('POST', at(`/people/${world.id.son}/return`), {}),
    traces: ['participation'],
  },
  {
    does: 'POST /api/families/:family/firewalls',
    run: () =>
      run('POST', at('/firewalls'), { protected: world.id.father, other: world.id.daughter, kind: 'violence' }),
    undo: (done: Saved) => run('POST', at(`/firewalls/${done.id}/end`), { basedOn: 1 }),
  },
  {
    does: 'POST /api/families/:family/relationships',
    run: () =>
      run('POST', at('/relationships'), {
        person: world.id.mother,
        kind: 'mother',
        relative: world.id.daughter,
        inHousehold: true,
        startsOn: '2014-05-06',
        endsOn: null,
        source: 'told',
      }),
    undo: (done: Saved) =>
      run('POST', at(`/relationships/${done.id}/withdraw`), { reason: 'Forkert person', basedOn: 1 }),
  },
  {
    does: 'POST /api/families/:family/coordinator',
    before: () => member(world.id.coordinator),
    run: (m: Saved) =>
      run('POST', at('/coordinator'), {
        from: m.id,
        employee: world.id.leader,
        oldBecomes: 'leaves',
        basedOn: m.version,
        begins: '2026-09-02',
        takesOver: '2026-09-16',
        noOverlapReason: null,
        reason: null,
        jointMeetingOn: null,
        familyAskedOn: null,
        familySays: null,
      }),
    undo: async () => {
      const [planned] = (await coordinator.get(at('/team'))).json().handovers
      await run('POST', at(`/handovers/${planned.id}/cancel`), { basedOn: 1 })
    },
    traces: ['handovers'],
  },
]

const sayChosen = (id: string, basedOn: number, chosen: boolean) =>
  run('POST', own(`/team/${id}/chosen`), { basedOn, chosen }, mother)
const putPerson = (p: Record<string, unknown>, givenName: string, basedOn: number) =>
  run('PUT', at(`/people/${world.id.son}`), {
    givenName,
    familyName: p['familyName'],
    born: p['born'],
    due: null,
    basedOn,
  })
test.each(cases)('$does, taken back, leaves the family as it was', async (one) => {
  expect(Object.keys(UNDO)).toContain(one.does)
  const before = (await one.before?.()) as never
  const [whole, was] = [await seen(), await seen(one.traces)]
  const done = (await one.run(before)) as never
  expect(await seen()).not.toEqual(whole)
  await one.undo(done, before)
  expect(await seen(one.traces)).toEqual(was)
})
