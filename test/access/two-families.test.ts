import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { roomAt } from '../support/room.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())

const employee = (id: string) => t.as({ municipality: world.municipality, employee: id })
const citizen = (id: string) => t.as({ municipality: world.municipality, person: id })

test('the coordinator opens the family with its protected address and all goals of her own department', async () => {
  const room = await roomAt(await employee(world.id.coordinator), `/api/families/${world.id.family}`)
  expect(room.goals).toHaveLength(3)
  expect(JSON.stringify(room)).toContain('HEMMELIG-ADRESSE')
  expect(room.exists).toEqual([
    expect.objectContaining({ category: 'employment', departmentName: 'Jobcenteret', askName: 'Jens Job' }),
  ])
})

test('a second department sees its own part and what is shared with it, and that something else exists', async () => {
  const room = await roomAt(await employee(world.id.jobAdviser), `/api/families/${world.id.family}`)
  expect(room.goals.map((g) => g.id).toSorted()).toEqual([world.id.goal, world.id.jobGoal].toSorted())
  expect(room.measures).toHaveLength(1)
  expect(JSON.stringify(room)).not.toContain('HEMMELIG')
})

test('the father behind a firewall finds neither address nor plan nor team', async () => {
  const room = await roomAt(await citizen(world.id.father), `/api/own/families/${world.id.family}`)
  expect(room).toMatchObject({
    family: null,
    plan: null,
    goals: [],
    team: [],
    bases: [],
    actions: [],
    custody: [],
    relationships: [],
  })
  expect(room.people.map((p) => p.id)).toEqual([world.id.father])
  expect(JSON.stringify(room)).not.toContain('HEMMELIG')
})

test('a family of another team is answered exactly like one that does not exist', async () => {
  const browser = await employee(world.id.coordinator)
  for (const rest of ['', '/around']) {
    const [foreign, unknown, garbled] = await Promise.all([
      browser.get(`/api/families/${world.id.other}${rest}`),
      browser.get(`/api/families/0199aaaa-0000-7000-8000-000000000000${rest}`),
      browser.get(`/api/families/nonsense${rest}`),
    ])
    expect(foreign.statusCode).toBe(404)
    expect(unknown.body).toBe(foreign.body)
    expect(garbled.body).toBe(foreign.body)
  }
})

test('the list and the search hold own families only', async () => {
  const browser = await employee(world.id.coordinator)
  const list = (await browser.get('/api/families')).json()
  expect(list.families).toEqual([
    expect.objectContaining({ id: world.id.family, openActions: 1, nextFollowUp: '2026-08-20' }),
  ])
  const hits = (await browser.get('/api/search?q=mosegaard')).json().hits
  expect(hits.map((h: { person: string | null }) => h.person)).toHaveLength(5)
  expect(hits.every((h: { family: string }) => h.family === world.id.family)).toBe(true)
})

test('nobody signed in is told so and nothing else', async () => {
  const answer = await t.app.inject({ url: `/api/families/${world.id.family}` })
  expect(answer.statusCode).toBe(401)
  expect(answer.json()).toMatchObject({ code: 'not-signed-in' })
})

test('a draft belongs to its author', async () => {
  const mine = await employee(world.id.coordinator)
  const theirs = await employee(world.id.jobAdviser)
  expect((await mine.send('PUT', '/api/drafts/goal', { content: { ownWords: 'halvt' } })).statusCode).toBe(200)
  expect((await mine.get('/api/drafts/goal')).json()).toMatchObject({ content: { ownWords: 'halvt' } })
  expect((await theirs.get('/api/drafts/goal')).json()).toMatchObject({ content: null })
})

test('every reading leaves an entry in the access log', async () => {
  const { rows } = await t.store.seal.query<{ action: string; outcome: string }>(
    `select action, outcome from access_log where municipality = $1 order by id`,
    [world.municipality],
  )
  expect(rows).toContainEqual({ action: 'GET /api/families/:family', outcome: 'content' })
  expect(rows).toContainEqual({ action: 'GET /api/families/:family', outcome: 'none' })
})
