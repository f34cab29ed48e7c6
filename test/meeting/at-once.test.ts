import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { bulk } from '../../src/store/bulk.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const AT_THE_TABLE = '2026-09-10T08:30:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let neighbour: Browser
let guest: Browser
let municipality = 680
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
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
  neighbour = await t.as({ municipality, employee: world.id.neighbour })
  guest = await t.as({ municipality, employee: world.id.leader })
}

interface Meeting {
  readonly id: string
  readonly version: number
  readonly items: readonly { readonly id: string }[]
  readonly attendees: readonly {
    readonly id: string
    readonly version: number
    readonly employee: string | null
    readonly person: string | null
    readonly busy: boolean
  }[]
}
const meetings = (family: string, rest = ''): string => `/api/families/${family}/meetings${rest}`
const find = async (id: string): Promise<Meeting> =>
  (await coordinator.get(meetings(world.id.family)))
    .json<{ meetings: Meeting[] }>()
    .meetings.find((one) => one.id === id)!
async function call(who: Browser, family: string): Promise<string> {
  const items = [{ title: 'Punkt', note: null }]
  const body = { title: 'Møde', day: '2026-09-10', time: '10:00', place: null, team: [], items }
  const answer = await who.send('POST', meetings(family), body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ id: string }>().id
}
const invite = (meeting: Meeting) =>
  coordinator.send('POST', meetings(world.id.family, `/${meeting.id}/admissions`), {
    employee: world.id.leader,
    person: null,
    items: meeting.items.map(({ id }) => id),
  })

test('of several who invite the same person at once one does, and withdrawn once the person is out', async () => {
  const meeting = await find(await call(coordinator, world.id.family))
  const answers = await Promise.all(Array.from({ length: 5 }, () => invite(meeting)))
  expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409])
  const invited = (await find(meeting.id)).attendees.filter(({ employee }) => employee === world.id.leader)
  expect(invited).toHaveLength(1)
  const { id, version } = invited[0]!
  const ended = meetings(world.id.family, `/${meeting.id}/admissions/${id}`)
  expect((await coordinator.send('DELETE', ended, { basedOn: version })).statusCode).toBe(200)
  await at(AT_THE_TABLE)
  expect((await guest.get(`/api/meetings/${world.id.family}/${meeting.id}`)).statusCode).toBe(404)
})

test('nobody is invited to a meeting that is called off at the same moment', async () => {
  const meeting = await find(await call(coordinator, world.id.family))
  const off = { reason: 'Aflyst', offersAnother: false, basedOn: meeting.version }
  const [calledOff] = await Promise.all([
    coordinator.send('POST', meetings(world.id.family, `/${meeting.id}/calling-off`), off),
    invite(meeting),
  ])
  expect(calledOff.statusCode, calledOff.body).toBe(200)
  await at(AT_THE_TABLE)
  expect((await guest.get('/api/meetings')).json<{ open: unknown[] }>().open).toEqual([])
})

test('that one of the family is at a meeting of another family is told nobody; that an employee is busy is', async () => {
  const { family, other, mother, leader } = world.id
  const spell = { starts_at: '2026-01-01T00:00:00.000Z', ends_at: null }
  const participation = {
    id: randomUUID(),
    case_id: other,
    person: mother,
    stands_as: 'parent',
    in_initiative: true,
  }
  await bulk(t.store.job, municipality, (writer) =>
    writer.write('participation', [{ ...participation, own_access: true, ...spell }]),
  )
  for (const [who, of] of [
    [coordinator, family],
    [neighbour, other],
  ] as const) {
    const meeting = await call(who, of)
    for (const invited of [
      { employee: null, person: mother },
      { employee: leader, person: null },
    ]) {
      const answer = await who.send('POST', meetings(of, `/${meeting}/admissions`), { ...invited, items: [] })
      expect(answer.statusCode, answer.body).toBe(200)
    }
  }
  const busy = (await coordinator.get(meetings(family)))
    .json<{ meetings: Meeting[] }>()
    .meetings.flatMap(({ attendees }) => attendees.filter((one) => one.busy))
  expect(busy.map((one) => one.employee ?? one.person)).toEqual([leader])
})
