import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inMunicipality, writerOn } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const DAY_BEFORE = '2026-09-09T12:00:00.000Z'
const AT_THE_TABLE = '2026-09-10T08:30:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let guest: Browser
let mother: Browser
let father: Browser
let daughter: Browser
let neighbour: Browser
let municipality = 600
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  await at(NOW)
})

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  const { municipality, id } = world
  coordinator = await t.as({ municipality, employee: id.coordinator })
  guest = await t.as({ municipality, employee: id.leader })
  neighbour = await t.as({ municipality, employee: id.neighbour })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
  daughter = await t.as({ municipality, person: id.daughter })
}

interface Kept {
  readonly id: string
  readonly version: number
}
interface Meeting extends Kept {
  readonly type: string | null
  readonly typeVersion: number | null
  readonly lacks: readonly { readonly code: string; readonly field: string; readonly until: string }[]
  readonly steps: readonly (Kept & { readonly step: string; readonly state: string; readonly reason: string | null })[]
  readonly grounds: readonly (Kept & { readonly gate: string; readonly takenBack: boolean })[]
  readonly items: readonly (Kept & { readonly minutes: number | null })[]
  readonly attendees: readonly (Kept & {
    readonly employee: string | null
    readonly why: string | null
    readonly busy: boolean
    readonly isOpen: boolean
    readonly family: (Kept & { readonly answer: string | null; readonly words: string | null }) | null
  })[]
}

const meetings = () => `/api/families/${world.id.family}/meetings`
const own = () => `/api/own/families/${world.id.family}/meetings`
const heading = { title: 'Mødet', day: '2026-09-10', time: '10:00', place: null, team: [], items: [] }

async function ok<T = Kept>(answer: ReturnType<Browser['send']>): Promise<T> {
  const { statusCode, body } = await answer
  expect(statusCode, body).toBe(200)
  return JSON.parse(body) as T
}
const told = async (answer: ReturnType<Browser['send']>) => {
  const given = await answer
  const { code, field } = given.json<{ code: string; field: string | undefined }>()
  return [given.statusCode, code, field]
}
const callAlone = async (type: string | null, more: object = {}): Promise<Meeting> =>
  find((await ok(coordinator.send('POST', meetings(), { ...heading, type, ...more }))).id)
const inviteMother = (id: string) =>
  ok(coordinator.send('POST', `${meetings()}/${id}/admissions`, { employee: null, person: world.id.mother, items: [] }))
/** Calls a meeting with the mother, unless it is said why the family is not there. */
const call = async (type: string | null, more: Record<string, unknown> = {}): Promise<Meeting> => {
  const { id } = await callAlone(type, more)
  if (!more['withoutFamily']) await inviteMother(id)
  return find(id)
}
const find = async (id: string): Promise<Meeting> =>
  (await coordinator.get(meetings())).json().meetings.find((one: Meeting) => one.id === id)
const onMeeting = async (id: string, what: 'confirmation' | 'holding', method: 'POST' | 'DELETE' = 'POST') =>
  coordinator.send(method, `${meetings()}/${id}/${what}`, { basedOn: (await find(id)).version })
const ground = (id: string, gate: string, body: object) =>
  coordinator.send('PUT', `${meetings()}/${id}/grounds/${gate}`, { on: null, basedOn: null, ...body })

test('no meeting is confirmed without anybody of the family, of whatever type, unless the family reads why', async () => {
  for (const type of [null, 'opfoelgning', 'tavlemoede']) {
    const { id, lacks } = await callAlone(type)
    expect(lacks).toMatchObject([{ code: 'meeting.nobody-of-family', field: 'withoutFamily', until: 'confirmed' }])
    expect(await told(onMeeting(id, 'confirmation'))).toEqual([409, 'meeting.nobody-of-family', 'withoutFamily'])
    await inviteMother(id)
    await ok(onMeeting(id, 'confirmation'))
  }
  const alone = await callAlone(null, { withoutFamily: 'Vi taler om, hvem der gør hvad.' })
  await ok(onMeeting(alone.id, 'confirmation'))
})

test('nobody meets at a board around the gates: it is not put up before nothing is missing, and not closed when it is again', async () => {
  const items = [{ title: 'Tavlen', note: null }]
  const { id, items: agenda } = await call('samarbejdsmoede', { items })
  const item = agenda[0]?.id
  const putUp = () => coordinator.send('POST', `${meetings()}/${id}/items/${item}/board`, { preset: 'fire-temaer' })
  expect(await told(putUp())).toEqual([409, 'meeting.no-pre-meeting', 'pre-meeting'])
  const written = await ok(ground(id, 'pre-meeting', { way: 'held', says: 'Mor', on: '2026-08-31' }))
  const board = await ok(putUp())
  await ok(coordinator.send('DELETE', `${meetings()}/${id}/grounds/pre-meeting`, { basedOn: written.version }))
  const close = () =>
    coordinator.send('POST', `/api/boards/${world.id.family}/${item}/closing`, {
      nextStep: 'Ring til skolen',
      next: { none: 'Aftales på telefon' },
      contact: world.id.coordinator,
      noChildsWish: 'Barnet var i skole',
      basedOn: board.version,
    })
  expect(await told(close())).toEqual([409, 'meeting.no-pre-meeting', 'pre-meeting'])
})

test('a cooperation meeting is not confirmed before there is a pre-meeting with the parents: who, and when', async () => {
  const { id, lacks } = await call('samarbejdsmoede')
  expect(lacks).toMatchObject([{ code: 'meeting.no-pre-meeting', field: 'pre-meeting', until: 'confirmed' }])
  const refused = await onMeeting(id, 'confirmation')
  expect(refused.json()).toMatchObject({ status: 409, code: 'meeting.no-pre-meeting', field: 'pre-meeting' })
  expect(refused.json().detail).toMatch(/^Der mangler et formøde med forældrene\./)

  const held = { way: 'held', says: 'Mor og Kirsten' }
  expect(await told(ground(id, 'pre-meeting', held))).toEqual([400, 'ground.day', 'on'])
  expect(await told(ground(id, 'pre-meeting', { ...held, on: '2026-09-02' }))).toEqual([400, 'ground.day-ahead', 'on'])
  await ok(ground(id, 'pre-meeting', { ...held, on: '2026-08-31' }))
  expect((await find(id)).lacks).toEqual([])
  await ok(onMeeting(id, 'confirmation'))
})

test('parents who do not want a pre-meeting have none, and it says what they said', async () => {
  const { id } = await call('samarbejdsmoede')
  await ok(ground(id, 'pre-meeting', { way: 'not-wanted', says: 'Vi vil hellere tage det på mødet.' }))
  await ok(onMeeting(id, 'confirmation'))
  const [shown] = (await mother.get(own())).json().meetings
  expect(shown).toMatchObject({
    confirmed: true,
    before: { way: 'not-wanted', says: 'Vi vil hellere tage det på mødet.' },
  })
})

test('a duty by law has a reason and the day that the family was told, and the family reads both', async () => {
  const { id } = await call('samarbejdsmoede')
  const duty = { way: 'legal-duty', says: 'Vi skal reagere på underretningen.' }
  expect(await told(ground(id, 'pre-meeting', duty))).toEqual([400, 'ground.told-at', 'on'])
  expect(await told(ground(id, 'pre-meeting', { ...duty, says: ' ', on: '2026-08-31' }))).toEqual([
    400,
    'invalid-input',
    'says',
  ])
  expect((await onMeeting(id, 'confirmation')).statusCode).toBe(409)
  await ok(ground(id, 'pre-meeting', { ...duty, on: '2026-08-31' }))
  await ok(onMeeting(id, 'confirmation'))
  const [shown] = (await mother.get(own())).json().meetings
  expect(shown.before).toEqual({ way: 'legal-duty', on: '2026-08-31', says: 'Vi skal reagere på underretningen.' })
})

test('what opened a gate is corrected, and taken back only before the meeting is confirmed on it', async () => {
  const { id } = await call('samarbejdsmoede')
  const made = await ok(ground(id, 'pre-meeting', { way: 'held', says: 'Mor', on: '2026-08-31' }))
  expect(await told(ground(id, 'pre-meeting', { way: 'held', says: 'Far', on: '2026-08-31' }))).toEqual([
    409,
    'ground-written',
    undefined,
  ])
  await ok(ground(id, 'pre-meeting', { way: 'held', says: 'Mor og Kirsten', on: '2026-08-30', basedOn: made.version }))
  await ok(onMeeting(id, 'confirmation'))
  const back = { basedOn: made.version + 1 }
  expect(await told(coordinator.send('DELETE', `${meetings()}/${id}/grounds/pre-meeting`, back))).toEqual([
    409,
    'meeting-confirmed',
    undefined,
  ])
  await ok(onMeeting(id, 'confirmation', 'DELETE'))
  await ok(coordinator.send('DELETE', `${meetings()}/${id}/grounds/pre-meeting`, back))
  expect((await find(id)).lacks.map(({ code }) => code)).toEqual(['meeting.no-pre-meeting'])
})

test('professionals who meet without the family give a reason, and the family reads it on its own page', async () => {
  const answer = coordinator.send('POST', meetings(), { ...heading, type: 'fagligt-moede' })
  expect(await told(answer)).toEqual([400, 'meeting.why-without-family', 'withoutFamily'])
  await call('fagligt-moede', { withoutFamily: 'Vi fordeler kun, hvem der ringer til skolen.' })
  const [shown] = (await mother.get(own())).json().meetings
  expect(shown.withoutFamily).toBe('Vi fordeler kun, hvem der ringer til skolen.')
  expect((await father.get(own())).json().meetings).toEqual([])
})

test('where the family is at every meeting, no reason lets professionals meet alone', async () => {
  const body = { ...heading, type: 'familiens-team', withoutFamily: 'Det er nemmere' }
  expect(await told(coordinator.send('POST', meetings(), body))).toEqual([
    400,
    'meeting.family-always',
    'withoutFamily',
  ])
  const { id, version } = await call('familiens-team')
  const change = { ...heading, basedOn: version, withoutFamily: 'Det er nemmere' }
  expect(await told(coordinator.send('PUT', `${meetings()}/${id}`, change))).toEqual([
    400,
    'meeting.family-always',
    'withoutFamily',
  ])
})

test('professionals alone by law: the rule and the day the family is told stand on the family’s own page, before and after', async () => {
  const { id } = await call('fagligt-moede', { withoutFamily: 'Barnet skal være i sikkerhed først.' })
  const law = { way: 'legal-duty', says: 'Vi skal vurdere underretningen.', rule: 'Reglen, som juristen har fundet' }
  expect(await told(ground(id, 'alone-by-law', law))).toEqual([400, 'ground.told-at', 'on'])
  const { rule: _, ...unruled } = law
  expect(await told(ground(id, 'alone-by-law', { ...unruled, on: '2026-09-08' }))).toEqual([400, 'ground.rule', 'rule'])
  await ok(ground(id, 'alone-by-law', { ...law, on: '2026-09-08' }))
  const shown = async () => (await mother.get(own())).json().meetings[0].byLaw
  const words = { says: law.says, rule: law.rule, on: '2026-09-08' }
  expect(await shown()).toEqual({ ...words, isTold: false })
  expect((await father.get(own())).json().meetings).toEqual([])
  await at(DAY_BEFORE)
  expect(await shown()).toEqual({ ...words, isTold: true })

  const other = await call('samarbejdsmoede')
  expect(await told(ground(other.id, 'alone-by-law', { ...law, on: '2026-09-08' }))).toEqual([
    400,
    'ground.not-here',
    'way',
  ])
  const open = await call('fagligt-moede', { withoutFamily: null })
  expect(await told(ground(open.id, 'alone-by-law', { ...law, on: '2026-09-08' }))).toEqual([
    400,
    'ground.family-is-there',
    'way',
  ])
})

test('whoever is invited reads why, where they may read what lies with the meeting; a guest reads their items alone', async () => {
  const { id, items } = await callAlone('fagligt-moede', {
    withoutFamily: null,
    items: [{ title: 'Skolen', note: null }],
    reasons: [{ employee: world.id.coordinator, why: 'Holder sammen på planen.' }],
  })
  const invite = (who: object, why: string) =>
    ok(
      coordinator.send('POST', `${meetings()}/${id}/admissions`, {
        employee: null,
        person: null,
        items: items.map((item) => item.id),
        why,
        ...who,
      }),
    )
  await invite({ person: world.id.mother }, 'Du kender din datter bedst.')
  await invite({ employee: world.id.leader }, 'Kender skolen.')
  await at(DAY_BEFORE)
  const { family } = world.id
  expect((await mother.get(own())).json().meetings).toMatchObject([{ id, why: 'Du kender din datter bedst.' }])
  expect((await daughter.get(own())).body).not.toContain('Du kender din datter')
  const mine = (await coordinator.get(`/api/meetings/${family}/${id}`)).json()
  expect(mine).toMatchObject({ title: 'Mødet', why: 'Holder sammen på planen.', items: [{ title: 'Skolen' }] })
  expect(mine.isFor).toMatch(/^Fagfolk samordner/)
  const seen = (await guest.get(`/api/meetings/${family}/${id}`)).json()
  expect(seen).toMatchObject({ title: null, why: null, isFor: null, items: [{ title: 'Skolen' }] })
})

test('the first meeting is held only when the expectations are aligned', async () => {
  const { id, lacks } = await call('foerste-moede')
  expect(lacks).toMatchObject([{ code: 'meeting.no-expectations', until: 'held' }])
  await ok(onMeeting(id, 'confirmation'))
  expect(await told(onMeeting(id, 'holding'))).toEqual([409, 'meeting-not-begun', undefined])
  await at(AT_THE_TABLE)
  expect(await told(onMeeting(id, 'holding'))).toEqual([409, 'meeting.no-expectations', 'expectations'])
  await ok(ground(id, 'expectations', { way: 'aligned', says: 'Vi kan hjælpe med skolen.', on: '2026-09-10' }))
  await ok(onMeeting(id, 'holding'))
  await ok(onMeeting(id, 'holding', 'DELETE'))
})

test('a family that has withdrawn its yes is left in peace until it says yes again', async () => {
  const { id } = await call(null)
  const basis = randomUUID()
  const answered = (more: object) =>
    inMunicipality(t.store.job, world.municipality, async (client) => {
      await writerOn(client, world.municipality).write('basis', [
        {
          id: basis,
          case_id: world.id.family,
          kind: 'consent-to-take-part',
          persons: [world.id.mother],
          covers_family: true,
          categories: [],
          from_departments: [],
          to_department: null,
          purpose: 'coordination',
          starts_at: '2026-01-01T00:00:00.000Z',
          recorded_by: world.id.coordinator,
          created_at: '2026-01-01T00:00:00.000Z',
          ...more,
        },
      ])
    })
  await answered({ withdrawn_at: '2026-08-01T00:00:00.000Z' })
  expect(await told(coordinator.send('POST', meetings(), heading))).toEqual([409, 'meeting.family-said-no', 'title'])
  expect(await told(onMeeting(id, 'confirmation'))).toEqual([409, 'meeting.family-said-no', 'title'])
  await answered({ id: randomUUID() })
  await ok(coordinator.send('POST', meetings(), heading))
})

test('a step is marked done, skipped with a reason, and opened again; another type’s step is not there', async () => {
  const { id } = await call('netvaerksmoede')
  const mark = (step: string, body: object) => coordinator.send('PUT', `${meetings()}/${id}/steps/${step}`, body)
  expect(await told(mark('faelles-historie', { state: 'skipped', reason: null, basedOn: null }))).toEqual([
    400,
    'step.reason',
    'reason',
  ])
  const done = await ok(mark('faelles-historie', { state: 'done', reason: null, basedOn: null }))
  expect(await told(mark('faelles-historie', { state: 'done', reason: null, basedOn: null }))).toEqual([
    409,
    'step-marked',
    undefined,
  ])
  await ok(mark('faelles-historie', { state: 'skipped', reason: 'Vi tog den sidst', basedOn: done.version }))
  expect((await find(id)).steps).toMatchObject([
    { step: 'faelles-historie', state: 'skipped', reason: 'Vi tog den sidst' },
  ])
  await ok(mark('faelles-historie', { state: 'open', reason: null, basedOn: done.version + 1 }))
  expect((await mark('bekymringer-sagt', { state: 'done', reason: null, basedOn: null })).statusCode).toBe(404)
})

const proposal = async (id: string, why: string | null = 'Kender skolen') =>
  coordinator.send('POST', `${meetings()}/${id}/admissions`, {
    employee: world.id.leader,
    person: null,
    items: (await find(id)).items.map((item) => item.id),
    why,
  })

test('somebody from outside the team waits for the family’s yes, and learns nothing before', async () => {
  const { id } = await call('netvaerksmoede', { items: [{ title: 'PUNKT', note: null, minutes: 20 }] })
  expect(await told(proposal(id, null))).toEqual([400, 'why-missing', 'why'])
  const { id: admission } = await ok(proposal(id))
  await at(DAY_BEFORE)
  const address = `/api/meetings/${world.id.family}/${id}`
  expect((await guest.get(address)).statusCode).toBe(404)
  expect((await guest.get('/api/meetings')).json()).toEqual({ open: [], upcoming: [], calledOff: [] })

  const asked = (await mother.get(own())).json()
  const [proposed] = asked.meetings[0].proposed
  expect(asked.mayAnswer).toBe(true)
  expect(proposed).toMatchObject({ name: 'Lise Leder', why: 'Kender skolen', answer: null })
  const answer = `${own()}/${id}/participants/${proposed.id}/answer`
  expect((await daughter.get(own())).json().mayAnswer).toBe(false)
  expect(await told(daughter.send('POST', answer, { answer: 'yes', words: null, basedOn: 1 }))).toEqual([
    403,
    'not-yours',
    undefined,
  ])
  expect((await father.send('POST', answer, { answer: 'yes', words: null, basedOn: 1 })).statusCode).toBe(404)
  await ok(mother.send('POST', answer, { answer: 'yes', words: null, basedOn: 1 }))
  expect((await guest.get(address)).json().items).toMatchObject([{ title: 'PUNKT' }])

  await ok(mother.send('POST', answer, { answer: 'no', words: 'Ikke hende alligevel', basedOn: 2 }))
  expect((await guest.get(address)).statusCode).toBe(404)
  const seen = (await find(id)).attendees.find((one) => one.id === admission)
  expect(seen).toMatchObject({
    why: 'Kender skolen',
    isOpen: false,
    family: { answer: 'no', words: 'Ikke hende alligevel' },
  })
  const overruled = { answer: 'yes', words: null, basedOn: 3 }
  expect(
    await told(coordinator.send('POST', `${meetings()}/${id}/participants/${proposed.id}/answer`, overruled)),
  ).toEqual([409, 'family-has-answered', undefined])
})

test('an answer that a family gives by word is written down with who was told', async () => {
  const { id } = await call('netvaerksmoede')
  await ok(proposal(id))
  const asked = (await find(id)).attendees.find((one) => one.family !== null)!.family!
  const answer = { answer: 'yes', words: 'Ja, hun må gerne komme', basedOn: asked.version }
  await ok(coordinator.send('POST', `${meetings()}/${id}/participants/${asked.id}/answer`, answer))
  const told = (await find(id)).attendees.find((one) => one.family !== null)
  expect(told?.family).toMatchObject({ answer: 'yes', toldTo: 'Kirsten Koordinator' })
  // Their own word counts more.
  await ok(
    mother.send('POST', `${own()}/${id}/participants/${asked.id}/answer`, { answer: 'no', words: null, basedOn: 2 }),
  )
})

test('a meeting whose type does not ask the family, or that has none, invites at once', async () => {
  for (const [type, more] of [
    ['fagligt-moede', { withoutFamily: 'Kun samordning' }],
    [null, {}],
  ] as const) {
    const { id } = await call(type, more)
    await ok(proposal(id, null))
    expect((await find(id)).attendees.find((one) => one.employee === world.id.leader)?.family).toBeNull()
  }
})

test('whoever is invited to something else at the same time is told of as busy, never where, and nothing is refused', async () => {
  const first = await call(null, { minutes: 90 })
  await ok(proposal(first.id, null))
  const elsewhere = `/api/families/${world.id.other}/meetings`
  const made = await ok<Kept & { busy: string[] }>(
    neighbour.send('POST', elsewhere, { ...heading, title: 'NABOENS MØDE', time: '11:15', team: [] }),
  )
  expect(made.busy).toEqual([])
  const invitation = { employee: world.id.leader, person: null, items: [] }
  await ok(neighbour.send('POST', `${elsewhere}/${made.id}/admissions`, invitation))
  const listed = await coordinator.get(meetings())
  expect(listed.body).not.toContain('NABOENS')
  expect(listed.body).not.toContain(world.id.other)
  const busy = async () => (await find(first.id)).attendees.filter((one) => one.busy).map((one) => one.employee)
  expect(await busy()).toEqual([world.id.leader])
  const moved = { ...heading, time: '08:00', basedOn: (await find(first.id)).version }
  expect((await ok<{ busy: string[] }>(coordinator.send('PUT', `${meetings()}/${first.id}`, moved))).busy).toEqual([])
  expect(await busy()).toEqual([])
})

test('a meeting keeps the version of its type, its interpreter and why each is invited', async () => {
  const { jobAdviser } = world.id
  const { id, type, typeVersion, attendees } = await call('opfoelgning', {
    interpreter: 'arabisk',
    minutes: 60,
    team: [jobAdviser],
    reasons: [{ employee: jobAdviser, why: 'Fortæller om praktikken' }],
  })
  expect({ type, typeVersion }).toEqual({ type: 'opfoelgning', typeVersion: 1 })
  expect(attendees.find((one) => one.employee === jobAdviser)?.why).toBe('Fortæller om praktikken')
  const [shown] = (await mother.get(own())).json().meetings
  expect(shown).toMatchObject({ id, interpreter: 'arabisk', minutes: 60, isFor: expect.stringContaining('planen') })
  expect(shown.invited).toContainEqual(expect.objectContaining({ name: 'Jens Job', why: 'Fortæller om praktikken' }))
  expect(await told(coordinator.send('POST', meetings(), { ...heading, type: 'findes-ikke' }))).toEqual([
    400,
    'unknown-type',
    'type',
  ])
})
