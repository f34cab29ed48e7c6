import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const STARTS = '2026-09-10T08:00:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let jobAdviser: Browser
let guest: Browser
let mother: Browser
let father: Browser
let daughter: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())
beforeEach(() => at(NOW))

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  const { municipality, id } = world
  coordinator = await t.as({ municipality, employee: id.coordinator })
  jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
  guest = await t.as({ municipality, employee: id.leader })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
  daughter = await t.as({ municipality, person: id.daughter })
}

const meetings = () => `/api/families/${world.id.family}/meetings`
const comes = { answer: 'comes', reason: null, day: null, time: null, basedOn: null }
const cannot = (reason: string | null) => ({ ...comes, answer: 'cannot', reason })
const toOwn = (admission: string) => `/api/own/invitations/${admission}/reply`
const toWork = (admission: string) => `/api/invitations/${admission}/reply`

interface Invited {
  meeting: string
  admission: (who: string) => string
}
interface Attendee {
  id: string
  employee: string | null
  person: string | null
  reply: { answer: string | null; reason: string | null; otherAt: string | null; version: number } | null
}

/** A meeting with the mother, the daughter, a member of the team and a guest. */
async function called(title = 'MØDET'): Promise<Invited> {
  const { mother: grownUp, daughter: child, jobAdviser: member, leader } = world.id
  const heading = { title, day: '2026-09-10', time: '10:00', place: null }
  const people = [{ person: grownUp }, { person: child }]
  const items = [{ title: 'PUNKT', note: null }]
  const made = await coordinator.send('POST', meetings(), { ...heading, team: [member], items, people })
  expect(made.statusCode, made.body).toBe(200)
  const { id } = made.json()
  const asked = { employee: leader, person: null, items: [] }
  expect((await coordinator.send('POST', `${meetings()}/${id}/admissions`, asked)).statusCode).toBe(200)
  const attendees = await seen(id)
  return { meeting: id, admission: (who) => attendees.find((a) => (a.employee ?? a.person) === who)?.id ?? 'none' }
}

async function seen(meeting: string): Promise<Attendee[]> {
  const listed = (await coordinator.get(meetings())).json().meetings
  return listed.find(({ id }: { id: string }) => id === meeting).attendees
}
const answerOf = async (meeting: string, who: string) =>
  (await seen(meeting)).find((a) => (a.employee ?? a.person) === who)?.reply ?? null

test('the family, the team and a guest answer before anything is open, and whoever calls the meeting reads it', async () => {
  const { meeting, admission } = await called()
  const { mother: grownUp, jobAdviser: member, leader, daughter: child } = world.id
  const answers = [
    await mother.send('PUT', toOwn(admission(grownUp)), cannot('JEG ER PÅ ARBEJDE')),
    await jobAdviser.send('PUT', toWork(admission(member)), comes),
    await guest.send('PUT', toWork(admission(leader)), { ...comes, answer: 'other', day: '2026-09-11', time: '09:30' }),
  ]
  expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200])
  expect(await answerOf(meeting, grownUp)).toMatchObject({
    answer: 'cannot',
    reason: 'JEG ER PÅ ARBEJDE',
    otherAt: null,
  })
  expect(await answerOf(meeting, member)).toMatchObject({ answer: 'comes', reason: null })
  expect(await answerOf(meeting, leader)).toMatchObject({ answer: 'other', otherAt: '2026-09-11T07:30:00.000Z' })
  expect(await answerOf(meeting, child)).toBeNull()
})

test('each reads their own answer, and nobody of the family or the rest of the team reads why', async () => {
  const { meeting, admission } = await called()
  await mother.send('PUT', toOwn(admission(world.id.mother)), cannot('HEMMELIG GRUND'))
  await guest.send('PUT', toWork(admission(world.id.leader)), cannot('GÆSTENS GRUND'))
  expect((await mother.get('/api/own/meetings')).json().upcoming).toContainEqual(
    expect.objectContaining({
      own: {
        id: admission(world.id.mother),
        isAhead: true,
        reply: { version: 1, answer: 'cannot', otherAt: null },
      },
    }),
  )
  const guests = (await guest.get('/api/meetings')).json().upcoming
  expect(guests.map(({ own }: { own: { reply: { answer: string } | null } }) => own.reply?.answer)).toContain('cannot')
  const { family } = world.id
  const read = await Promise.all([
    father.get('/api/own/meetings'),
    father.get(`/api/own/families/${family}/meetings`),
    daughter.get('/api/own/meetings'),
    daughter.get(`/api/own/families/${family}/meetings`),
    mother.get(`/api/own/families/${family}/meetings`),
    jobAdviser.get(meetings()),
    jobAdviser.get('/api/my-day'),
    jobAdviser.get(`/api/families/${family}/around`),
    father.get(`/api/own/families/${family}/around`),
  ])
  for (const { body } of read) {
    expect(body).not.toContain('HEMMELIG GRUND')
    expect(body).not.toContain('GÆSTENS GRUND')
  }
  expect((await answerOf(meeting, world.id.mother))?.reason).toBe('HEMMELIG GRUND')
})

test('nobody answers for somebody else, and an invitation that is not theirs is not there', async () => {
  const { meeting, admission } = await called()
  const theirs = admission(world.id.mother)
  const refused = await Promise.all([
    father.send('PUT', toOwn(theirs), comes),
    daughter.send('PUT', toOwn(theirs), comes),
    jobAdviser.send('PUT', toWork(theirs), comes),
    coordinator.send('PUT', toWork(theirs), comes),
    mother.send('PUT', toOwn('0199aaaa-0000-7000-8000-000000000000'), comes),
  ])
  expect(refused.map((a) => a.statusCode)).toEqual([404, 404, 404, 404, 404])
  expect(new Set(refused.map((a) => a.body)).size).toBe(1)
  expect(await answerOf(meeting, world.id.mother)).toBeNull()
})

test('an answer can be changed and taken back until the meeting begins, and not after', async () => {
  const { meeting, admission } = await called()
  const door = toOwn(admission(world.id.mother))
  expect((await mother.send('PUT', door, cannot('FØRST'))).json().version).toBe(1)
  const meanwhile = await mother.send('PUT', door, comes)
  expect([meanwhile.statusCode, meanwhile.json().code]).toEqual([409, 'changed-meanwhile'])
  expect((await mother.send('PUT', door, { ...comes, basedOn: 1 })).json().version).toBe(2)
  expect(await answerOf(meeting, world.id.mother)).toMatchObject({ answer: 'comes', reason: null })
  const back = await mother.send('PUT', door, { ...comes, answer: null, basedOn: 2 })
  expect(back.statusCode, back.body).toBe(200)
  expect(await answerOf(meeting, world.id.mother)).toMatchObject({ answer: null })
  await at(STARTS)
  const late = await mother.send('PUT', door, { ...comes, basedOn: 3 })
  expect([late.statusCode, late.json().code]).toEqual([409, 'meeting-begun'])
})

test('why is written anew by whoever wrote it, of the family, the team and a guest, and the last words stand', async () => {
  const { meeting, admission } = await called()
  const { mother: grownUp, jobAdviser: member, leader } = world.id
  for (const [who, door, id] of [
    [mother, toOwn(admission(grownUp)), grownUp],
    [jobAdviser, toWork(admission(member)), member],
    [guest, toWork(admission(leader)), leader],
  ] as const) {
    const first = await who.send('PUT', door, cannot('SYG 😷 i dag'))
    expect(first.statusCode, first.body).toBe(200)
    const second = await who.send('PUT', door, { ...cannot('På årsmøde'), basedOn: 1 })
    expect(second.statusCode, second.body).toBe(200)
    expect(await answerOf(meeting, id)).toMatchObject({ answer: 'cannot', reason: 'På årsmøde', version: 2 })
    const third = await who.send('PUT', door, { ...comes, basedOn: 2 })
    expect(third.statusCode, third.body).toBe(200)
    expect(await answerOf(meeting, id)).toMatchObject({ answer: 'comes', reason: null })
  }
})

test('of two tabs that answer one invitation for the first time at once, one is told of the other', async () => {
  const { meeting, admission } = await called()
  const door = toWork(admission(world.id.leader))
  const both = await Promise.all([guest.send('PUT', door, cannot('A')), guest.send('PUT', door, comes)])
  expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([200, 409]))
  expect(both.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('changed-meanwhile')
  expect(await answerOf(meeting, world.id.leader)).toMatchObject({ version: 1 })
})

test('another time needs a day and a time that lie ahead', async () => {
  const { admission } = await called()
  const door = toOwn(admission(world.id.mother))
  const other = (day: string | null, time: string | null) =>
    mother.send('PUT', door, { ...comes, answer: 'other', day, time })
  const refused = [await other(null, '10:00'), await other('2026-09-11', null), await other('2026-08-01', '10:00')]
  expect(refused.map((a) => [a.statusCode, a.json().field])).toEqual([
    [400, 'day'],
    [400, 'time'],
    [400, 'day'],
  ])
})

test('a meeting that moves asks anew: an answer to the earlier hour is no answer to the new one', async () => {
  const { meeting, admission } = await called('FLYTTES')
  await mother.send('PUT', toOwn(admission(world.id.mother)), comes)
  const moved = { title: 'FLYTTES', day: '2026-09-12', time: '10:00', place: null, basedOn: 1 }
  expect((await coordinator.send('PUT', `${meetings()}/${meeting}`, moved)).statusCode).toBe(200)
  expect(await answerOf(meeting, world.id.mother)).toMatchObject({ answer: null, reason: null })
  const anew = await mother.send('PUT', toOwn(admission(world.id.mother)), { ...comes, basedOn: 1 })
  expect(anew.statusCode, anew.body).toBe(200)
  expect(await answerOf(meeting, world.id.mother)).toMatchObject({ answer: 'comes' })
})

test('one who cannot come, or proposes another time, stands in the day of whoever calls the meeting', async () => {
  const { meeting, admission } = await called('DAGENS')
  const { mother: grownUp, daughter: child, jobAdviser: member } = world.id
  await mother.send('PUT', toOwn(admission(grownUp)), cannot('GRUNDEN'))
  await daughter.send('PUT', toOwn(admission(child)), { ...comes, answer: 'other', day: '2026-09-11', time: '15:00' })
  await jobAdviser.send('PUT', toWork(admission(member)), comes)
  const told = async () =>
    (await coordinator.get('/api/my-day'))
      .json()
      .tasks.filter(({ kind, title }: { kind: string; title: string }) => kind === 'reply' && title.includes('DAGENS'))
      .map(({ title }: { title: string }) => title)
  expect(await told()).toEqual(['Mette kan ikke komme: DAGENS', 'Dina foreslår en anden tid: DAGENS'])
  expect((await coordinator.get('/api/my-day')).body).not.toContain('GRUNDEN')
  const off = { reason: 'Ny tid', offersAnother: true, basedOn: 1 }
  expect((await coordinator.send('POST', `${meetings()}/${meeting}/calling-off`, off)).statusCode).toBe(200)
  expect(await told()).toEqual([])
})

test('whom a firewall keeps apart is told of no invitation, and answers none', async () => {
  const { admission } = await called()
  expect((await father.get('/api/own/meetings')).json()).toEqual({ open: [], upcoming: [], calledOff: [] })
  expect((await father.send('PUT', toOwn(admission(world.id.daughter)), comes)).statusCode).toBe(404)
})
