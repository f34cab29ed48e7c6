import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { NOW, openHall, type Hall, type Item } from './support.ts'

let t: TestApp
let hall: Hall
beforeAll(async () => {
  t = await testApp({ now: NOW })
  hall = await openHall(t)
})
afterAll(() => t.close())

const said = (item: Item): string[] => item.lines.map((line) => line.says)

test('the team writes lines one after the other, and everybody admitted to the item reads them in that order', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Mor fortæller om morgenerne' })
  await hall.write('jobAdviser', table.item, { says: 'Praktikken begynder mandag' })
  await hall.write('coordinator', table.item, { says: 'Der er styr på bussen' })
  for (const who of ['coordinator', 'jobAdviser', 'leader', 'mother'] as const)
    expect(said(await hall.itemOf(who, table))).toEqual([
      'Mor fortæller om morgenerne',
      'Praktikken begynder mandag',
      'Der er styr på bussen',
    ])
  expect((await hall.itemOf('mother', table)).lines[1]).toMatchObject({ author: 'Jens Job', kind: 'note' })
})

test('nobody reads a line of an item that they are not admitted to', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.teamItem, { says: 'Hemmeligt for teamet' })
  expect((await hall.open('jobAdviser', table)).items.map((one) => one.id)).toEqual([table.item, table.teamItem])
  for (const who of ['mother', 'leader'] as const) {
    expect((await hall.open(who, table)).items.map((one) => one.id)).toEqual([table.item])
    expect((await hall.read(who, table)).body).not.toContain('Hemmeligt')
  }
})

test('for a parent behind a firewall, and for somebody from next door, there are no minutes at all', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Mor er flyttet' })
  const [walled, stranger] = [await hall.read('father', table), await hall.read('neighbour', table)]
  expect([walled.statusCode, stranger.statusCode]).toEqual([404, 404])
  expect(walled.body).toBe(stranger.body)
  for (const who of ['father', 'neighbour'] as const)
    expect((await hall.write(who, table.item, { says: 'x' })).statusCode).toBe(404)
})

test('guests and the family read minutes and write none', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Et' })
  for (const who of ['leader', 'mother'] as const) {
    expect((await hall.open(who, table)).mayWrite).toBe(false)
    const refused = await hall.write(who, table.item, { says: 'To' })
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-yours'])
  }
})

test('what is made of the minutes for single readers is shown to those who write alone', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Et' })
  await hall.tell('coordinator', table.item, hall.id.mother)
  for (const who of ['leader', 'mother'] as const)
    expect(await hall.itemOf(who, table)).toMatchObject({ texts: [], readers: [], deciders: [], takenOut: [] })
})

test('nothing is written before the day of the meeting', async () => {
  const table = await hall.table()
  await hall.at('2026-09-09T21:59:00.000Z')
  expect((await hall.open('coordinator', table)).hasBegun).toBe(false)
  expect((await hall.write('coordinator', table.item, { says: 'For tidligt' })).json().code).toBe('meeting-ahead')
  await hall.at('2026-09-09T22:00:00.000Z')
  expect((await hall.write('coordinator', table.item, { says: 'På dagen' })).statusCode).toBe(200)
})

test('minutes end with the invitation: nobody reads them two weeks after, and nobody writes on', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'Et' })
  await hall.at('2026-09-24T07:59:00.000Z')
  expect(said(await hall.itemOf('mother', table))).toEqual(['Et'])
  await hall.at('2026-09-24T08:00:00.000Z')
  for (const who of ['coordinator', 'leader', 'mother'] as const)
    expect((await hall.read(who, table)).statusCode).toBe(404)
  expect((await hall.write('coordinator', table.item, { says: 'To' })).statusCode).toBe(404)
})

test('a decision names somebody with the right to decide, and nobody else', async () => {
  const table = await hall.table()
  const { coordinator, jobAdviser, leader } = hall.id
  expect((await hall.itemOf('coordinator', table)).deciders).toEqual([{ employee: jobAdviser, name: 'Jens Job' }])
  const decision = { kind: 'decision', says: 'Der gives støtte' }
  for (const decidedBy of [null, coordinator, leader]) {
    const refused = await hall.write('coordinator', table.item, { ...decision, decidedBy })
    expect([refused.statusCode, refused.json().code, refused.json().field]).toEqual([
      400,
      'no-right-to-decide',
      'decidedBy',
    ])
  }
  await hall.write('coordinator', table.item, { ...decision, decidedBy: jobAdviser })
  expect((await hall.itemOf('mother', table)).lines).toMatchObject([{ kind: 'decision', decidedByName: 'Jens Job' }])
})

test('who is in the team to help only is named for no decision, whatever their role', async () => {
  const table = await hall.table()
  const team = (await hall.as('coordinator').get(`/api/families/${hall.id.family}/team`)).json()
  const { id, version } = team.members.find((one: { employee: string }) => one.employee === hall.id.jobAdviser)
  const body = {
    does: null,
    authority: 'provider',
    bothReason: null,
    toldFamilyOn: null,
    partVersion: 0,
    basedOn: version,
  }
  const address = `/api/families/${hall.id.family}/team/${id}/part`
  const changed = await hall.as('coordinator').send('POST', address, body)
  expect(changed.statusCode, changed.body).toBe(200)
  const decision = { kind: 'decision', says: 'Ja', decidedBy: hall.id.jobAdviser }
  expect((await hall.write('coordinator', table.item, decision)).json().code).toBe('no-right-to-decide')
  const back = { ...body, authority: null, partVersion: 1, basedOn: changed.json().version }
  expect((await hall.as('coordinator').send('POST', address, back)).statusCode).toBe(200)
})

test('a line is corrected with a reason that stands beside it, and of two who correct at once the second is told', async () => {
  const table = await hall.table()
  const line = (await hall.write('coordinator', table.item, { says: 'Tirsdag' })).json()
  const correct = (who: 'coordinator' | 'jobAdviser', body: object) =>
    hall.send(who, 'PUT', table.item, `/lines/${line.id}`, { kind: 'note', decidedBy: null, basedOn: 1, ...body })
  expect((await correct('jobAdviser', { says: 'Onsdag', reason: ' ' })).json().field).toBe('reason')
  expect((await correct('jobAdviser', { says: 'Onsdag', reason: 'Hørt forkert' })).statusCode).toBe(200)
  expect((await correct('coordinator', { says: 'Torsdag', reason: 'Nej' })).statusCode).toBe(409)
  expect((await hall.itemOf('mother', table)).lines).toMatchObject([
    { says: 'Onsdag', correctedBecause: 'Hørt forkert', author: 'Kirsten Koordinator' },
  ])
})

test('a line taken out comes back where it was, and readers never see it meanwhile', async () => {
  const table = await hall.table()
  for (const says of ['Et', 'To', 'Tre']) await hall.write('coordinator', table.item, { says })
  const line = (await hall.itemOf('coordinator', table)).lines[1]!
  await hall.send('jobAdviser', 'DELETE', table.item, `/lines/${line.id}`, { basedOn: line.version })
  expect(said(await hall.itemOf('mother', table))).toEqual(['Et', 'Tre'])
  const [off] = (await hall.itemOf('coordinator', table)).takenOut
  expect(off?.says).toBe('To')
  const back = `/lines/${line.id}/putting-back`
  expect((await hall.send('coordinator', 'POST', table.item, back, { basedOn: off!.version })).statusCode).toBe(200)
  expect(said(await hall.itemOf('mother', table))).toEqual(['Et', 'To', 'Tre'])
})

test('approved minutes stand; whoever leads the meeting opens them again with a reason', async () => {
  const table = await hall.table()
  const line = (await hall.write('coordinator', table.item, { says: 'Et' })).json()
  const { minutes } = await hall.itemOf('coordinator', table)
  const approve = (who: 'coordinator' | 'jobAdviser') =>
    hall.send(who, 'POST', table.item, '/approval', { basedOn: minutes!.version })
  expect((await approve('jobAdviser')).statusCode).toBe(403)
  expect((await approve('coordinator')).statusCode).toBe(200)
  expect((await hall.itemOf('mother', table)).minutes?.approved).toMatchObject({ by: 'Kirsten Koordinator' })
  for (const refused of [
    await hall.write('coordinator', table.item, { says: 'To' }),
    await hall.send('coordinator', 'DELETE', table.item, `/lines/${line.id}`, { basedOn: 1 }),
  ])
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'minutes-approved'])
  const again = (reason: string) =>
    hall.send('coordinator', 'DELETE', table.item, '/approval', { reason, basedOn: minutes!.version + 1 })
  expect((await again('')).json().field).toBe('reason')
  expect((await again('En linje manglede')).statusCode).toBe(200)
  expect((await hall.write('coordinator', table.item, { says: 'To' })).statusCode).toBe(200)
})

test('minutes without a line are not approved', async () => {
  const table = await hall.table()
  const line = (await hall.write('coordinator', table.item, { says: 'Et' })).json()
  await hall.send('coordinator', 'DELETE', table.item, `/lines/${line.id}`, { basedOn: 1 })
  const refused = await hall.send('coordinator', 'POST', table.item, '/approval', { basedOn: 1 })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'minutes-empty'])
})

test('right-to-left words and pictures are kept as they are; what is too long is refused with its field', async () => {
  const table = await hall.table()
  await hall.write('coordinator', table.item, { says: 'نتكلم معًا 🙂 æøå\nny linje' })
  expect(said(await hall.itemOf('mother', table))).toEqual(['نتكلم معًا 🙂 æøå\nny linje'])
  const long = await hall.write('coordinator', table.item, { says: 'a'.repeat(4001) })
  expect([long.statusCode, JSON.stringify(long.json())]).toEqual([400, expect.stringContaining('says')])
})
