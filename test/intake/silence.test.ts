import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, intakeWorld, MUNICIPALITY, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const people = ['coordinator', 'colleague', 'desk', 'foreignDecider'] as const
const noThanks = async (family: string, body: object = {}, who: Parameters<typeof world.as>[0] = 'coordinator') =>
  (await world.as(who)).send('POST', `/api/families/${family}/no-thanks`, { reason: null, note: null, ...body })
const offered = async (): Promise<string> => {
  const family = await referred(world)
  expect((await accept(world, family)).statusCode).toBe(200)
  return family
}

test('a family that says no owes no reason, and leaves nothing that anybody else can see', async () => {
  const family = await offered()
  const child = (await (await world.as('coordinator')).get(`/api/families/${family}`)).json().people[0].id as string
  expect((await noThanks(family, { reason: 'opfundet' })).json()).toMatchObject({ status: 400, field: 'reason' })
  for (const who of ['colleague', 'triage', 'decider', 'foreignDecider'] as const)
    expect((await noThanks(family, {}, who)).statusCode, who).toBe(404)
  const answer = await noThanks(family)
  expect(answer.statusCode, answer.body).toBe(200)

  const unknown = randomUUID()
  for (const who of people) {
    const browser = await world.as(who)
    for (const path of ['', '/around', '/course', '/plan-changes']) {
      const [there, nowhere] = await Promise.all([
        browser.get(`/api/families/${family}${path}`),
        browser.get(`/api/families/${unknown}${path}`),
      ])
      expect([there.statusCode, there.body], `${who} ${path}`).toEqual([nowhere.statusCode, nowhere.body])
      expect(there.statusCode).toBe(404)
    }
    for (const path of ['/api/families', '/api/search?q=Nordby', '/api/my-day', '/api/intake', '/api/waiting-list'])
      expect((await browser.get(path)).body, `${who} ${path}`).not.toMatch(new RegExp(`${family}|Nordby`))
  }
  for (const person of [child, randomUUID()]) {
    const own = await world.t.as({ municipality: MUNICIPALITY, person })
    expect((await own.get('/api/own/families')).body).not.toContain(family)
    expect((await own.get(`/api/own/families/${family}`)).statusCode).toBe(404)
  }
  expect((await noThanks(family)).statusCode).toBe(404)
})

test('those who decided see that the family said no, and may take it up again with a reason', async () => {
  const family = await offered()
  await noThanks(family, { note: 'De vil hellere vente.' })
  const decider = await world.as('decider')
  const opened = (await decider.get(`/api/intake/${family}`)).json()
  expect(opened).toMatchObject({ course: { state: 'declined' }, may: { reconsider: true, decide: false } })
  const again = (body: object, who: Parameters<typeof world.as>[0] = 'decider') =>
    world.as(who).then((browser) =>
      browser.send('POST', `/api/intake/${family}/reconsider`, {
        basedOn: opened.course.version,
        reason: 'De har tænkt over det.',
        ...body,
      }),
    )
  expect((await again({}, 'triage')).json()).toMatchObject({ status: 403, code: 'no-decision-right' })
  expect((await again({}, 'coordinator')).statusCode).toBe(404)
  expect((await again({ reason: ' ' })).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await again({})).statusCode).toBe(200)
  expect((await again({})).statusCode).toBe(409)

  const accepted = await accept(world, family)
  expect(accepted.statusCode, accepted.body).toBe(200)
  const room = (await (await world.as('coordinator')).get(`/api/families/${family}`)).json()
  expect(room.people).toHaveLength(1)
  expect(room.course).toMatchObject({ state: 'accepted' })
})

test('a family that takes part is closed, not declined', async () => {
  const family = await offered()
  const coordinator = await world.as('coordinator')
  const room = (await coordinator.get(`/api/families/${family}`)).json()
  await coordinator.send('POST', `/api/families/${family}/consents`, {
    kind: 'imposed-by-youth-crime-board',
    persons: [room.people[0].id],
    paragraph: 'Lov om bekæmpelse af ungdomskriminalitet § 13',
  })
  expect((await noThanks(family)).json()).toMatchObject({ status: 409, code: 'offer-over' })
})

test('a place given back can be given to the next', async () => {
  const taken = async () =>
    (await (await world.as('decider')).get(`/api/intake/${family}`)).json().programme.placesTaken as number
  const family = await offered()
  const before = await taken()
  await noThanks(family)
  expect(await taken()).toBe(before - 1)
})
