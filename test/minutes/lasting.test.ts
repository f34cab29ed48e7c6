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

const A_MONTH_LATER = '2026-10-12T08:00:00.000Z'

/** A meeting with approved minutes of both its items, in a family of its own. */
const approved = async (): Promise<void> => {
  hall = await openHall(t)
  table = await hall.table()
  for (const [item, says] of [
    [table.item, 'Mor henter om torsdagen'],
    [table.teamItem, 'Kun teamet ved det'],
  ] as const) {
    await hall.write('coordinator', item, { says })
    await approve(item)
  }
}
const approve = async (item: string): Promise<void> => {
  const { minutes } = await hall.itemOf('coordinator', table, item)
  const answer = await hall.send('coordinator', 'POST', item, '/approval', { basedOn: minutes!.version })
  expect(answer.statusCode, answer.body).toBe(200)
}
const lines = async (who: Parameters<Hall['open']>[0]): Promise<string[]> =>
  (await hall.open(who, table)).items.flatMap((item) => item.lines.map(({ says }) => says))
const listed = async (who: Parameters<Hall['as']>[0]): Promise<string[]> => {
  const answer = await hall.as(who).get(`/api/minutes/${hall.id.family}`)
  expect(answer.statusCode, answer.body).toBe(200)
  const { meetings } = answer.json<{ meetings: { items: { item: string }[] }[] }>()
  return meetings.flatMap(({ items }) => items.map(({ item }) => item))
}
const nothing = async (who: Parameters<Hall['as']>[0]): Promise<void> => {
  expect((await hall.read(who, table)).statusCode).toBe(404)
  expect(await listed(who)).toEqual([])
}

test('a month later approved minutes are read by the team and the family who were invited to the item, and by nobody else', async () => {
  await approved()
  await hall.at(A_MONTH_LATER)
  for (const who of ['coordinator', 'jobAdviser'] as const) {
    expect(await lines(who)).toEqual(['Mor henter om torsdagen', 'Kun teamet ved det'])
    expect(await listed(who)).toEqual([table.item, table.teamItem])
  }
  expect(await lines('mother')).toEqual(['Mor henter om torsdagen'])
  expect(await listed('mother')).toEqual([table.item])
  expect((await hall.itemOf('mother', table)).title).toBe('Sådan går det')
  // A guest of the meeting, a parent behind a firewall, a child who was not invited, and somebody from next door.
  for (const who of ['leader', 'father', 'daughter', 'neighbour'] as const) await nothing(who)
})

test('while the meeting is open a guest reads approved minutes as before', async () => {
  await approved()
  expect(await lines('leader')).toEqual(['Mor henter om torsdagen'])
  await hall.at('2026-09-24T07:59:59.000Z')
  expect(await lines('leader')).toEqual(['Mor henter om torsdagen'])
  await hall.at('2026-09-24T08:00:00.000Z')
  await nothing('leader')
})

test('minutes that nobody has approved close with their item', async () => {
  hall = await openHall(t)
  table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Kun en kladde' })
  expect(await listed('coordinator')).toEqual([])
  await hall.at(A_MONTH_LATER)
  for (const who of ['coordinator', 'mother'] as const) await nothing(who)
})

test('minutes that are opened again close with their item too, and last when they are approved anew', async () => {
  await approved()
  const { minutes } = await hall.itemOf('coordinator', table)
  const again = await hall.send('coordinator', 'DELETE', table.item, '/approval', {
    reason: 'En linje manglede',
    basedOn: minutes!.version,
  })
  expect(again.statusCode, again.body).toBe(200)
  expect(await listed('mother')).toEqual([])
  await hall.write('jobAdviser', table.item, { says: 'Far får besked' })
  await approve(table.item)
  await hall.at(A_MONTH_LATER)
  expect(await lines('mother')).toEqual(['Mor henter om torsdagen', 'Far får besked'])
})

test('whoever is put out of the meeting while it is open reads none of it, then or later', async () => {
  await approved()
  const address = `/api/families/${hall.id.family}/meetings`
  const { meetings } = (await hall.as('coordinator').get(address)).json()
  const { attendees } = meetings.find((one: { id: string }) => one.id === table.meeting)
  for (const who of ['mother', 'jobAdviser'] as const) {
    const { id, version } = attendees.find(
      (one: { employee: string | null; person: string | null }) => (one.employee ?? one.person) === hall.id[who],
    )
    const out = await hall.as('coordinator').send('DELETE', `${address}/${table.meeting}/admissions/${id}`, {
      basedOn: version,
    })
    expect(out.statusCode, out.body).toBe(200)
    await nothing(who)
  }
  await hall.at(A_MONTH_LATER)
  for (const who of ['mother', 'jobAdviser'] as const) await nothing(who)
})

test('a firewall set later closes approved minutes at once for whoever stands behind it', async () => {
  await approved()
  await hall.at(A_MONTH_LATER)
  expect(await lines('mother')).toHaveLength(1)
  const wall = await hall.as('coordinator').send('POST', `/api/families/${hall.id.family}/firewalls`, {
    protected: hall.id.daughter,
    other: hall.id.mother,
    kind: 'custody',
  })
  expect(wall.statusCode, wall.body).toBe(200)
  await nothing('mother')
})

test('whoever leaves the team loses them, and does not get them back by coming again', async () => {
  await approved()
  await hall.at(A_MONTH_LATER)
  const team = `/api/families/${hall.id.family}/team`
  const place = (await hall.as('coordinator').get(team))
    .json()
    .members.find((one: { employee: string }) => one.employee === hall.id.jobAdviser)
  const left = await hall.as('coordinator').send('POST', `${team}/${place.id}/end`, { basedOn: place.version })
  expect(left.statusCode, left.body).toBe(200)
  await nothing('jobAdviser')
  await hall.at('2026-10-20T08:00:00.000Z')
  const back = await hall.as('coordinator').send('POST', team, {
    employee: hall.id.jobAdviser,
    role: 'adviser-with-decision-right',
    chosenByFamily: false,
    party: null,
  })
  expect(back.statusCode, back.body).toBe(200)
  await hall.at('2026-10-21T08:00:00.000Z')
  await nothing('jobAdviser')
})

test('a child reads what was said about violence while invited, and not afterwards', async () => {
  await approved()
  const meeting = `/api/families/${hall.id.family}/meetings/${table.meeting}`
  const coordinator = hall.as('coordinator')
  const added = await coordinator.send('POST', `${meeting}/items`, {
    title: 'Det, der skete',
    note: null,
    category: 'violence',
    admissions: [],
  })
  expect(added.statusCode, added.body).toBe(200)
  const item = added.json().id
  const invited = await coordinator.send('POST', `${meeting}/admissions`, {
    employee: null,
    person: hall.id.daughter,
    items: [item, table.item],
  })
  expect(invited.statusCode, invited.body).toBe(200)
  await hall.write('coordinator', item, { says: 'Svært at høre' })
  await approve(item)
  expect(await lines('daughter')).toEqual(['Mor henter om torsdagen', 'Svært at høre'])
  await hall.at(A_MONTH_LATER)
  expect(await lines('daughter')).toEqual(['Mor henter om torsdagen'])
})

test('a line of approved minutes is put right with a reason a month later, by the team alone, and says so', async () => {
  await approved()
  await hall.at(A_MONTH_LATER)
  const [line] = (await hall.itemOf('jobAdviser', table)).lines
  const correct = (who: 'jobAdviser' | 'mother' | 'leader', body: object = {}) =>
    hall.send(who, 'PUT', table.item, `/lines/${line!.id}`, {
      kind: 'note',
      decidedBy: null,
      says: 'Mor henter om fredagen',
      reason: 'Hørt forkert',
      basedOn: line!.version,
      ...body,
    })
  expect((await correct('mother')).statusCode).toBe(403)
  expect((await correct('leader')).statusCode).toBe(404)
  expect((await correct('jobAdviser', { reason: ' ' })).json().field).toBe('reason')
  expect((await correct('jobAdviser')).statusCode).toBe(200)
  expect((await hall.itemOf('mother', table)).lines).toMatchObject([
    {
      says: 'Mor henter om fredagen',
      author: 'Kirsten Koordinator',
      correctedBecause: 'Hørt forkert',
      correctedBy: 'Jens Job',
      correctedAt: A_MONTH_LATER,
    },
  ])
  // The item itself is closed: nothing new is written, and the minutes are not opened again.
  expect((await hall.write('coordinator', table.item, { says: 'Nyt' })).statusCode).toBe(404)
  const opened = { reason: 'Nyt', basedOn: 2 }
  expect((await hall.send('coordinator', 'DELETE', table.item, '/approval', opened)).statusCode).toBe(404)
})

test('what the family says to a line is read with it as long as the line', async () => {
  hall = await openHall(t)
  table = await hall.table()
  const line = (await hall.write('coordinator', table.item, { says: 'Mor henter' })).json()
  const remarks = `/api/meeting-comments/${hall.id.family}`
  const said = await hall
    .as('mother')
    .send('POST', remarks, { kind: 'line', object: line.id, says: 'Kun om torsdagen' })
  expect(said.statusCode, said.body).toBe(200)
  await approve(table.item)
  await hall.at(A_MONTH_LATER)
  for (const who of ['mother', 'jobAdviser'] as const)
    expect((await hall.as(who).get(remarks)).json().comments).toMatchObject([{ says: 'Kun om torsdagen' }])
})
