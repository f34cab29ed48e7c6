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

test('whoever said no is left in peace: looked up and written down again they are like somebody new', async () => {
  const person = {
    givenName: 'Nora',
    familyName: 'Nordby',
    born: '1988-03-04',
    due: null,
    standsAs: 'parent',
    inInitiative: true,
    cpr: '0403881554',
    noCprReason: null,
  }
  const byCpr = { cpr: person.cpr }
  const byName = { givenName: 'Nora', familyName: 'Nordby', born: person.born }
  const family = await offered()
  const coordinator = await world.as('coordinator')
  const added = await coordinator.send('POST', `/api/families/${family}/people`, person)
  expect(added.statusCode, added.body).toBe(200)

  const other = await referred(world)
  await accept(world, other, { coordinator: world.people.colleague })
  const colleague = await world.as('colleague')
  const lookUp = async (body: object) =>
    (await colleague.send('POST', `/api/families/${other}/look-up-person`, body)).json()
  for (const body of [byCpr, byName]) expect(await lookUp(body)).toEqual({ answer: 'ask-intake', id: null })

  await noThanks(family)
  for (const body of [byCpr, byName]) expect(await lookUp(body)).toEqual({ answer: 'new', id: null })
  const again = await colleague.send('POST', `/api/families/${other}/people`, person)
  expect(again.statusCode, again.body).toBe(200)
  expect(await lookUp(byCpr)).toEqual({ answer: 'yours', id: again.json().id })

  // Taken up again, the family is known again, by the name that is its own.
  const decider = await world.as('decider')
  const { course } = (await decider.get(`/api/intake/${family}`)).json()
  await decider.send('POST', `/api/intake/${family}/reconsider`, {
    basedOn: course.version,
    reason: 'De ombestemte sig.',
  })
  expect((await accept(world, family)).statusCode).toBe(200)
  const third = await referred(world)
  await accept(world, third, { coordinator: world.people.desk })
  const desk = await world.as('desk')
  expect((await desk.send('POST', `/api/families/${third}/look-up-person`, byName)).json().answer).toBe('ask-intake')
})

test('whoever said no and stands in a firewall stays known, so that the wall is not lost', async () => {
  const family = await offered()
  const coordinator = await world.as('coordinator')
  const adult = (givenName: string, born: string) => ({
    givenName,
    familyName: 'Skelby',
    born,
    due: null,
    standsAs: 'parent',
    inInitiative: true,
    cpr: null,
    noCprReason: 'Ikke oplyst',
  })
  const ids: string[] = []
  for (const one of [adult('Signe', '1987-05-06'), adult('Søren', '1986-07-08')])
    ids.push((await coordinator.send('POST', `/api/families/${family}/people`, one)).json().id)
  const wall = { protected: ids[0], other: ids[1], kind: 'violence' }
  const set = await coordinator.send('POST', `/api/families/${family}/firewalls`, wall)
  expect(set.statusCode, set.body).toBe(200)
  const other = await referred(world)
  await accept(world, other, { coordinator: world.people.colleague })
  await noThanks(family)
  const answer = await (
    await world.as('colleague')
  ).send('POST', `/api/families/${other}/look-up-person`, {
    givenName: 'Søren',
    familyName: 'Skelby',
    born: '1986-07-08',
  })
  expect(answer.json()).toEqual({ answer: 'ask-intake', id: null })
})
