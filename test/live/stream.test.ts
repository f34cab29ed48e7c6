import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { endSession } from '../../src/server/identity/sessions.ts'
import { as, type UnitOfWork } from '../../src/store/unit-of-work.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'
import { openStream, type EventStream } from './event-stream.ts'

const NOW = '2026-09-01T08:00:00.000Z'

let t: TestApp
let origin: string
let world: Awaited<ReturnType<typeof twoFamilies>>
let municipality = 900
const opened: EventStream[] = []
beforeAll(async () => {
  t = await testApp({ now: NOW })
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, ++municipality)
})
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close()
  vi.useRealTimers()
})

const employee = (id: string) => t.as({ municipality, employee: id })

async function follow(cookie: string, path = `/api/families/${world.id.family}/stream`): Promise<EventStream> {
  const stream = await openStream(`${origin}${path}`, cookie)
  opened.push(stream)
  return stream
}

/** Does something in the family as its coordinator, in one transaction. */
const asCoordinator = <T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> =>
  as(
    t.services.store,
    {
      asking: {
        actor: { account: null, kind: 'employee', id: world.id.coordinator, municipality },
        purpose: 'coordination',
        at: NOW,
        today: '2026-09-01',
      },
      action: 'TEST',
      request: 'test',
      scope: { kind: 'case', caseId: world.id.family },
    },
    work,
  )

const rewrite = (goal: string, basedOn: number) =>
  asCoordinator((unit) => unit.update('goal', goal, basedOn, { wished_change: 'Noget nyt' }))

test('news reaches a member whose ring holds it, and nothing reaches the one whose ring does not', async () => {
  const coordinator = await follow((await employee(world.id.coordinator)).cookie)
  const jobAdviser = await follow((await employee(world.id.jobAdviser)).cookie)
  expect([coordinator.status, jobAdviser.status]).toEqual([200, 200])
  await rewrite(world.id.crimeGoal, 1)
  await rewrite(world.id.goal, 1)
  const news = (id: string, version: number) => ({ event: 'news', data: { topic: 'goal', id, version } })
  expect([await coordinator.next(), await coordinator.next()]).toEqual([
    news(world.id.crimeGoal, 2),
    news(world.id.goal, 2),
  ])
  await rewrite(world.id.goal, 2)
  expect([await jobAdviser.next(), await jobAdviser.next()]).toEqual([news(world.id.goal, 2), news(world.id.goal, 3)])
})

test('the mother hears of her plan, the father behind the firewall of nothing but that the stream stands', async () => {
  const path = `/api/own/families/${world.id.family}/stream`
  const mother = await follow((await t.as({ municipality, person: world.id.mother })).cookie, path)
  const father = await follow((await t.as({ municipality, person: world.id.father })).cookie, path)
  await rewrite(world.id.goal, 1)
  expect(await mother.next()).toMatchObject({ data: { id: world.id.goal } })
  await asCoordinator((unit) => unit.updateFact('firewall', world.id.firewall, 1, { ends_at: NOW }))
  expect(await father.next()).toEqual({ event: 'ring-changed', data: {} })
})

test('a question that is put changes nobody’s access yet, and reaches the mother’s open page, not the father’s', async () => {
  const path = `/api/own/families/${world.id.family}/stream`
  const mother = await follow((await t.as({ municipality, person: world.id.mother })).cookie, path)
  const father = await follow((await t.as({ municipality, person: world.id.father })).cookie, path)
  await asCoordinator((unit) =>
    unit.insertFact('basis', {
      id: unit.newId(),
      case_id: world.id.family,
      kind: 'consent-to-pass-on',
      persons: [world.id.mother],
      recorded_by: world.id.coordinator,
      created_at: NOW,
    }),
  )
  const looksAnew = { event: 'news', data: { topic: 'facts', id: world.id.family, version: 0 } }
  expect(await mother.next()).toEqual(looksAnew)
  await asCoordinator((unit) => unit.updateFact('firewall', world.id.firewall, 1, { ends_at: NOW }))
  expect(await father.next()).toEqual({ event: 'ring-changed', data: {} })
})

test('a withdrawn consent ends the stream it opened, and a new one shows less', async () => {
  const browser = await employee(world.id.jobAdviser)
  const goals = async () => (await browser.get(`/api/families/${world.id.family}`)).json().goals.length as number
  const stream = await follow(browser.cookie)
  expect(await goals()).toBe(2)
  await asCoordinator((unit) => unit.updateFact('basis', world.id.consent, 1, { withdrawn_at: NOW }))
  expect([await stream.next(), await stream.next()]).toEqual([{ event: 'ring-changed', data: {} }, null])
  expect(await goals()).toBe(0)
  expect((await follow(browser.cookie)).status).toBe(200)
})

test('what changes in the same moment as the consent is withdrawn is not told any more', async () => {
  const stream = await follow((await employee(world.id.jobAdviser)).cookie)
  await asCoordinator(async (unit) => {
    await unit.updateFact('basis', world.id.consent, 1, { withdrawn_at: NOW })
    await unit.update('goal', world.id.goal, 1, { wished_change: 'Noget nyt' })
  })
  expect(await stream.next()).toEqual({ event: 'ring-changed', data: {} })
})

test('a member who has left hears no more, and finds no such family when asking again', async () => {
  const browser = await employee(world.id.jobAdviser)
  const stream = await follow(browser.cookie)
  const coordinator = await follow((await employee(world.id.coordinator)).cookie)
  await asCoordinator((unit) => unit.updateFact('membership', world.id.jobMembership, 1, { ends_at: NOW }))
  expect([await stream.next(), await stream.next()]).toEqual([{ event: 'ring-changed', data: {} }, null])
  expect((await follow(browser.cookie)).status).toBe(404)
  await rewrite(world.id.goal, 1)
  expect(await coordinator.next()).toMatchObject({ event: 'news' })
})

test('a stream ends with its session, also when nothing happens in the family', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const browser = await employee(world.id.coordinator)
  const stream = await follow(browser.cookie)
  await endSession(t.store.app, browser.cookie.split('=')[1], new Date(NOW))
  vi.advanceTimersByTime(30_000)
  expect([await stream.next(), await stream.next()]).toEqual([{ event: 'signed-out', data: {} }, null])
  expect((await follow(browser.cookie)).status).toBe(401)
})

test('nobody follows another family’s stream, nor one that is not there', async () => {
  const { cookie } = await employee(world.id.coordinator)
  const paths = [
    `/api/families/${world.id.other}/stream`,
    '/api/families/0199aaaa-0000-7000-8000-000000000000/stream',
    '/api/families/nonsense/stream',
  ]
  for (const path of paths) expect((await follow(cookie, path)).status).toBe(404)
  expect((await follow('')).status).toBe(401)
})

test('a stream is opened for the one who asked for it, and for nobody who signed in after them in the same browser', async () => {
  const path = `/api/families/${world.id.family}/stream`
  const [first, second] = [await employee(world.id.coordinator), await employee(world.id.jobAdviser)]
  const account = async (browser: typeof first) => (await browser.get('/api/me')).json().id as string
  const stale = await follow(second.cookie, `${path}?for=${await account(first)}`)
  expect([await stale.next(), await stale.next()]).toEqual([{ event: 'signed-out', data: {} }, null])
  const own = await follow(first.cookie, `${path}?for=${await account(first)}`)
  await rewrite(world.id.crimeGoal, 1)
  expect(await own.next()).toMatchObject({ event: 'news', data: { id: world.id.crimeGoal } })
})

const several = (...of: string[]): string =>
  `/api/stream?${new URLSearchParams(of.map((one) => ['of', one])).toString()}`

test('one stream tells of several addresses and says of which it speaks, what is not there, and where access ends', async () => {
  const { cookie } = await employee(world.id.jobAdviser)
  const [team, board] = [`/api/families/${world.id.family}/stream`, `/api/boards/${world.id.family}/stream`]
  const foreign = `/api/families/${world.id.other}/stream`
  const unknown = '/api/families/0199aaaa-0000-7000-8000-000000000000/stream'
  const stream = await follow(cookie, several(team, foreign, unknown, board))
  const two = async () => [await stream.next(), await stream.next()]
  expect(await two()).toEqual([
    { event: 'gone', data: { of: foreign } },
    { event: 'gone', data: { of: unknown } },
  ])
  await rewrite(world.id.crimeGoal, 1)
  await rewrite(world.id.goal, 1)
  const news = (of: string) => ({ event: 'news', data: { of, topic: 'goal', id: world.id.goal, version: 2 } })
  expect(await two()).toEqual(expect.arrayContaining([news(team), news(board)]))
  await asCoordinator((unit) => unit.updateFact('membership', world.id.jobMembership, 1, { ends_at: NOW }))
  const ended = (of: string) => ({ event: 'ring-changed', data: { of } })
  expect(await two()).toEqual(expect.arrayContaining([ended(team), ended(board)]))
})

test('a stream of several ends with its session', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { cookie } = await employee(world.id.coordinator)
  const stream = await follow(cookie, several(`/api/families/${world.id.family}/stream`))
  await endSession(t.store.app, cookie.split('=')[1], new Date(NOW))
  vi.advanceTimersByTime(30_000)
  expect([await stream.next(), await stream.next()]).toEqual([{ event: 'signed-out', data: {} }, null])
})

test('a stream of several is opened for one’s own session, for addresses of streams and for no more than fifty', async () => {
  const first = await employee(world.id.coordinator)
  const second = await employee(world.id.jobAdviser)
  const path = `/api/families/${world.id.family}/stream`
  const { id } = (await first.get('/api/me')).json() as { id: string }
  const stale = await follow(second.cookie, `${several(path)}&for=${id}`)
  expect([await stale.next(), await stale.next()]).toEqual([{ event: 'signed-out', data: {} }, null])
  expect((await follow('', several(path))).status).toBe(401)
  for (const bad of ['/api/stream', several('/api/families'), several(path, '/api/log'), several(`${path}/stream`)])
    expect((await follow(first.cookie, bad)).status).toBe(404)
  const many = Array.from({ length: 51 }, (_, n) => path.replace(/.{4}\/stream$/, `${1000 + n}/stream`))
  expect((await follow(first.cookie, several(...many))).status).toBe(404)
})
