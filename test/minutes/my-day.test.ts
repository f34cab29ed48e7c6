import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { NOW, openHall, type Hall, type Table } from './support.ts'

/** Minutes that nobody has approved yet stand in the day of whoever can. */
let t: TestApp
let hall: Hall
let table: Table
beforeAll(async () => {
  t = await testApp({ now: NOW })
  hall = await openHall(t)
  table = await hall.table()
})
afterAll(() => t.close())

type Who = Parameters<Hall['as']>[0]
const dayOf = async (who: Who): Promise<{ why: string; meeting: string; due: string }[]> =>
  (await hall.as(who).get('/api/my-day/agreements'))
    .json()
    .tasks.filter(({ kind }: { kind: string }) => kind === 'minutes')

test('lines wait with whoever leads the meeting, texts with those of the team who did not write them, until approved', async () => {
  expect(await dayOf('coordinator')).toEqual([])
  await hall.write('coordinator', table.item, { says: 'HEMMELIGT' })
  await hall.tell('coordinator', table.item, hall.id.mother)
  expect(await dayOf('coordinator')).toMatchObject([
    { why: 'Et punkt er ikke godkendt', meeting: table.meeting, due: '2026-09-10' },
  ])
  expect(await dayOf('jobAdviser')).toMatchObject([{ why: 'En tekst venter på en, der ikke selv har skrevet den' }])
  // A guest reads the item, approves nothing, and has no such day; neither has anybody who was not there.
  for (const who of ['leader', 'neighbour'] as const) expect(await dayOf(who)).toEqual([])
  expect((await hall.as('coordinator').get('/api/my-day/agreements')).body).not.toContain('HEMMELIGT')

  const { minutes, texts } = await hall.itemOf('coordinator', table)
  const approved = [
    await hall.send('coordinator', 'POST', table.item, '/approval', { basedOn: minutes!.version }),
    await hall.send('jobAdviser', 'POST', table.item, `/texts/${texts[0]!.id}/approval`, {
      basedOn: texts[0]!.version,
    }),
  ]
  expect(approved.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  for (const who of ['coordinator', 'jobAdviser'] as const) expect(await dayOf(who)).toEqual([])
})

test('what waits goes with the item, two weeks after the meeting', async () => {
  const later = await hall.table('2026-09-12')
  await hall.write('coordinator', later.item, { says: 'Noget' })
  expect(await dayOf('coordinator')).toHaveLength(1)
  await hall.at('2026-09-27T08:00:00.000Z')
  expect(await dayOf('coordinator')).toEqual([])
})
