import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { NOW, openHall, type Hall, type Table } from './support.ts'

let t: TestApp
let hall: Hall
let table: Table
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

const fresh = async (): Promise<void> => {
  hall = await openHall(t)
  table = await hall.table()
}
const address = (of: Table = table): string => `/api/families/${hall.id.family}/meetings/${of.meeting}/attendance`
const came = (
  who: { employee?: string; person?: string },
  from: string,
  until: string,
  noted: number | null = null,
) => ({
  employee: who.employee ?? null,
  person: who.person ?? null,
  state: 'came',
  stay: { from, until },
  noted,
})
const note = (entries: object[], of: Table = table) => hall.as('coordinator').send('PUT', address(of), { entries })
interface Attendee {
  employee: string | null
  person: string | null
  name: string
  wasInvited: boolean
  noted: { version: number; state: string; from: string | null; until: string | null } | null
}
const attendees = async (): Promise<Attendee[]> => (await hall.as('coordinator').get(address())).json().attendees
const of = async (id: string): Promise<Attendee | undefined> =>
  (await attendees()).find((one) => (one.employee ?? one.person) === id)
const hours = async () => (await hall.as('coordinator').get(`/api/families/${hall.id.family}/person-hours`)).json()

test('those invited stand first and are noted as nothing until somebody says so', async () => {
  await fresh()
  const all = await attendees()
  expect(all.filter((one) => one.wasInvited).map((one) => one.name)).toEqual([
    'Jens Job',
    'Kirsten Koordinator',
    'Lise Leder',
    'Mette',
  ])
  expect(all.every((one) => one.noted === null)).toBe(true)
})

test('nobody behind a firewall is listed, and none can be noted', async () => {
  await fresh()
  expect(await of(hall.id.father)).toBeUndefined()
  const refused = await note([came({ person: hall.id.father }, '10:00', '11:00')])
  expect([refused.statusCode, refused.json().problems]).toMatchObject([400, [{ field: 'entries' }]])
  expect((await note([came({ person: hall.id.stranger }, '10:00', '11:00')])).statusCode).toBe(400)
})

test('person-hours count professionals by department, and the family by itself', async () => {
  await fresh()
  const { coordinator, jobAdviser, leader, mother } = hall.id
  const noted = await note([
    came({ employee: coordinator }, '10:00', '11:30'),
    came({ employee: jobAdviser }, '10:15', '11:00'),
    { employee: leader, person: null, state: 'told', stay: null, noted: null },
    came({ person: mother }, '10:00', '11:30'),
  ])
  expect(noted.statusCode, noted.body).toBe(200)
  const read = await hours()
  expect(read.countedOn).toBe('2026-09-10')
  expect(read.course).toEqual({
    total: { minutes: 135, people: 2 },
    byDepartment: [
      { department: 'familie', departmentName: 'Familieafdelingen', minutes: 90, people: 1 },
      { department: 'job', departmentName: 'Jobcenteret', minutes: 45, people: 1 },
    ],
    family: { minutes: 90, people: 1 },
  })
  expect(read.meetings).toMatchObject([{ id: table.meeting, hours: { total: { minutes: 135 } } }])
  expect((await of(leader))?.noted).toMatchObject({ state: 'told', from: null })
  expect((await of(coordinator))?.noted).toMatchObject({ from: '2026-09-10T08:00:00.000Z' })
})

test('somebody at two meetings at the same time is counted once in the course', async () => {
  await fresh()
  const second = await hall.table()
  await note([came({ employee: hall.id.coordinator }, '10:00', '11:00')])
  await note([came({ employee: hall.id.coordinator }, '10:30', '11:30')], second)
  const read = await hours()
  expect(read.meetings.map((one: { hours: { total: object } }) => one.hours.total)).toEqual([
    { minutes: 60, people: 1 },
    { minutes: 60, people: 1 },
  ])
  expect(read.course.total).toEqual({ minutes: 90, people: 1 })
})

test('a meeting at which nobody is noted is not counted, and said to be missing', async () => {
  await fresh()
  expect(await hours()).toMatchObject({ notNoted: 1, meetings: [], course: { total: { minutes: 0, people: 0 } } })
})

test('without a time, or with one that ends before it begins, nobody at all is noted', async () => {
  await fresh()
  const right = came({ employee: hall.id.coordinator }, '10:00', '11:00')
  for (const wrong of [
    { ...came({ employee: hall.id.jobAdviser }, '10:00', '11:00'), stay: null },
    came({ employee: hall.id.jobAdviser }, '11:00', '11:00'),
    { ...right, employee: null },
  ])
    expect((await note([right, wrong])).json().problems).toMatchObject([{ field: 'entries' }])
  expect((await of(hall.id.coordinator))?.noted).toBeNull()
})

test('what was noted by mistake is taken out, and put right; of two at once the second is told', async () => {
  await fresh()
  const { coordinator } = hall.id
  await note([came({ employee: coordinator }, '10:00', '11:00')])
  expect((await note([came({ employee: coordinator }, '10:00', '12:00')])).statusCode).toBe(409)
  expect((await note([came({ employee: coordinator }, '10:00', '12:00', 1)])).statusCode).toBe(200)
  expect((await hours()).course.total.minutes).toBe(120)
  const out = await note([{ employee: coordinator, person: null, state: null, stay: null, noted: 2 }])
  expect(out.statusCode, out.body).toBe(200)
  expect((await of(coordinator))?.noted).toBeNull()
  expect((await hours()).course.total.minutes).toBe(0)
  expect((await note([came({ employee: coordinator }, '10:00', '11:00')])).statusCode).toBe(200)
  expect((await hours()).course.total.minutes).toBe(60)
})

test('only who calls meetings notes who was there, from the day of the meeting', async () => {
  await fresh()
  expect((await hall.as('jobAdviser').get(address())).statusCode).toBe(403)
  expect(
    (
      await hall
        .as('jobAdviser')
        .send('PUT', address(), { entries: [came({ employee: hall.id.jobAdviser }, '10:00', '11:00')] })
    ).statusCode,
  ).toBe(403)
  for (const who of ['leader', 'neighbour', 'mother', 'father'] as const) {
    expect((await hall.as(who).get(address())).statusCode).toBe(404)
    expect((await hall.as(who).get(`/api/families/${hall.id.family}/person-hours`)).statusCode).toBe(404)
  }
  await hall.at(NOW)
  expect((await note([came({ employee: hall.id.coordinator }, '10:00', '11:00')])).json().code).toBe('meeting-ahead')
})
