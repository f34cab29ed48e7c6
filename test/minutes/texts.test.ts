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

/** Each begins with a family of its own. */
const fresh = async (): Promise<void> => {
  hall = await openHall(t)
  table = await hall.table()
}
const written = async (reader: string | string[], body: object = {}): Promise<{ id: string; version: number }> => {
  const answer = await hall.tell('coordinator', table.item, reader, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const approve = (who: 'coordinator' | 'jobAdviser' | 'leader', text: { id: string; version: number }) =>
  hall.send(who, 'POST', table.item, `/texts/${text.id}/approval`, { basedOn: text.version })

test('a text is seen by its reader only when somebody who did not write it has approved it', async () => {
  await fresh()
  const text = await written(hall.id.mother, { decided: 'Du får hjælp om morgenen.' })
  expect(await hall.own('mother')).toEqual([])
  const own = await approve('coordinator', text)
  expect([own.statusCode, own.json().code]).toEqual([403, 'own-text'])
  expect((await approve('leader', text)).statusCode).toBe(403)
  expect(await hall.own('mother')).toEqual([])
  expect((await approve('jobAdviser', text)).statusCode).toBe(200)
  expect(await hall.own('mother')).toMatchObject([
    { heading: 'Skolen', says: 'Vi talte om skolen.', decided: 'Du får hjælp om morgenen.' },
  ])
  expect((await hall.itemOf('coordinator', table)).texts[0]?.approved).toMatchObject({ by: 'Jens Job' })
})

test('an approved text is its reader’s alone, and stays when the meeting has closed', async () => {
  await fresh()
  await approve('jobAdviser', await written(hall.id.daughter))
  await hall.at('2026-12-01T08:00:00.000Z')
  expect(await hall.own('daughter')).toHaveLength(1)
  expect(await hall.own('mother')).toEqual([])
})

test('a text for a small child is read by whoever has custody, and not from behind a firewall', async () => {
  await fresh()
  await approve('jobAdviser', await written(hall.id.son))
  expect(await hall.own('mother')).toMatchObject([{ isMine: false, readerName: 'Sofus' }])
  expect((await hall.as('father').get(`/api/own/families/${hall.id.family}/minutes`)).body).not.toContain('Vi talte')
  expect(await hall.own('daughter')).toEqual([])
})

test('a text is written for adults who were let into the item, and for children; never for somebody behind a firewall', async () => {
  await fresh()
  const { mother, father, daughter, son, stranger } = hall.id
  const people = (item: { readers: { person: string }[] }): string[] => item.readers.map((one) => one.person).toSorted()
  expect(people(await hall.itemOf('coordinator', table))).toEqual([mother, daughter, son].toSorted())
  expect(people(await hall.itemOf('coordinator', table, table.teamItem))).toEqual([daughter, son].toSorted())
  for (const [item, reader] of [
    [table.item, father],
    [table.item, stranger],
    [table.teamItem, mother],
  ] as const) {
    const refused = await hall.tell('coordinator', item, reader)
    expect([refused.statusCode, refused.json().problems]).toMatchObject([400, [{ field: 'readers' }]])
  }
})

test('no text about violence reaches a child', async () => {
  await fresh()
  const meetings = `/api/families/${hall.id.family}/meetings/${table.meeting}`
  const added = await hall.as('coordinator').send('POST', `${meetings}/items`, {
    title: 'Det, der skete',
    note: null,
    category: 'violence',
    admissions: [],
  })
  expect(added.statusCode, added.body).toBe(200)
  expect((await hall.itemOf('coordinator', table, added.json().id)).readers).toEqual([])
  const refused = await hall.tell('coordinator', added.json().id, hall.id.daughter)
  expect(refused.statusCode).toBe(400)
})

test('a text that is changed after its approval is a draft again, and its reader no longer sees any of it', async () => {
  await fresh()
  const text = await written(hall.id.mother)
  await approve('jobAdviser', text)
  const words = {
    readers: [hall.id.mother],
    heading: 'Skolen',
    says: 'Vi talte om bussen.',
    decided: null,
    basedOn: text.version + 1,
  }
  const change = (reason: string | null) =>
    hall.send('jobAdviser', 'PUT', table.item, `/texts/${text.id}`, { ...words, reason })
  expect((await change(null)).json().problems).toMatchObject([{ field: 'reason' }])
  expect((await change('Der stod skolen')).statusCode).toBe(200)
  expect(await hall.own('mother')).toEqual([])
  // Whoever changed it last is its writer now: the first one may approve.
  const now = { id: text.id, version: text.version + 2 }
  expect((await approve('jobAdviser', now)).json().code).toBe('own-text')
  expect((await approve('coordinator', now)).statusCode).toBe(200)
  expect(await hall.own('mother')).toMatchObject([{ says: 'Vi talte om bussen.' }])
})

test('an approval is taken back with a reason, and a text taken out is put back as a draft', async () => {
  await fresh()
  const text = await written(hall.id.mother)
  await approve('jobAdviser', text)
  const takeBack = (reason: string) =>
    hall.send('coordinator', 'DELETE', table.item, `/texts/${text.id}/approval`, { reason, basedOn: 2 })
  expect((await takeBack(' ')).json().field).toBe('reason')
  expect((await takeBack('For hurtigt')).statusCode).toBe(200)
  expect(await hall.own('mother')).toEqual([])
  expect((await approve('jobAdviser', { id: text.id, version: 3 })).statusCode).toBe(200)
  await hall.send('coordinator', 'DELETE', table.item, `/texts/${text.id}`, { basedOn: 4 })
  expect(await hall.own('mother')).toEqual([])
  await hall.send('coordinator', 'POST', table.item, `/texts/${text.id}/putting-back`, { basedOn: 5 })
  expect((await hall.itemOf('coordinator', table)).texts).toMatchObject([{ id: text.id, approved: null }])
  expect(await hall.own('mother')).toEqual([])
})

test('a reader has one text about an item', async () => {
  await fresh()
  await written(hall.id.mother)
  expect((await hall.tell('jobAdviser', table.item, hall.id.mother)).json()).toMatchObject({
    code: 'text-there',
    field: 'readers',
  })
})

test('a text that names a protected address is refused at its field, also by whoever approves', async () => {
  await fresh()
  const secret = 'Hemmelighedsvej 12, 9999 Ukendt'
  const added = await hall
    .as('coordinator')
    .send('POST', `/api/families/${hall.id.family}/people/${hall.id.mother}/contacts`, {
      kind: 'address',
      value: secret,
      protected: true,
      startsOn: null,
    })
  expect(added.statusCode, added.body).toBe(200)
  const refused = await hall.tell('coordinator', table.item, hall.id.daughter, { says: `Mor bor på ${secret}.` })
  expect([refused.statusCode, refused.json().problems]).toMatchObject([
    400,
    [{ field: 'says', code: 'names-protected' }],
  ])
  expect(JSON.stringify(refused.json())).not.toContain('Hemmelighedsvej')
})

test('a firewall that is set after the approval closes the text for whoever stands behind it', async () => {
  await fresh()
  await approve('jobAdviser', await written(hall.id.mother))
  const wall = await hall.as('coordinator').send('POST', `/api/families/${hall.id.family}/firewalls`, {
    protected: hall.id.daughter,
    other: hall.id.mother,
    kind: 'custody',
  })
  expect(wall.statusCode, wall.body).toBe(200)
  expect((await hall.as('mother').get(`/api/own/families/${hall.id.family}/minutes`)).body).not.toContain('Vi talte')
})

test('a text for several is written and approved once, and each reads a copy of their own', async () => {
  await fresh()
  const { mother, daughter } = hall.id
  const text = await written([mother, daughter])
  expect(await hall.own('daughter')).toEqual([])
  expect((await approve('jobAdviser', text)).statusCode).toBe(200)
  for (const who of ['mother', 'daughter'] as const)
    expect(await hall.own(who)).toMatchObject([{ says: 'Vi talte om skolen.', correctedAt: null }])
  expect((await hall.tell('jobAdviser', table.item, [daughter])).json()).toMatchObject({
    code: 'text-there',
    field: 'readers',
  })
})

test('of several, whoever may not have it is said by name and without why, and nothing is saved', async () => {
  await fresh()
  const { mother, father } = hall.id
  const refused = await hall.tell('coordinator', table.item, [mother, father])
  expect([refused.statusCode, refused.json().problems]).toMatchObject([400, [{ field: 'readers' }]])
  expect(refused.body).not.toMatch(/skel|vold|mur/)
  expect((await hall.itemOf('coordinator', table)).texts).toEqual([])
})

test('a firewall that comes between writing and approval keeps the copy from whoever stands behind it, and the writer is told', async () => {
  await fresh()
  const { mother, daughter } = hall.id
  const text = await written([mother, daughter])
  const wall = await hall.as('coordinator').send('POST', `/api/families/${hall.id.family}/firewalls`, {
    protected: daughter,
    other: mother,
    kind: 'custody',
  })
  expect(wall.statusCode, wall.body).toBe(200)
  expect((await approve('jobAdviser', text)).statusCode).toBe(200)
  expect(await hall.own('daughter')).toHaveLength(1)
  expect((await hall.as('mother').get(`/api/own/families/${hall.id.family}/minutes`)).body).not.toContain('Vi talte')
  const [shown] = (await hall.itemOf('coordinator', table)).texts
  const given = Object.fromEntries(shown!.readers.map((one) => [one.person, one.given]))
  expect(given).toEqual({ [mother]: false, [daughter]: true })
})

test('a text for several that is put right is taken from each, and says to each that it was corrected', async () => {
  await fresh()
  const { mother, daughter, son } = hall.id
  const text = await written([mother, daughter])
  await approve('jobAdviser', text)
  const changed = await hall.send('coordinator', 'PUT', table.item, `/texts/${text.id}`, {
    readers: [mother, son],
    heading: 'Skolen',
    says: 'Vi talte om bussen.',
    decided: null,
    reason: 'Der stod skolen',
    basedOn: 2,
  })
  expect(changed.statusCode, changed.body).toBe(200)
  for (const who of ['mother', 'daughter'] as const) expect(await hall.own(who)).toEqual([])
  expect((await approve('jobAdviser', { id: text.id, version: 3 })).statusCode).toBe(200)
  // The mother reads her own and the small brother's.
  const own = await hall.own('mother')
  expect(own.map(({ says }) => says)).toEqual(['Vi talte om bussen.', 'Vi talte om bussen.'])
  expect(own.filter((one) => one.correctedAt !== null)).toHaveLength(1)
  expect(await hall.own('daughter')).toEqual([])
})
