import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionWords } from '../../src/server/insight/words.ts'
import { accept, intakeWorld, MUNICIPALITY, outsideReferral, ownReferral, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

type Who = Parameters<typeof world.as>[0]
const send = async (who: Who, path: string, body: object) => (await world.as(who)).send('POST', path, body)
const get = async (who: Who, path: string) => (await world.as(who)).get(path)
const intake = async (candidate: string) => (await get('decider', `/api/intake/${candidate}`)).json()
const reason = 'Skolen og vi kender drengen.'
let born = 0
/** A family that takes part, with a child that can be looked up, and a mother. */
async function family(coordinator: 'coordinator' | 'colleague' = 'coordinator') {
  born += 1
  const child = { givenName: 'Noah', familyName: 'Nordby', born: `2013-02-${String(born).padStart(2, '0')}` }
  const id = await referred(world)
  const accepted = await accept(world, id, { child, coordinator: world.people[coordinator] })
  expect(accepted.statusCode, accepted.body).toBe(200)
  const [known] = (await get(coordinator, `/api/families/${id}`)).json().people as { id: string }[]
  return { id, child, person: known!.id }
}
const join = async (candidate: string, whom: object, patch: object = {}, who: Who = 'decider') =>
  send(who, `/api/intake/${candidate}/join`, {
    basedOn: (await intake(candidate)).course.version,
    whom,
    reason,
    ...patch,
  })
const enquiries = async (id: string, who: Who = 'coordinator') =>
  (await get(who, `/api/families/${id}/enquiries`)).json()
const adult = async (id: string, givenName: string, day: string): Promise<string> =>
  (
    await send('coordinator', `/api/families/${id}/people`, {
      givenName,
      familyName: 'Nordby',
      born: day,
      due: null,
      standsAs: 'parent',
      inInitiative: true,
      cpr: null,
      noCprReason: 'Ikke oplyst',
    })
  ).json().id

test('a second referral reaches the coordinator of the family, and whoever joins it learns nothing of that family', async () => {
  const there = await family()
  const candidate = await referred(world, { ...ownReferral, concern: 'Han sover i opgangen.' })
  for (const [who, status] of [
    ['triage', 403],
    ['coordinator', 404],
    ['foreignDecider', 404],
  ] as const)
    expect((await join(candidate, there.child, {}, who)).statusCode, who).toBe(status)
  expect((await join(candidate, there.child, { reason: ' ' })).json()).toMatchObject({ field: 'reason' })
  expect((await join(candidate, { ...there.child, born: '2001-01-01' })).json()).toMatchObject({
    status: 400,
    field: 'whom',
    problems: [{ code: 'join.unknown' }],
  })

  const answer = await join(candidate, there.child)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toEqual({ id: candidate, version: 2 })
  const after = await get('decider', `/api/intake/${candidate}`)
  expect(after.json()).toMatchObject({ course: { state: 'joined' }, tasks: [], may: { separate: true, join: false } })
  for (const text of [answer.body, after.body, (await get('decider', '/api/intake')).body])
    for (const secret of [there.id, there.person, 'Kåre Ærlig Kjær', 'Familien Nordby'])
      expect(text).not.toContain(secret)
  expect((await get('decider', '/api/intake')).body).not.toContain(candidate)
  expect((await join(candidate, there.child)).statusCode).toBe(409)

  const [one] = (await enquiries(there.id)).enquiries
  expect(one).toMatchObject({ concern: 'Han sover i opgangen.', senderName: 'Kis Kollega', reason, seenAt: null })
  expect(JSON.stringify(one)).not.toContain(candidate)
  expect((await get('coordinator', '/api/my-day')).body).toContain('Ny henvendelse om familien')
  const seen = `/api/families/${there.id}/enquiries/${one.id}/seen`
  expect((await send('colleague', seen, { basedOn: 1 })).statusCode).toBe(404)
  expect((await send('coordinator', seen, { basedOn: 1 })).statusCode).toBe(200)
  expect((await send('coordinator', seen, { basedOn: 2 })).statusCode).toBe(409)
  expect((await get('coordinator', '/api/my-day')).body).not.toContain('Ny henvendelse om familien')
})

test('the family reads nothing of it, nor in the log that somebody wrote', async () => {
  const there = await family()
  const mother = await adult(there.id, 'Nora', '1988-03-04')
  const access = await (
    await world.as('coordinator')
  ).send('PUT', `/api/families/${there.id}/people/${mother}/own-access`, { on: true })
  expect(access.statusCode, access.body).toBe(200)
  const own = await world.t.as({ municipality: MUNICIPALITY, person: mother })
  const candidate = await referred(world, {
    ...ownReferral,
    concern: 'Moderen råber om natten.',
    parentsKnow: false,
    unawareReason: 'acute-danger',
  })
  expect((await join(candidate, there.child)).statusCode).toBe(200)
  await enquiries(there.id)
  const gets = world.t.app.routeKeys.filter((key) => key.startsWith('GET /api/own/') && !/:(?!family\b)/.test(key))
  for (const key of gets.filter((one) => !one.endsWith('/stream'))) {
    const { body } = await own.get(key.slice(4).replace(':family', there.id))
    expect(body, key).not.toMatch(/råber|henvend|Kis Kollega/i)
    expect(body, key).not.toContain(candidate)
  }
  expect((await own.get(`/api/families/${there.id}/enquiries`)).statusCode).toBe(404)
  const said = (what: string): string => actionWords(`${what} /api/families/:family/enquiries`)
  expect(said('GET')).toBe(actionWords('GET /api/families/:family/around'))
  expect(said('POST')).toBe(actionWords('POST /api/families/:family/people'))
})

test('taken back by those who decided it is gone from the family, and a candidate again', async () => {
  const there = await family()
  const candidate = await referred(world)
  await join(candidate, there.child)
  const separate = (body: object, who: Who = 'decider') =>
    send(who, `/api/intake/${candidate}/separate`, { basedOn: 2, reason: 'Det var en anden Noah.', ...body })
  expect((await separate({}, 'triage')).statusCode).toBe(403)
  expect((await separate({}, 'coordinator')).statusCode).toBe(404)
  expect((await separate({ reason: '' })).statusCode).toBe(400)
  expect((await separate({ basedOn: 1 })).statusCode).toBe(409)
  expect((await separate({})).statusCode).toBe(200)
  expect((await separate({ basedOn: 3 })).statusCode).toBe(409)
  expect(await intake(candidate)).toMatchObject({
    course: { state: 'candidate' },
    may: { join: true, separate: false },
  })
  expect((await enquiries(there.id)).enquiries).toEqual([])
  expect((await get('coordinator', `/api/families/${there.id}/history`)).body).not.toContain('klubben')
  // Joined once more, as often as needed.
  expect((await join(candidate, there.child)).statusCode).toBe(200)
})

test('the coordinator gives back what is not about the family; a hidden notification goes back to those who received it', async () => {
  const there = await family()
  const hidden = {
    ...ownReferral,
    kind: 'duty',
    circumstancesDiscussed: true,
    parentsKnow: false,
    unawareReason: 'not-reached',
  }
  const candidate = await referred(world, hidden)
  expect((await join(candidate, there.child)).statusCode).toBe(200)
  const [one] = (await enquiries(there.id)).enquiries
  const back = `/api/families/${there.id}/enquiries/${one.id}/return`
  expect((await send('colleague', back, { basedOn: 1, reason: 'Nej' })).statusCode).toBe(404)
  expect((await send('coordinator', back, { basedOn: 1, reason: '' })).statusCode).toBe(400)
  expect(
    (await send('coordinator', back, { basedOn: 1, reason: 'Vores Noah går på en anden skole.' })).statusCode,
  ).toBe(200)
  expect((await enquiries(there.id)).enquiries).toEqual([])
  const again = await intake(candidate)
  expect(again).toMatchObject({ course: { state: 'candidate' }, tasks: [{ kind: 'notification' }] })
  expect(JSON.stringify(again)).not.toContain(there.id)
})

test('no referral crosses about somebody whom a wall names, nor by an unknown sender where walls stand; one sentence says so', async () => {
  const there = await family()
  const mother = { givenName: 'Nora', familyName: 'Nordby', born: '1988-03-04' }
  const ids = [await adult(there.id, 'Nora', mother.born), await adult(there.id, 'Niels', '1986-07-08')]
  const wall = { protected: ids[0], other: ids[1], kind: 'violence' }
  expect((await send('coordinator', `/api/families/${there.id}/firewalls`, wall)).statusCode).toBe(200)

  const aboutMother = await referred(world)
  const refused = await join(aboutMother, mother)
  const before = new Set(
    (await get('decider', '/api/intake')).json().candidates.map((c: { family: string }) => c.family),
  )
  expect((await world.knock(outsideReferral)).statusCode).toBe(200)
  const outside = (await get('decider', '/api/intake'))
    .json()
    .candidates.find((c: { family: string }) => !before.has(c.family)).family
  const byNobody = await join(outside, there.child)
  expect([refused.statusCode, byNobody.statusCode]).toEqual([409, 409])
  expect(byNobody.json().detail).toBe(refused.json().detail)
  expect((await enquiries(there.id)).enquiries).toEqual([])
  // A signed-in employee's words about the child cross: the child is in no wall, and the team alone reads them.
  expect((await join(await referred(world), there.child)).statusCode).toBe(200)

  // Two homes, or a family that has left: the same sentence.
  const gone = await family()
  await send('coordinator', `/api/families/${gone.id}/no-thanks`, { reason: null, note: null })
  expect((await join(await referred(world), gone.child)).json()).toMatchObject({ status: 400, field: 'whom' })
  const twice = await family('colleague')
  const other = await family('colleague')
  await send('colleague', `/api/families/${other.id}/known-people`, {
    person: twice.person,
    standsAs: 'child',
    inInitiative: true,
  })
  expect((await join(await referred(world), twice.child)).json().detail).toBe(refused.json().detail)
})

test('an unknown case is answered like one that is not there', async () => {
  const body = { basedOn: 1, whom: { cpr: '0204851118' }, reason }
  const [foreign, nowhere] = [
    await send('foreignDecider', `/api/intake/${await referred(world)}/join`, body),
    await send('foreignDecider', `/api/intake/${randomUUID()}/join`, body),
  ]
  expect([foreign.statusCode, foreign.body]).toEqual([404, nowhere.body])
})

test('a joined referral that its sender takes back is seen by the family’s coordinator anew, and the sender learns nothing', async () => {
  const there = await family()
  const candidate = await referred(world, { ...ownReferral, concern: 'Han sover hos en ven.' })
  const { receipt } = (await intake(candidate)).referral
  const [alone, unjoined] = [await referred(world), (await intake(await referred(world))).referral.receipt]
  expect(alone).not.toBe(candidate)
  expect((await join(candidate, there.child)).statusCode).toBe(200)
  const [before] = (await enquiries(there.id)).enquiries
  await send('coordinator', `/api/families/${there.id}/enquiries/${before.id}/seen`, { basedOn: before.version })

  const taken = await send('colleague', '/api/referrals/withdrawal', { receipt, reason: 'Det var en anden dreng.' })
  expect(taken.json()).toEqual({ receipt })
  const other = await send('colleague', '/api/referrals/withdrawal', { receipt: unjoined, reason: 'En fejl.' })
  expect(Object.keys(taken.json())).toEqual(Object.keys(other.json()))

  const [one] = (await enquiries(there.id)).enquiries
  expect(one).toMatchObject({ withdrawnReason: 'Det var en anden dreng.', seenAt: null, seenByName: null })
  expect((await intake(candidate)).referral).toMatchObject({ withdrawnReason: 'Det var en anden dreng.' })
  const day = (await get('coordinator', '/api/my-day')).json().tasks as { title: string; family: string | null }[]
  expect(day.filter((task) => task.family === there.id).map((task) => task.title)).toContain(
    'En henvendelse om familien er trukket tilbage',
  )
  // Said twice, it is said once: what the coordinator has seen stays seen.
  await send('coordinator', `/api/families/${there.id}/enquiries/${one.id}/seen`, { basedOn: one.version })
  await send('colleague', '/api/referrals/withdrawal', { receipt, reason: 'Det var en anden dreng.' })
  expect((await enquiries(there.id)).enquiries[0].seenAt).not.toBeNull()
})

test('what was taken back before it was joined is joined as taken back', async () => {
  const there = await family()
  const candidate = await referred(world)
  const { receipt } = (await intake(candidate)).referral
  await send('colleague', '/api/referrals/withdrawal', { receipt, reason: 'Det var en fejl.' })
  expect((await join(candidate, there.child)).statusCode).toBe(200)
  expect((await enquiries(there.id)).enquiries).toMatchObject([{ withdrawnReason: 'Det var en fejl.' }])
})
