import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { accept, intakeWorld, MUNICIPALITY, ownReferral, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const open = async (family: string, who: Parameters<typeof world.as>[0] = 'decider') =>
  (await (await world.as(who)).get(`/api/intake/${family}`)).json()
const tick = async (
  family: string,
  criterion: string,
  patch: object = {},
  who: Parameters<typeof world.as>[0] = 'triage',
) =>
  (await world.as(who)).send('PUT', `/api/intake/${family}/criteria/${criterion}`, {
    basedOn: 0,
    answer: 'yes',
    exception: false,
    note: null,
    ...patch,
  })
const decision = async (family: string, body: object, who: Parameters<typeof world.as>[0] = 'decider', key?: string) =>
  (await world.as(who)).send('POST', `/api/intake/${family}/decision`, { basedOn: 1, note: null, ...body }, key)
const NEEDS = [
  'behov-socialforvaltningen',
  'behov-boerne-og-ungdomsforvaltningen',
  'behov-kultur-og-fritidsforvaltningen',
]

test('the advice follows the ticks and never changes the state', async () => {
  const family = await referred(world)
  expect((await open(family)).advice).toEqual({ verdict: 'open', missing: 5, counted: { met: 0, of: 2, needed: 2 } })
  await tick(family, 'begrundet-frygt', { answer: 'no' })
  expect((await open(family)).advice.verdict).toBe('not-met')
  await tick(family, 'begrundet-frygt', { basedOn: 1, exception: true, answer: 'no', note: 'Ven i gruppen.' })
  for (const need of NEEDS) expect((await tick(family, need)).statusCode).toBe(200)
  const opened = await open(family)
  expect(opened.advice).toEqual({ verdict: 'met', missing: 0, counted: { met: 2, of: 2, needed: 2 } })
  expect(opened.course).toEqual({ version: 1, state: 'candidate' })
  expect(opened.criteria.find((c: { id: string }) => c.id === 'mindst-tre-forvaltninger')).toMatchObject({
    derived: true,
    verdict: 'met',
  })
  expect(opened.decisions).toEqual([])
})

test('a tick is versioned, and what cannot be ticked is refused', async () => {
  const family = await referred(world)
  expect((await tick(family, 'begrundet-frygt', { note: 'Set med gruppen.' })).json()).toMatchObject({ version: 1 })
  expect((await tick(family, 'begrundet-frygt', { answer: 'no' })).json()).toMatchObject({
    status: 409,
    code: 'changed-meanwhile',
    current: { answer: 'yes', note: 'Set med gruppen.' },
  })
  expect((await tick(family, 'mindst-tre-forvaltninger')).json()).toMatchObject({
    status: 409,
    code: 'criterion-derived',
  })
  expect((await tick(family, 'findes-ikke')).statusCode).toBe(404)
  expect((await tick(family, NEEDS[0]!, { exception: true, note: 'x' })).json()).toMatchObject({
    status: 400,
    field: 'exception',
  })
  expect((await tick(family, 'begrundet-frygt', { basedOn: 1, exception: true })).json()).toMatchObject({
    status: 400,
    field: 'note',
  })
  expect((await tick(family, 'begrundet-frygt', { basedOn: 1, note: 'a\u0007' })).json()).toMatchObject({
    status: 400,
    field: 'note',
  })
  expect((await tick(family, 'begrundet-frygt', {}, 'colleague')).statusCode).toBe(404)
  expect((await tick(family, 'begrundet-frygt', {}, 'foreignDecider')).statusCode).toBe(404)
})

test('deciding needs decision right, a known reason, and a written reason against the advice', async () => {
  const family = await referred(world)
  const declined = { decision: 'decline', reason: 'ingen-kapacitet' }
  expect((await decision(family, declined, 'triage')).json()).toMatchObject({ status: 403, code: 'no-decision-right' })
  expect((await decision(family, declined, 'coordinator')).statusCode).toBe(404)
  expect((await decision(family, { decision: 'decline', reason: 'opfundet' })).json()).toMatchObject({
    status: 400,
    field: 'reason',
  })
  expect((await decision(family, { decision: 'wait' })).json()).toMatchObject({ status: 400, field: 'note' })
  expect((await accept(world, family, { note: null })).json()).toMatchObject({ status: 400, field: 'note' })
  expect((await accept(world, family, { coordinator: world.people.gone })).json()).toMatchObject({
    status: 400,
    field: 'coordinator',
  })
  expect((await accept(world, family, { coordinator: world.people.foreignDecider })).json()).toMatchObject({
    status: 400,
    field: 'coordinator',
  })
  expect(
    (await accept(world, family, { child: { givenName: 'Noah', familyName: 'Nordby', born: '2019-02-30' } })).json(),
  ).toMatchObject({ status: 400, field: 'child.born' })
  expect(await open(family)).toMatchObject({ course: { version: 1, state: 'candidate' }, decisions: [] })
})

test('accepting makes the family, its plan, one coordinator and the child, and gives the decider no standing', async () => {
  const family = await referred(world)
  const answer = await accept(world, family, {
    familyName: 'Familien Accepteret',
    child: { givenName: 'Alma', familyName: 'Accepteret', born: null },
  })
  expect(answer.statusCode, answer.body).toBe(200)
  const coordinator = await world.as('coordinator')
  const room = (await coordinator.get(`/api/families/${family}`)).json()
  expect(room).toMatchObject({
    family: { name: 'Familien Accepteret' },
    course: { state: 'accepted', programme: 'udenom-banderne' },
    plan: { version: 1 },
    people: [{ givenName: 'Alma', standsAs: 'child', born: '2013-02-03', ownAccess: false }],
    team: [{ employee: world.people.coordinator, role: 'coordinator' }],
  })
  expect((await coordinator.get('/api/search?q=accepteret')).json().hits).toHaveLength(2)
  expect((await coordinator.get(`/api/families/${family}`)).body).not.toContain(ownReferral.concern)
  expect((await coordinator.get(`/api/intake/${family}`)).statusCode).toBe(404)
  const decider = await world.as('decider')
  expect((await decider.get(`/api/families/${family}`)).statusCode).toBe(404)
  expect((await decider.get('/api/search?q=accepteret')).json().hits).toEqual([])
})

test('accepting twice is refused, and a double click makes one family', async () => {
  const family = await referred(world)
  const key = randomUUID()
  const body = {
    decision: 'accept',
    coordinator: world.people.coordinator,
    familyName: 'Familien Dobbelt',
    child: { givenName: 'D', familyName: 'Dobbelt', born: null },
    note: 'Ja.',
  }
  const [first, second] = await Promise.all([
    decision(family, body, 'decider', key),
    decision(family, body, 'decider', key),
  ])
  expect(first.statusCode, first.body).toBe(200)
  expect(second.json()).toEqual(first.json())
  expect((await decision(family, body)).json()).toMatchObject({ status: 409, code: 'already-decided' })
  expect((await (await world.as('coordinator')).get(`/api/families/${family}`)).json().team).toHaveLength(1)
})

test('two who decide at once make one decision', async () => {
  const family = await referred(world)
  const answers = await Promise.all([
    accept(world, family),
    decision(family, { decision: 'decline', reason: 'ingen-kapacitet' }),
  ])
  expect(answers.map((a) => a.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect((await open(family)).decisions).toHaveLength(1)
})

test('declining closes the task and makes nothing more', async () => {
  const family = await referred(world)
  expect((await decision(family, { decision: 'decline', reason: 'opfylder-ikke-kriterier' })).statusCode).toBe(200)
  expect(await open(family)).toMatchObject({
    course: { state: 'declined' },
    tasks: [],
    decisions: [{ decision: 'decline', reasonName: 'Kriterierne er ikke opfyldt', decidedByName: 'Bodil Beslutter' }],
    may: { release: false, tick: false, decide: false },
  })
  expect((await tick(family, 'begrundet-frygt')).json()).toMatchObject({ status: 409, code: 'already-decided' })
})

test('waiting keeps the task open, and the family can be accepted later', async () => {
  const family = await referred(world)
  expect((await decision(family, { decision: 'wait', note: 'Plads fra oktober.' })).statusCode).toBe(200)
  const list = (await (await world.as('triage')).get('/api/intake')).json()
  expect(list.candidates).toContainEqual(expect.objectContaining({ family, state: 'waiting' }))
  expect((await decision(family, { decision: 'decline', reason: 'ingen-kapacitet' })).json()).toMatchObject({
    status: 409,
    code: 'changed-meanwhile',
  })
  expect((await accept(world, family)).statusCode).toBe(200)
})

test('whoever chooses a coordinator sees how many families each has, and nobody else does', async () => {
  const family = await referred(world)
  const before = (await (await world.as('decider')).get(`/api/intake/${family}/coordinators?q=kaare`)).json().employees
  expect(before).toEqual([
    expect.objectContaining({
      id: world.people.coordinator,
      departmentName: 'Familieafdelingen',
      families: expect.any(Number),
    }),
  ])
  await accept(world, await referred(world))
  const after = (await (await world.as('decider')).get(`/api/intake/${family}/coordinators?q=kaare`)).json().employees
  expect(after[0].families).toBe(before[0].families + 1)
  expect((await (await world.as('colleague')).get(`/api/intake/${family}/coordinators?q=kaare`)).statusCode).toBe(404)
})

test('a coordinator is found by what they can, and whoever chooses reads what each can', async () => {
  const family = await referred(world)
  const competence = randomUUID()
  await bulk(world.t.store.job, MUNICIPALITY, async (writer) => {
    const now = { starts_at: '2026-01-01T00:00:00.000Z' }
    await writer.write('competence', [{ id: competence, name: 'Taler arabisk', ...now }])
    await writer.write('employee_competence', [
      { id: randomUUID(), employee: world.people.coordinator, competence, ...now },
      { id: randomUUID(), employee: world.people.gone, competence, ...now },
    ])
  })
  const found = async (typed: string) =>
    (await (await world.as('decider')).get(`/api/intake/${family}/coordinators?q=${typed}`)).json().employees
  expect(await found('arabisk')).toEqual([
    expect.objectContaining({ id: world.people.coordinator, can: ['Taler arabisk'] }),
  ])
  expect(await found('kaare%20arab')).toHaveLength(1)
  expect(await found('somali')).toEqual([])
})

test('a decision leaves what it was about open to its deciders for 14 days, and no longer', async () => {
  const family = await referred(world)
  await accept(world, family)
  world.t.setNow('2026-09-15T07:59:59.000Z')
  expect((await (await world.as('decider')).get(`/api/intake/${family}`)).statusCode).toBe(200)
  world.t.setNow('2026-09-15T08:00:00.000Z')
  expect((await (await world.as('decider')).get(`/api/intake/${family}`)).statusCode).toBe(404)
  expect((await (await world.as('coordinator')).get(`/api/families/${family}`)).statusCode).toBe(200)
  world.t.setNow('2026-09-01T08:00:00.000Z')
})
