import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const DAY_BEFORE = '2026-09-09T12:00:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let jobAdviser: Browser
let guest: Browser
let mother: Browser
let father: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())
beforeEach(() => at(NOW))

/** Everybody signs in anew: no session lasts as long as a meeting's invitation. */
async function at(instant: string): Promise<void> {
  t.setNow(instant)
  const { municipality, id } = world
  coordinator = await t.as({ municipality, employee: id.coordinator })
  jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
  guest = await t.as({ municipality, employee: id.leader })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
}

const meetings = () => `/api/families/${world.id.family}/meetings`
const meetingBody = { title: 'Netværksmøde', day: '2026-09-10', time: '10:00', place: 'Rådhuset, lokale 4' }
/** 10 o'clock in Danish summer time. */
const STARTS = '2026-09-10T08:00:00.000Z'

interface Listed {
  id: string
  version: number
  calledOff: { reason: string; offersAnother: boolean } | null
  takenOff: { id: string; version: number; title: string }[]
  items: { id: string; version: number; title: string }[]
  attendees: {
    id: string
    version: number
    employee: string | null
    person: string | null
    kind: string
    items: string[]
  }[]
}

/** A meeting with two items, and a guest who is admitted to the second only. */
async function meetingWithGuest(): Promise<{
  meeting: Listed
  first: string
  second: string
  guestAdmission: string
  address: string
}> {
  const made = await coordinator.send('POST', meetings(), {
    ...meetingBody,
    team: [world.id.jobAdviser],
    items: [
      { title: 'PUNKT-ET', note: 'NOTE-ET' },
      { title: 'PUNKT-TO', note: 'NOTE-TO' },
    ],
  })
  expect(made.statusCode, made.body).toBe(200)
  const find = async (): Promise<Listed> =>
    (await coordinator.get(meetings())).json().meetings.find((m: Listed) => m.id === made.json().id)
  const [one, two] = (await find()).items
  const admitted = await coordinator.send('POST', `${meetings()}/${made.json().id}/admissions`, {
    employee: world.id.leader,
    person: null,
    items: [two!.id],
  })
  expect(admitted.statusCode, admitted.body).toBe(200)
  return {
    meeting: await find(),
    first: one!.id,
    second: two!.id,
    guestAdmission: admitted.json().id,
    address: `/api/meetings/${world.id.family}/${made.json().id}`,
  }
}

test('a guest reads the one item admitted to, its meeting’s time, and nothing else of the family', async () => {
  const { address, second, meeting } = await meetingWithGuest()
  await at(DAY_BEFORE)
  const read = await guest.get(address)
  expect(read.json()).toEqual({
    title: null,
    place: null,
    startsAt: STARTS,
    closesAt: '2026-09-24T08:00:00.000Z',
    calledOff: false,
    why: null,
    isFor: null,
    items: [{ id: second, version: 1, title: 'PUNKT-TO', note: 'NOTE-TO', hasBoard: false }],
  })
  const invited = (await guest.get('/api/meetings')).json()
  expect(invited.open).toContainEqual(
    expect.objectContaining({ meeting: meeting.id, guest: true, titles: ['PUNKT-TO'] }),
  )
})

test('every other address of the family is not there for a guest', async () => {
  const { meeting, first, guestAdmission } = await meetingWithGuest()
  await at(DAY_BEFORE)
  const { family } = world.id
  const reads = ['', '/meetings', '/stream', '/log', `/rights?employee=${world.id.leader}`].map(
    (rest) => `/api/families/${family}${rest}`,
  )
  const unknown = await guest.get(`/api/meetings/${family}/${randomUUID()}`)
  for (const answer of await Promise.all(
    [...reads, `/api/own/families/${family}`, `/api/own/meetings/${family}/${randomUUID()}`].map((url) =>
      guest.get(url),
    ),
  )) {
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toBe(unknown.body)
  }
  const writes = await Promise.all([
    guest.send('POST', meetings(), { ...meetingBody, team: [], items: [] }),
    guest.send('PUT', `${meetings()}/${meeting.id}`, { ...meetingBody, basedOn: 1 }),
    guest.send('DELETE', `${meetings()}/${meeting.id}/items/${first}`, { basedOn: 1 }),
    guest.send('PUT', `${meetings()}/${meeting.id}/admissions/${guestAdmission}`, { items: [first], basedOn: 1 }),
  ])
  expect(writes.map((w) => w.statusCode)).toEqual([404, 404, 404, 404])
})

test('an invitation opens 24 hours before the meeting and closes 14 days after it', async () => {
  const { address, meeting, guestAdmission } = await meetingWithGuest()
  const seen = async (instant: string) => {
    await at(instant)
    return {
      status: (await guest.get(address)).statusCode,
      list: (await guest.get('/api/meetings')).body.includes('PUNKT-TO'),
    }
  }
  expect(await seen('2026-09-09T07:59:59.000Z')).toEqual({ status: 404, list: false })
  expect(await seen('2026-09-09T08:00:00.000Z')).toEqual({ status: 200, list: true })
  expect(await seen('2026-09-24T07:59:59.000Z')).toEqual({ status: 200, list: true })
  expect(await seen('2026-09-24T08:00:00.000Z')).toEqual({ status: 404, list: false })
  await at(NOW)
  const early = (await guest.get('/api/meetings')).json()
  expect(early.upcoming).toContainEqual({
    guest: true,
    startsAt: STARTS,
    opensAt: '2026-09-09T08:00:00.000Z',
    own: { id: guestAdmission, isAhead: true, reply: null },
  })
  expect(JSON.stringify(early)).not.toContain(meeting.id)
})

test('the organiser prepares the agenda at once; an invited team member waits for the day before', async () => {
  const { meeting } = await meetingWithGuest()
  expect(meeting.items.map((i) => i.title)).toEqual(['PUNKT-ET', 'PUNKT-TO'])
  const titles = async () =>
    (await jobAdviser.get(meetings())).json().meetings.find((m: Listed) => m.id === meeting.id)?.items.length
  expect(await titles()).toBe(0)
  await at(DAY_BEFORE)
  expect(await titles()).toBe(2)
})

test('a moved meeting moves everybody’s access, except what was ended early', async () => {
  const { meeting, address, guestAdmission } = await meetingWithGuest()
  expect(
    (await coordinator.send('PUT', `${meetings()}/${meeting.id}`, { ...meetingBody, day: '2026-09-20', basedOn: 1 }))
      .statusCode,
  ).toBe(200)
  await at(DAY_BEFORE)
  expect((await guest.get(address)).statusCode).toBe(404)
  await at('2026-09-19T12:00:00.000Z')
  expect((await guest.get(address)).json().startsAt).toBe('2026-09-20T08:00:00.000Z')
  const listed = (await coordinator.get(meetings())).json().meetings.find((m: Listed) => m.id === meeting.id) as Listed
  const version = listed.attendees.find((a) => a.id === guestAdmission)!.version
  expect(
    (await coordinator.send('DELETE', `${meetings()}/${meeting.id}/admissions/${guestAdmission}`, { basedOn: version }))
      .statusCode,
  ).toBe(200)
  expect((await guest.get(address)).statusCode).toBe(404)
})

test('items admitted to can be exchanged, and an item added later is closed for those not named', async () => {
  const { meeting, first, guestAdmission, address } = await meetingWithGuest()
  const added = await coordinator.send('POST', `${meetings()}/${meeting.id}/items`, {
    title: 'PUNKT-TRE',
    note: null,
    category: 'economy',
    admissions: [],
  })
  expect(added.statusCode, added.body).toBe(200)
  expect(
    (
      await coordinator.send('PUT', `${meetings()}/${meeting.id}/admissions/${guestAdmission}`, {
        items: [first],
        basedOn: 1,
      })
    ).statusCode,
  ).toBe(200)
  await at(DAY_BEFORE)
  expect((await guest.get(address)).json().items.map((i: { title: string }) => i.title)).toEqual(['PUNKT-ET'])
  const rewritten = await coordinator.send('PUT', `${meetings()}/${meeting.id}/items/${first}`, {
    title: '<b>Rettet</b>',
    note: "'); drop table goal; --",
    basedOn: 1,
  })
  expect(rewritten.json()).toEqual({ id: first, version: 2 })
  expect((await guest.get(address)).json().items[0]).toMatchObject({
    title: '<b>Rettet</b>',
    note: "'); drop table goal; --",
  })
  expect(
    (await coordinator.send('DELETE', `${meetings()}/${meeting.id}/items/${first}`, { basedOn: 2 })).statusCode,
  ).toBe(200)
  expect((await guest.get(address)).statusCode).toBe(404)
})

test('the mother can be invited to an item; the father behind the firewall never', async () => {
  const { meeting, first } = await meetingWithGuest()
  const invite = (person: string) =>
    coordinator.send('POST', `${meetings()}/${meeting.id}/admissions`, { employee: null, person, items: [first] })
  expect((await invite(world.id.mother)).statusCode).toBe(200)
  const refused = await invite(world.id.father)
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'firewall'])
  await at(DAY_BEFORE)
  const own = `/api/own/meetings/${world.id.family}/${meeting.id}`
  expect((await mother.get(own)).json().items).toEqual([expect.objectContaining({ title: 'PUNKT-ET' })])
  expect((await father.get(own)).statusCode).toBe(404)
  expect((await father.get('/api/own/meetings')).json()).toEqual({ open: [], upcoming: [], calledOff: [] })
})

test('whoever calls a meeting invites of the family at once, to all items or to chosen ones', async () => {
  const body = {
    ...meetingBody,
    team: [],
    items: [
      { title: 'TIL ALLE', note: null },
      { title: 'DINAS', note: null },
    ],
  }
  const { mother: grownUp, daughter, coordinator: organiser } = world.id
  const people = [{ person: grownUp, items: [0], why: 'HENDES HVERDAG' }, { person: daughter }]
  const made = await coordinator.send('POST', meetings(), { ...body, people })
  expect(made.statusCode, made.body).toBe(200)
  const listed = (await coordinator.get(meetings())).json().meetings.find((m: Listed) => m.id === made.json().id)
  const titles = new Map(listed.items.map((i: { id: string; title: string }) => [i.id, i.title]))
  expect(
    listed.attendees.map((a: Listed['attendees'][number] & { why: string | null }) => [
      a.person ?? a.employee,
      a.why,
      a.items.map((i) => titles.get(i)),
    ]),
  ).toEqual([
    [organiser, null, ['TIL ALLE', 'DINAS']],
    [grownUp, 'HENDES HVERDAG', ['TIL ALLE']],
    [daughter, null, ['TIL ALLE', 'DINAS']],
  ])
  await at(DAY_BEFORE)
  const own = (await mother.get(`/api/own/meetings/${world.id.family}/${made.json().id}`)).json()
  expect(own.items.map((i: { title: string }) => i.title)).toEqual(['TIL ALLE'])
})

test('one of the family who cannot be invited stops the whole call, at the field, and nobody is invited', async () => {
  const before = (await coordinator.get(meetings())).json().meetings.length
  const items = [{ title: 'ET', note: null }]
  const call = (...people: object[]) =>
    coordinator.send('POST', meetings(), { ...meetingBody, team: [], items, people })
  const { mother: grownUp, father: other, son, stranger } = world.id
  const answers = await Promise.all([
    call({ person: grownUp }, { person: other }),
    call({ person: son }),
    call({ person: stranger }),
    call({ person: grownUp, items: [1] }),
    call({ person: grownUp }, { person: grownUp }),
  ])
  expect(answers.map((a) => [a.statusCode, a.json().field])).toEqual([
    [409, 'people'],
    [400, 'people'],
    [400, 'people'],
    [400, 'people'],
    [400, 'people'],
  ])
  expect((await coordinator.get(meetings())).json().meetings).toHaveLength(before)
})

test('somebody without own access, a stranger and an unknown employee cannot be invited', async () => {
  const { meeting, first } = await meetingWithGuest()
  const invite = (body: object) =>
    coordinator.send('POST', `${meetings()}/${meeting.id}/admissions`, {
      employee: null,
      person: null,
      items: [first],
      ...body,
    })
  const answers = await Promise.all([
    invite({ person: world.id.son }),
    invite({ person: world.id.stranger }),
    invite({ person: randomUUID() }),
    invite({ employee: randomUUID() }),
    invite({}),
    invite({ employee: world.id.neighbour, items: [randomUUID()] }),
  ])
  expect(answers.map((a) => a.statusCode)).toEqual([400, 400, 400, 400, 400, 400])
  expect((await invite({ employee: world.id.leader })).json().code).toBe('already-invited')
})

test('an adviser may not call meetings, and another family’s meeting is not there', async () => {
  const { meeting } = await meetingWithGuest()
  const refused = await jobAdviser.send('POST', meetings(), { ...meetingBody, team: [], items: [] })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-yours'])
  const foreign = await coordinator.send('PUT', `/api/families/${world.id.other}/meetings/${meeting.id}`, {
    ...meetingBody,
    basedOn: 1,
  })
  const unknown = await coordinator.send('PUT', `${meetings()}/${randomUUID()}`, { ...meetingBody, basedOn: 1 })
  expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404])
  expect(foreign.body).toBe(unknown.body)
})

test('a double click calls one meeting, and an old version is refused with what stands now', async () => {
  const key = randomUUID()
  const body = { ...meetingBody, title: 'Dobbeltklik', team: [], items: [] }
  const [one, two] = [
    await coordinator.send('POST', meetings(), body, key),
    await coordinator.send('POST', meetings(), body, key),
  ]
  expect(two.json()).toEqual(one.json())
  expect(
    (await coordinator.get(meetings())).json().meetings.filter((m: { title: string }) => m.title === 'Dobbeltklik'),
  ).toHaveLength(1)
  const address = `${meetings()}/${one.json().id}`
  expect((await coordinator.send('PUT', address, { ...body, place: null, basedOn: 1 })).json()).toMatchObject({
    id: one.json().id,
    version: 2,
  })
  const stale = await coordinator.send('PUT', address, { ...body, place: 'Et andet sted', basedOn: 1 })
  expect([stale.statusCode, stale.json().code, stale.json().current.version]).toEqual([409, 'changed-meanwhile', 2])
})

test.each([
  ['a control character', { title: 'a\u0000b' }],
  ['a text too long', { title: 'x'.repeat(10_000) }],
  ['an empty title', { title: '  ' }],
  ['a day that does not exist', { day: '2026-02-30' }],
  ['a time that does not exist', { time: '25:00' }],
  ['a day that is over', { day: '2026-08-01' }],
  ['a day beyond all planning', { day: '9999-12-31' }],
  ['somebody who is not in the team', { team: ['0199aaaa-0000-7000-8000-000000000000'] }],
  ['an item with a control character', { items: [{ title: 'ok', note: '\u0007' }] }],
])('a meeting with %s is refused and nothing is saved', async (_, wrong) => {
  const before = (await coordinator.get(meetings())).json().meetings.length
  const answer = await coordinator.send('POST', meetings(), { ...meetingBody, team: [], items: [], ...wrong })
  expect(answer.statusCode, answer.body).toBe(400)
  expect(answer.json().field).toBeTruthy()
  expect((await coordinator.get(meetings())).json().meetings).toHaveLength(before)
})
