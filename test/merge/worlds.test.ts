import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cprKey } from '../../src/server/shared/person-key.ts'
import { bulk } from '../../src/store/bulk.ts'
import { as } from '../../src/store/unit-of-work.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { storeWorld } from '../worlds/stored-world.ts'
import { actorsOf, askingOf, NOW, PURPOSES, type World, type WorldActor } from '../worlds/world.ts'

/**
 * In random worlds, with a coordinator of every family who makes two records one: nobody opens afterwards what they
 * could not open before, but the name of the one who was kept; and after taking the two apart all is as it was.
 */
const SEEDS = [301, 303, 306, 308]

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

type Rows = ReadonlyMap<string, { compartment: number; content: string; isName: string | null }>
type Views = ReadonlyMap<string, ReadonlySet<string>>

async function inMunicipality<T>(municipality: number, work: (query: Query) => Promise<T>): Promise<T> {
  const client = await t.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    const { rows } = await client.query<{ ids: string }>(
      `select coalesce(string_agg(id::text, ','), '') as ids from compartment where municipality = ${municipality}`,
    )
    await client.query(`set local app.ring = '{${rows[0]!.ids}}'`)
    const result = await work(async (text) => (await client.query(text)).rows)
    await client.query('commit')
    return result
  } finally {
    client.release()
  }
}
type Query = (text: string) => Promise<Record<string, unknown>[]>

const TABLES = [
  'person_detail',
  'goal',
  'action',
  'family',
  'meeting',
  'agenda_item',
  'referral',
  'course',
  'snapshot_item',
  'contact_point',
]

/** Every row of the municipality with where it lies; what changes by every change (its version) is left out. */
const rowsOf = (municipality: number): Promise<Rows> =>
  inMunicipality(municipality, async (query) => {
    const found = new Map<string, { compartment: number; content: string; isName: string | null }>()
    for (const table of [...TABLES, 'history']) {
      const only = table === 'history' ? `and kind = 'goal' and request = 'worlds'` : ''
      for (const row of await query(`select * from ${table} where municipality = ${municipality} ${only}`)) {
        const { version: _v, updated_at: _u, ...content } = row
        found.set(`${table} ${String(row['id'])}`, {
          compartment: Number(row['compartment']),
          content: JSON.stringify(content),
          isName: table === 'person_detail' ? String(row['id']) : null,
        })
      }
    }
    return found
  })

/** What each actor opens for each purpose, over all cases, row by row. */
async function viewsOf(world: World, actors: readonly WorldActor[], rows: Rows): Promise<Views> {
  const views = new Map<string, Set<string>>()
  for (const actor of actors)
    for (const purpose of PURPOSES.slice(0, 5)) {
      const seen = new Set<string>()
      for (const { id: caseId } of world.cases) {
        const undertaking = {
          asking: askingOf(world, actor, purpose),
          action: 'look',
          request: 'merge',
          scope: { kind: 'case', caseId } as const,
          silent: true,
        }
        const open = new Set(await as(t.services.store, undertaking, (unit) => Promise.resolve([...unit.open])))
        for (const [key, row] of rows) if (open.has(row.compartment)) seen.add(key)
      }
      views.set(`${actor.id} ${purpose}`, seen)
    }
  return views
}

/** Facts that hold now, without their numbers: what a merge changes and its undoing must put back. */
const factsOf = (municipality: number): Promise<string[]> =>
  inMunicipality(municipality, async (query) => {
    const holds = `municipality = ${municipality} and (ends_at is null or ends_at > '${NOW}')`
    const rows = [
      ...(await query(
        `select case_id, person, stands_as, own_access, starts_at, ends_at from participation where ${holds}`,
      )),
      ...(await query(`select child, holder, starts_at, ends_at from custody where ${holds}`)),
      ...(await query(`select case_id, protected, other, starts_at, ends_at from firewall where ${holds}`)),
    ]
    return rows.map((row) => JSON.stringify(row)).toSorted()
  })

async function coordinatorOf(
  world: World,
  holds: (caseId: string) => boolean = () => true,
): Promise<Browser & { id: string }> {
  const id = randomUUID()
  await bulk(t.store.job, world.municipality, async (w) => {
    await w.write('employee', [
      {
        id,
        name: 'Alles Koordinator',
        title: 'Koordinator',
        department: 'familie',
        functions: [],
        starts_at: '2020-01-01',
      },
    ])
    await w.write(
      'membership',
      world.cases
        .filter((c) => c.kind === 'family' && holds(c.id))
        .map((c) => ({
          id: randomUUID(),
          case_id: c.id,
          employee: id,
          department: 'familie',
          role: 'coordinator',
          added_by: id,
          starts_at: '2020-01-01',
        })),
    )
  })
  return { ...(await t.as({ municipality: world.municipality, employee: id })), id }
}

/** What a fault needs to be understood: whose compartment it was, and whose it became. */
async function explained(world: World, fault: Fault): Promise<string> {
  const [key] = fault.more
  const ids = [fault.before.get(key!)?.compartment, fault.after.get(key!)?.compartment]
  const where = await inMunicipality(world.municipality, async (query) => ({
    compartments: await query(`select * from compartment where id in (${ids.join(',')})`),
    custody: await query(
      `select child, holder, starts_at, ends_at, version from custody where municipality = ${world.municipality} and holder = '${fault.actor.id}'`,
    ),
    parts: await query(
      `select case_id, person, own_access, starts_at, ends_at, version from participation where person in ('${fault.actor.id}', '${fault.kept.id}', '${fault.gone.id}')`,
    ),
  }))
  const { seed, actor, purpose, kept, gone } = fault
  return JSON.stringify({ seed, actor, purpose, kept, gone, key, where }, null, 1)
}
interface Fault {
  readonly seed: number
  readonly actor: WorldActor
  readonly purpose: string
  readonly kept: { id: string; born: string | null }
  readonly gone: { id: string; born: string | null }
  readonly more: readonly string[]
  readonly before: Rows
  readonly after: Rows
}

interface Merged {
  readonly world: World
  readonly actors: readonly WorldActor[]
  readonly seed: number
  readonly kept: { id: string; born: string | null }
  readonly gone: { id: string; born: string | null }
  readonly before: Rows
  readonly viewsBefore: Views
}

/** Throws with all that explains it when somebody opens a row that they did not open before the two were one. */
async function nobodyOpensMore({ world, actors, seed, kept, gone, before, viewsBefore }: Merged): Promise<void> {
  const after = await rowsOf(world.municipality)
  const viewsAfter = await viewsOf(world, actors, after)
  for (const actor of actors)
    for (const purpose of PURPOSES.slice(0, 5)) {
      const now = viewsAfter.get(`${actor.id} ${purpose}`)!
      const once = viewsBefore.get(`${actor.id} ${purpose}`)!
      const asOther = actor.id === kept.id ? viewsBefore.get(`${gone.id} ${purpose}`)! : new Set<string>()
      const more = [...now].filter((key) => !once.has(key) && !asOther.has(key) && after.get(key)!.isName !== kept.id)
      if (more.length > 0)
        throw new Error(await explained(world, { seed, actor, purpose, kept, gone, more, before, after }))
    }
}

test('a merge opens nothing to anybody, and undoing it leaves everything as it was', async () => {
  let merged = 0
  let refused = 0
  const untouched: boolean[] = []
  for (const seed of SEEDS) {
    const world = await storeWorld(t.store, seed)
    const coordinator = await coordinatorOf(world)
    const actors = [...actorsOf(world), { kind: 'employee' as const, id: coordinator.id }]
    const families = world.cases.filter((c) => c.kind === 'family')
    for (const [at, kept] of world.people.slice(0, 3).entries()) {
      const gone = world.people[(at + 1 + (seed % 3)) % world.people.length]!
      await inMunicipality(world.municipality, (query) =>
        query(`update person set born = ${kept.born === null ? 'null' : `'${kept.born}'`} where id = '${gone.id}'`),
      )
      const before = await rowsOf(world.municipality)
      const factsBefore = await factsOf(world.municipality)
      const viewsBefore = await viewsOf(world, actors, before)
      const answers: { id: string; answer: Awaited<ReturnType<Browser['send']>> }[] = []
      for (const { id } of families) {
        if (answers.some(({ answer }) => answer.statusCode === 200)) break
        const body = { kept: kept.id, gone: gone.id, reason: 'Samme person' }
        answers.push({ id, answer: await coordinator.send('POST', `/api/families/${id}/merges`, body) })
      }
      const done = answers.find(({ answer }) => answer.statusCode === 200)
      if (!done) {
        untouched.push(isDeepStrictEqual(await rowsOf(world.municipality), before))
        untouched.push(answers.every(({ answer }) => [400, 404, 409].includes(answer.statusCode)))
        refused++
        continue
      }
      merged++
      await nobodyOpensMore({ world, actors, seed, kept, gone, before, viewsBefore })
      const merge = done.answer.json().id
      const undone = await coordinator.send('POST', `/api/families/${done.id}/merges/${merge}/undo`, {
        reason: 'Det var to',
        basedOn: 1,
        placed: [],
      })
      expect({ seed, status: undone.statusCode, body: undone.body.slice(0, 300) }).toMatchObject({ status: 200 })
      expect(await rowsOf(world.municipality)).toEqual(before)
      expect(await factsOf(world.municipality)).toEqual(factsBefore)
      expect(await viewsOf(world, actors, before)).toEqual(viewsBefore)
    }
  }
  if (process.env['SHOW_LOG']) console.log({ merged, refused })
  expect(merged).toBeGreaterThan(2)
  expect(refused).toBeGreaterThan(3)
  expect(untouched).not.toContain(false)
}, 240_000)

test('two coordinators who decide together open nothing to anybody, nor to each other, and one of them takes it apart again', async () => {
  let merged = 0
  let refused = 0
  const untouched: boolean[] = []
  for (const [turn, seed] of [311, 312, 313, 314, 315, 316].entries()) {
    const world = await storeWorld(t.store, seed)
    const families = world.cases.filter((c) => c.kind === 'family').map(({ id }) => id)
    const first = new Set(families.filter((_, at) => at % 2 === turn % 2))
    const asks = await coordinatorOf(world, (id) => first.has(id))
    const answers = await coordinatorOf(world, (id) => !first.has(id))
    const actors = [...actorsOf(world), ...[asks, answers].map(({ id }) => ({ kind: 'employee' as const, id }))]
    for (const [at, kept] of world.people.entries()) {
      const gone = world.people[(at + 1) % world.people.length]!
      if (kept.born === null) continue
      const cpr = `0101${50 + turn}${1000 + at}`
      await inMunicipality(world.municipality, (query) =>
        query(`update person set born = '${kept.born}' where id = '${gone.id}'`),
      )
      await bulk(t.store.job, world.municipality, (w) =>
        w.write('identity.person_key', [{ key: cprKey('test secret', cpr), person: kept.id }]),
      )
      const before = await rowsOf(world.municipality)
      const factsBefore = await factsOf(world.municipality)
      const viewsBefore = await viewsOf(world, actors, before)
      const body = { person: gone.id, whom: { cpr }, words: 'Samme person' }
      const proposals: string[] = []
      for (const id of first) {
        const answer = await asks.send('POST', `/api/families/${id}/merge-proposals`, body)
        expect([200, 400, 404, 409], answer.body).toContain(answer.statusCode)
        if (answer.statusCode === 200) proposals.push(answer.json().id)
      }
      expect(await viewsOf(world, actors, before)).toEqual(viewsBefore)
      const done: { family: string; merge: string }[] = []
      for (const family of families.filter((id) => !first.has(id))) {
        const page = (await answers.get(`/api/families/${family}/duplicates`)).json()
        for (const one of page.received ?? []) {
          expect(proposals).toContain(one.id)
          const address = `/api/families/${family}/merge-proposals/${one.id}/answer`
          const said = await answers.send('POST', address, { basedOn: one.version, answer: 'accepted' })
          expect([200, 409], said.body).toContain(said.statusCode)
          if (said.statusCode !== 200) continue
          const [merge] = (await answers.get(`/api/families/${family}/duplicates`)).json().merges
          done.push({ family, merge: merge.id })
        }
      }
      if (done.length === 0) {
        refused++
        untouched.push(isDeepStrictEqual(await rowsOf(world.municipality), before))
        for (const id of first)
          for (const one of (await asks.get(`/api/families/${id}/duplicates`)).json().sent ?? [])
            await asks.send('POST', `/api/families/${id}/merge-proposals/${one.id}/withdraw`, { basedOn: one.version })
        continue
      }
      merged++
      expect(done).toHaveLength(1)
      await nobodyOpensMore({ world, actors, seed, kept, gone, before, viewsBefore })
      const undone = await answers.send('POST', `/api/families/${done[0]!.family}/merges/${done[0]!.merge}/undo`, {
        reason: 'Det var to',
        basedOn: 1,
        placed: [],
      })
      expect({ seed, status: undone.statusCode, body: undone.body.slice(0, 300) }).toMatchObject({ status: 200 })
      expect(await rowsOf(world.municipality)).toEqual(before)
      expect(await factsOf(world.municipality)).toEqual(factsBefore)
      expect(await viewsOf(world, actors, before)).toEqual(viewsBefore)
    }
  }
  if (process.env['SHOW_LOG']) console.log({ merged, refused })
  expect(merged).toBeGreaterThan(1)
  expect(refused).toBeGreaterThan(1)
  expect(untouched).not.toContain(false)
}, 240_000)

/** A course under way in each family of the world, which a merge of families closes and opens again. */
async function underWay(world: World): Promise<void> {
  await inMunicipality(world.municipality, (query) =>
    query(
      `update family_move set withdrawn_at = '${NOW}', withdrawn_reason = 'De bliver' where municipality = ${world.municipality} and withdrawn_at is null`,
    ),
  )
  await inMunicipality(world.municipality, (query) =>
    query(`update course set state = 'active' where municipality = ${world.municipality}`),
  )
}

/** Those who take part in a family now. */
const standingIn = (municipality: number, caseId: string): Promise<ReadonlySet<string>> =>
  inMunicipality(municipality, async (query) => {
    const rows = await query(
      `select person from participation where case_id = '${caseId}' and starts_at <= '${NOW}' and (ends_at is null or ends_at > '${NOW}')`,
    )
    return new Set(rows.map((row) => String(row['person'])))
  })

interface Families {
  readonly world: World
  readonly actors: readonly WorldActor[]
  readonly seed: number
  readonly goesOn: string
}

/** What was before two families became one; answers how it is held against what comes after, and after they are two again. */
async function beforeFamilies({ world, actors, seed, goesOn }: Families) {
  const m = world.municipality
  const rows = await rowsOf(m)
  const facts = await factsOf(m)
  const views = await viewsOf(world, actors, rows)
  const here = await standingIn(m, goesOn)
  return {
    /** Nobody reads more than the names of those who came, and nobody reads less but behind a wall. */
    opensNames: async (): Promise<void> => {
      const came = new Set([...(await standingIn(m, goesOn))].filter((person) => !here.has(person)))
      const after = await rowsOf(m)
      const now = await viewsOf(world, actors, after)
      const more = [...now].flatMap(([who, seen]) =>
        [...seen]
          .filter((key) => rows.has(key) && !views.get(who)!.has(key) && !came.has(after.get(key)!.isName ?? ''))
          .map((key) => `${who} reads ${key}`),
      )
      expect({ seed, more }).toEqual({ seed, more: [] })
    },
    isAsBefore: async (): Promise<void> => {
      expect(await rowsOf(m)).toEqual(rows)
      expect(await factsOf(m)).toEqual(facts)
      expect(await viewsOf(world, actors, rows)).toEqual(views)
    },
    isUntouched: async (): Promise<void> => {
      expect(await rowsOf(m)).toEqual(rows)
    },
  }
}

test('two families of one coordinator become one and open names alone, and taken apart all is as it was', async () => {
  let merged = 0
  const refused = new Map<string, number>()
  for (const seed of [321, 322, 323, 324, 325, 326]) {
    const world = await storeWorld(t.store, seed)
    await underWay(world)
    const coordinator = await coordinatorOf(world)
    const actors = [...actorsOf(world), { kind: 'employee' as const, id: coordinator.id }]
    const families = world.cases.filter((c) => c.kind === 'family').map(({ id }) => id)
    for (const [at, goesOn] of families.entries()) {
      const other = families[(at + 1) % families.length]!
      if (other === goesOn) continue
      const before = await beforeFamilies({ world, actors, seed, goesOn })
      const address = `/api/families/${goesOn}/family-merges`
      const body = { other, goesOn: 'this', meetings: at % 2 === 0 ? 'called-off' : 'kept', reason: 'Samme familie' }
      const done = await coordinator.send('POST', address, body)
      if (done.statusCode !== 200) {
        refused.set(done.json().code, (refused.get(done.json().code) ?? 0) + 1)
        await before.isUntouched()
        continue
      }
      merged++
      await before.opensNames()
      const undo = { basedOn: 1, reason: 'Det var to', placed: [] }
      const undone = await coordinator.send('POST', `${address}/${done.json().id}/undo`, undo)
      expect({ seed, status: undone.statusCode, body: undone.body.slice(0, 300) }).toMatchObject({ status: 200 })
      await before.isAsBefore()
    }
  }
  if (process.env['SHOW_LOG']) console.log({ merged, refused })
  expect(merged).toBeGreaterThan(2)
  expect(refused.get('across-firewall') ?? 0).toBeGreaterThan(0)
}, 240_000)

test('two coordinators who both say yes open names alone, and nothing of the one family to the other’s coordinator', async () => {
  let merged = 0
  let refused = 0
  for (const [turn, seed] of [331, 332, 333, 334, 335, 336].entries()) {
    const world = await storeWorld(t.store, seed)
    await underWay(world)
    const families = world.cases.filter((c) => c.kind === 'family').map(({ id }) => id)
    const [here, there] = [families[0]!, families[1]!]
    const asks = await coordinatorOf(world, (id) => id === here)
    const answers = await coordinatorOf(world, (id) => id !== here)
    const actors = [...actorsOf(world), ...[asks, answers].map(({ id }) => ({ kind: 'employee' as const, id }))]
    for (const [at, person] of world.people.entries()) {
      if (!(await standingIn(world.municipality, there)).has(person.id)) continue
      const cpr = `0101${60 + turn}${2000 + at}`
      await bulk(t.store.job, world.municipality, (w) =>
        w.write('identity.person_key', [{ key: cprKey('test secret', cpr), person: person.id }]),
      )
      const goesOn = at % 2 === 0 ? here : there
      const before = await beforeFamilies({ world, actors, seed, goesOn })
      const asked = await asks.send('POST', `/api/families/${here}/family-proposals`, {
        whom: { cpr },
        goesOn: goesOn === here ? 'this' : 'other',
        meetings: 'called-off',
        words: 'Samme familie',
      })
      expect([200, 400, 404, 409], asked.body).toContain(asked.statusCode)
      await before.isUntouched()
      if (asked.statusCode !== 200) {
        refused++
        continue
      }
      const { id } = asked.json()
      const answer = `/api/families/${there}/family-proposals/${id}/answer`
      const said = await answers.send('POST', answer, { basedOn: 1, answer: 'accepted', meetings: 'called-off' })
      expect(said.statusCode, said.body).toBe(200)
      merged++
      await before.opensNames()
      const undo = { basedOn: 2, reason: 'Det var to', placed: [] }
      const by = goesOn === here ? asks : answers
      const undone = await by.send('POST', `/api/families/${goesOn}/family-merges/${id}/undo`, undo)
      expect({ seed, status: undone.statusCode, body: undone.body.slice(0, 300) }).toMatchObject({ status: 200 })
      await before.isAsBefore()
      break
    }
  }
  if (process.env['SHOW_LOG']) console.log({ merged, refused })
  expect(merged).toBeGreaterThan(1)
  expect(refused).toBeGreaterThan(1)
}, 240_000)
