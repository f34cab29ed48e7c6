import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const DAY_BEFORE = '2026-09-09T12:00:00.000Z'
const STARTS = '2026-09-10T08:00:00.000Z'
const REASON = 'Rummet er optaget'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let jobAdviser: Browser
let guest: Browser
let mother: Browser
let father: Browser
let municipality = 900
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
  jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
  guest = await t.as({ municipality, employee: id.leader })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
}

interface Listed {
  readonly id: string
  readonly version: number
  readonly calledOff: { readonly reason: string; readonly offersAnother: boolean } | null
  readonly takenOff: readonly { readonly id: string; readonly version: number; readonly title: string }[]
  readonly items: readonly { readonly id: string; readonly version: number; readonly title: string }[]
  readonly attendees: readonly { readonly id: string; readonly version: number; readonly employee: string | null }[]
}

const meetings = () => `/api/families/${world.id.family}/meetings`
const find = async (id: string): Promise<Listed> =>
  (await coordinator.get(meetings())).json().meetings.find((m: Listed) => m.id === id)

/** A meeting to which a team member, a guest and the mother are invited. */
async function called(title: string): Promise<Listed> {
  const body = { title, day: '2026-09-10', time: '10:00', place: 'Rådhuset' }
  const items = [{ title: 'HEMMELIGT-PUNKT', note: null }]
  const made = await coordinator.send('POST', meetings(), { ...body, team: [world.id.jobAdviser], items })
  expect(made.statusCode, made.body).toBe(200)
  const { id } = made.json()
  const item = (await find(id)).items[0]!.id
  for (const who of [
    { employee: world.id.leader, person: null },
    { employee: null, person: world.id.mother },
  ])
    await ok(coordinator.send('POST', `${meetings()}/${id}/admissions`, { ...who, items: [item] }))
  return find(id)
}

async function ok(answer: ReturnType<Browser['send']>): Promise<void> {
  const { statusCode, body } = await answer
  expect(statusCode, body).toBe(200)
}

const callOff = async (meeting: string) =>
  coordinator.send('POST', `${meetings()}/${meeting}/calling-off`, {
    basedOn: (await find(meeting)).version,
    reason: REASON,
    offersAnother: true,
  })
const restore = async (meeting: string) =>
  coordinator.send('DELETE', `${meetings()}/${meeting}/calling-off`, {
    basedOn: (await find(meeting)).version,
    reason: 'Vi fik rummet alligevel',
  })

test('a meeting that is called off stays for the team with its reason; nothing of it is open to anybody', async () => {
  const { id, items } = await called('AFLYST-ET')
  await at(DAY_BEFORE)
  await ok(callOff(id))
  expect(await find(id)).toMatchObject({ calledOff: { reason: REASON, offersAnother: true }, items: [], attendees: [] })
  const seen = (await jobAdviser.get(meetings())).json().meetings.find((m: Listed) => m.id === id)
  expect(seen).toMatchObject({ calledOff: { reason: REASON }, items: [] })
  const invited = await Promise.all(
    [guest, mother].map((who, i) => who.get(i === 0 ? '/api/meetings' : '/api/own/meetings')),
  )
  for (const answer of invited) {
    expect(answer.body).not.toContain('HEMMELIGT-PUNKT')
    expect(answer.body).not.toContain(id)
    expect(answer.body).not.toContain(REASON)
    expect(answer.json().calledOff).toContainEqual(expect.objectContaining({ startsAt: STARTS }))
  }
  for (const [who, path] of [
    [guest, '/api/meetings'],
    [mother, '/api/own/meetings'],
  ] as const) {
    const page = await who.get(`${path}/${world.id.family}/${id}`)
    expect(page.statusCode, page.body).toBe(200)
    expect(page.json()).toEqual({
      title: null,
      place: null,
      startsAt: STARTS,
      closesAt: null,
      calledOff: true,
      items: [],
      why: null,
      isFor: null,
    })
  }
  const day = (await coordinator.get('/api/my-day')).json().tasks
  expect(day).toContainEqual(expect.objectContaining({ title: 'Aflyst: AFLYST-ET', why: REASON }))
  const room = (await mother.get(`/api/own/families/${world.id.family}`)).json()
  const around = (await mother.get(`/api/own/families/${world.id.family}/around`)).json()
  expect({ ...room, ...around }.meetings).toContainEqual(
    expect.objectContaining({ id, calledOff: { reason: REASON, offersAnother: true } }),
  )
  const change = await coordinator.send('POST', `${meetings()}/${id}/items`, {
    title: 'Nyt',
    note: null,
    category: 'cooperation',
    admissions: [],
  })
  expect([change.statusCode, change.json().code]).toEqual([409, 'meeting-called-off'])
  expect(items).toHaveLength(1)
})

test('who is kept apart learns of a meeting that is called off neither before nor after', async () => {
  const { id } = await called('AFLYST-TO')
  await at(DAY_BEFORE)
  await ok(callOff(id))
  expect((await father.get('/api/own/meetings')).json()).toEqual({ open: [], upcoming: [], calledOff: [] })
  expect((await father.get(`/api/own/meetings/${world.id.family}/${id}`)).statusCode).toBe(404)
})

test('the day after it was to be held nobody outside the team is told of it any more', async () => {
  const { id } = await called('AFLYST-TRE')
  await ok(callOff(id))
  await at('2026-09-11T08:00:00.001Z')
  expect((await guest.get('/api/meetings')).json().calledOff).toEqual([])
  expect((await guest.get(`/api/meetings/${world.id.family}/${id}`)).statusCode).toBe(404)
})

test('a restored meeting opens again for everybody invited, and both reasons lie in its history', async () => {
  const before = await called('AFLYST-FIRE')
  await ok(callOff(before.id))
  await ok(restore(before.id))
  const after = await find(before.id)
  expect({ ...after, version: 0, attendees: after.attendees.map((a) => ({ ...a, version: 0 })) }).toEqual({
    ...before,
    version: 0,
    attendees: before.attendees.map((a) => ({ ...a, version: 0 })),
  })
  expect(after.attendees).toHaveLength(4)
  await at(DAY_BEFORE)
  expect((await guest.get(`/api/meetings/${world.id.family}/${before.id}`)).json().items).toHaveLength(1)
  const history = (await coordinator.get(`/api/families/${world.id.family}/history?row=${before.id}`)).json().changes
  expect(history.map((c: { reason: string | null }) => c.reason)).toEqual(['Vi fik rummet alligevel', REASON, null])
  const again = await restore(before.id)
  expect([again.statusCode, again.json().code]).toEqual([409, 'meeting-stands'])
})

test('an invitation that was withdrawn before does not come back, nor one of somebody who has left the team', async () => {
  const meeting = await called('AFLYST-FEM')
  const guests = meeting.attendees.find((a) => a.employee === world.id.leader)!
  await ok(
    coordinator.send('DELETE', `${meetings()}/${meeting.id}/admissions/${guests.id}`, { basedOn: guests.version }),
  )
  await ok(callOff(meeting.id))
  const team = (await coordinator.get(`/api/families/${world.id.family}/team`)).json().members
  const left = team.find((m: { employee: string }) => m.employee === world.id.jobAdviser)
  await ok(coordinator.send('POST', `/api/families/${world.id.family}/team/${left.id}/end`, { basedOn: left.version }))
  await ok(restore(meeting.id))
  const back = (await find(meeting.id)).attendees.map((a) => a.employee)
  expect(back).toContain(world.id.coordinator)
  expect(back).not.toContain(world.id.leader)
  expect(back).not.toContain(world.id.jobAdviser)
})

test('only who calls meetings calls them off', async () => {
  const { id, version } = await called('AFLYST-SEKS')
  const body = { basedOn: version, reason: REASON, offersAnother: false }
  expect((await guest.send('POST', `${meetings()}/${id}/calling-off`, body)).statusCode).toBe(404)
  expect((await mother.send('POST', `${meetings()}/${id}/calling-off`, body)).statusCode).toBe(404)
})

test('an item taken off the agenda is put back, open for those it was open for', async () => {
  const before = await called('PUNKTER')
  const [item] = before.items
  const place = `${meetings()}/${before.id}/items/${item!.id}`
  await ok(coordinator.send('DELETE', place, { basedOn: item!.version }))
  await at(DAY_BEFORE)
  const address = `/api/meetings/${world.id.family}/${before.id}`
  expect((await guest.get(address)).statusCode).toBe(404)
  const without = await find(before.id)
  expect([without.items, without.takenOff]).toEqual([[], [{ id: item!.id, version: 2, title: 'HEMMELIGT-PUNKT' }]])
  await ok(coordinator.send('POST', `${place}/putting-back`, { basedOn: 2 }))
  expect((await guest.get(address)).json().items).toEqual([
    expect.objectContaining({ id: item!.id, title: 'HEMMELIGT-PUNKT' }),
  ])
  expect((await find(before.id)).items[0]).toMatchObject({ id: item!.id, position: 0 })
})
