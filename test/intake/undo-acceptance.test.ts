import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, intakeWorld, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const REASON = 'Det var naboens barn'
const room = async (family: string) => (await (await world.as('coordinator')).get(`/api/families/${family}`)).json()
const intake = async (family: string) => (await (await world.as('decider')).get(`/api/intake/${family}`)).json()
const undo = async (family: string, who: Parameters<typeof world.as>[0] = 'coordinator') =>
  (await world.as(who)).send('POST', `/api/families/${family}/undo-acceptance`, {
    basedOn: (await room(family)).course?.version ?? 1,
    reason: REASON,
  })
const offered = async (): Promise<string> => {
  const family = await referred(world)
  expect((await accept(world, family)).statusCode).toBe(200)
  return family
}

test('a family accepted by mistake is a candidate again: nobody works with it, and those who decide read why', async () => {
  const family = await offered()
  for (const who of ['colleague', 'triage', 'decider', 'foreignDecider'] as const)
    expect((await undo(family, who)).statusCode, who).toBe(404)
  const answer = await undo(family)
  expect(answer.statusCode, answer.body).toBe(200)
  expect((await (await world.as('coordinator')).get(`/api/families/${family}`)).statusCode).toBe(404)
  const opened = await intake(family)
  expect(opened).toMatchObject({
    course: { state: 'candidate' },
    undone: { reason: REASON },
    may: { decide: true },
  })
  expect(opened.decisions.map((one: { decision: string }) => one.decision)).toEqual(['accept'])
})

test('decided anew the same family goes on, and nothing of it is made twice', async () => {
  const family = await offered()
  const before = (await room(family)).people.map((one: { id: string }) => one.id)
  expect((await undo(family)).statusCode).toBe(200)
  expect((await accept(world, family)).statusCode).toBe(200)
  const after = await room(family)
  expect(after.people.map((one: { id: string }) => one.id)).toEqual(before)
  expect(after.course.state).toBe('accepted')
  expect((await intake(family)).undone).toBeNull()
})

test('what has been written or called since stands in the way, each with a sentence, and nothing is changed', async () => {
  const family = await offered()
  const coordinator = await world.as('coordinator')
  const meeting = await coordinator.send('POST', `/api/families/${family}/meetings`, {
    title: 'Første møde',
    day: '2026-09-20',
    time: '10:00',
    place: null,
    team: [],
    items: [],
  })
  expect(meeting.statusCode, meeting.body).toBe(200)
  const [child] = (await room(family)).people
  const oral = await coordinator.send('POST', `/api/families/${family}/oral-agreements`, {
    what: 'Vi ringer sammen på torsdag',
    agreedOn: '2026-09-01',
    persons: [child.id],
    employees: [],
    category: 'cooperation',
  })
  expect(oral.statusCode, oral.body).toBe(200)
  const refused = await undo(family)
  expect(refused.statusCode).toBe(409)
  expect(refused.json().problems.map((one: { code: string }) => one.code)).toEqual(['plan', 'meeting'])
  expect(refused.json().detail).toContain('Der er kaldt til møde. Aflys det først.')
  expect((await room(family)).course.state).toBe('accepted')
})

test('a meeting that was called off stands in nobody’s way', async () => {
  const family = await offered()
  const coordinator = await world.as('coordinator')
  const heading = { title: 'Første møde', day: '2026-09-20', time: '10:00', place: null }
  const { id, version } = (
    await coordinator.send('POST', `/api/families/${family}/meetings`, { ...heading, team: [], items: [] })
  ).json()
  const off = { basedOn: version, reason: 'Forkert familie', offersAnother: false }
  const answer = await coordinator.send('POST', `/api/families/${family}/meetings/${id}/calling-off`, off)
  expect(answer.statusCode, answer.body).toBe(200)
  expect((await undo(family)).statusCode).toBe(200)
})

test('looking its people up answers as for somebody new, until they are accepted after all', async () => {
  const asker = await offered()
  const child = { givenName: 'Nanna', familyName: 'Nyborg', born: '2014-05-16' }
  const family = await referred(world)
  expect((await accept(world, family, { child, coordinator: world.people.colleague })).statusCode).toBe(200)
  const lookUp = async () =>
    (await (await world.as('coordinator')).send('POST', `/api/families/${asker}/look-up-person`, child)).json().answer
  expect(await lookUp()).toBe('ask-intake')
  const { course } = (await (await world.as('colleague')).get(`/api/families/${family}`)).json()
  const undone = await (
    await world.as('colleague')
  ).send('POST', `/api/families/${family}/undo-acceptance`, { basedOn: course.version, reason: REASON })
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await lookUp()).toBe('new')
  expect((await accept(world, family, { child, coordinator: world.people.colleague })).statusCode).toBe(200)
  expect(await lookUp()).toBe('ask-intake')
})
