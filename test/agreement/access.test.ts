import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AT_THE_TABLE, NOW, openTable } from './support.ts'

let table: Awaited<ReturnType<typeof openTable>>
beforeAll(async () => void (table = await openTable()))
beforeEach(() => table.at(NOW))
afterAll(() => table.t.close())

test('whoever is kept apart by a firewall reads nothing, writes nothing, and is named by nobody', async () => {
  const { who, make, makeOwn, made, settle, answer, person, id, A, OWN } = table
  const one = await made(make(who.coordinator))
  for (const url of [A, OWN, `${A}/choices`, `/api/own/families/${id.family}/agreement-choices`]) {
    const told = await who.father.get(url)
    const none = await who.stranger.get(A)
    expect([told.statusCode, told.body], url).toEqual([404, none.body])
  }
  for (const sent of [
    await makeOwn(who.father, { doers: [person(id.father)] }),
    await makeOwn(who.father, { doers: [person(id.father)], with: 'me' }),
    await settle(who.father, one, { status: 'done', basedOn: 1 }, OWN),
    await answer(who.father, one, { answer: 'agreed', says: null, basedOn: 1 }, OWN),
  ])
    expect(sent.statusCode, sent.body).toBe(404)
  const named = await make(who.coordinator, { doers: [person(id.father)] })
  expect(named.json()).toMatchObject({ status: 400, field: 'doers' })
  const choices = (await who.coordinator.get(`${A}/choices`)).json().places as { people: { id: string }[] }[]
  expect(choices.flatMap((place) => place.people.map((one) => one.id))).not.toContain(id.father)
})

test('whoever is unknown here is not named, and the answer is that of any unknown id', async () => {
  const { who, make, person, employee, id } = table
  const answers = [
    await make(who.coordinator, { doers: [person(id.stranger)] }),
    await make(who.coordinator, { doers: [employee(id.neighbour)] }),
    await make(who.coordinator, { doers: [person('0199aaaa-0000-7000-8000-000000000000')] }),
  ]
  expect(answers.map((one) => one.statusCode)).toEqual([404, 404, 404])
})

test('an employee who cannot read where it lies is not named there', async () => {
  const { who, make, employee, id } = table
  const place = { kind: 'category', category: 'parenting', about: null }
  const sent = await make(who.coordinator, { place, doers: [employee(id.jobAdviser)] })
  expect(sent.json()).toMatchObject({ status: 400, field: 'doers' })
  expect((await make(who.coordinator, { place, doers: [employee(id.coordinator)] })).statusCode).toBe(200)
})

test('at an item only those invited to it are named, and nothing of it is told to others', async () => {
  const { who, at, meeting, make, made, see, read, person, id, OWN } = table
  const { item } = await meeting()
  await at(AT_THE_TABLE)
  const inItem = { item, place: { kind: 'item' } }
  expect((await make(who.coordinator, { ...inItem, doers: [person(id.daughter)] })).statusCode).toBe(400)
  expect((await make(who.guest, { ...inItem, doers: [person(id.daughter)] })).statusCode).toBe(404)
  const one = await made(make(who.coordinator, { ...inItem, what: 'KUN-VED-BORDET' }))
  expect(await see(who.mother, one)).toMatchObject({ what: 'KUN-VED-BORDET', place: 'item' })
  expect(await read(who.mother, OWN)).not.toContainEqual(expect.objectContaining({ id: one }))
  expect((await who.father.get(table.A)).statusCode).toBe(404)
})

test('on a board stand only the agreements that everybody invited to its item may read', async () => {
  const { who, at, meeting, make, made, read, employee, id, A } = table
  const { item } = await meeting()
  await at(AT_THE_TABLE)
  const forFamily = await made(make(who.coordinator))
  const heard = await made(make(who.coordinator, { item }))
  const forOne = await made(
    make(who.coordinator, { item, place: { kind: 'category', category: 'cooperation', about: id.mother } }),
  )
  const atTable = await made(make(who.guest, { item, place: { kind: 'item' }, doers: [employee(id.leader)] }))
  const shown = (await read(who.coordinator, `${A}?item=${item}`)).map((one) => one.id)
  // The guest reads nothing of the family but the item: what lies with the family is not for the large screen.
  expect(shown).toContain(atTable)
  expect(shown).not.toContain(forFamily)
  // What was agreed at this table was heard by it, unless it was put where it is about one of them.
  expect(shown).toContain(heard)
  expect(shown).not.toContain(forOne)
  expect((await read(who.coordinator)).map((one) => one.id)).toContain(forFamily)
})

test('the sheet of a meeting has a copy for each who was invited, with no more than that one may read', async () => {
  const { who, at, meeting, make, made, person, id, A } = table
  const { item, meeting: of } = await meeting()
  await at(AT_THE_TABLE)
  await made(make(who.coordinator, { item, what: 'Delt med familien' }))
  await made(make(who.coordinator, { item, what: 'Ved bordet', place: { kind: 'item' }, doers: [person(id.mother)] }))
  type Sheets = { copies: { for: string; name: string | null; mine: boolean; agreements: { what: string }[] }[] }
  const { copies } = (await who.coordinator.get(`${A}/sheets/${of}`)).json<Sheets>()
  const of1 = (one: string) => copies.find((copy) => copy.for === one)!
  expect(copies[0]).toMatchObject({ for: id.coordinator, mine: true })
  expect(of1(id.mother)).toMatchObject({ name: 'Mette' })
  expect(of1(id.mother).agreements.map((one) => one.what)).toEqual(['Delt med familien', 'Ved bordet'])
  expect(of1(id.leader).agreements.map((one) => one.what)).toEqual(['Ved bordet'])
  const own = (await who.guest.get(`${A}/sheets/${of}`)).json<Sheets>()
  expect(own.copies.map((copy) => [copy.for, copy.agreements.map((one) => one.what)])).toEqual([
    [id.leader, ['Ved bordet']],
  ])
  expect((await who.father.get(`${A}/sheets/${of}`)).statusCode).toBe(404)
})

test('somebody from outside the team for whom the family has not said yes does nothing, and gets no copy', async () => {
  const { who, at, make, made, employee, id, A } = table
  const meetings = `/api/families/${id.family}/meetings`
  const heading = { title: 'Netværksmøde', day: '2026-09-20', time: '10:00', place: null, team: [] }
  const of = await made(
    who.coordinator.send('POST', meetings, {
      ...heading,
      type: 'netvaerksmoede',
      items: [{ title: 'Sådan går det', note: null }],
    }),
  )
  const found = (await who.coordinator.get(meetings)).json().meetings.find((one: { id: string }) => one.id === of)
  const item = found.items[0].id as string
  const asked = { employee: id.leader, person: null, items: [item], why: 'Kender skolen' }
  await made(who.coordinator.send('POST', `${meetings}/${of}/admissions`, asked))
  await at('2026-09-20T08:30:00.000Z')
  const inItem = { item, place: { kind: 'item' } }
  // As somebody whom nobody here knows.
  expect((await make(who.coordinator, { ...inItem, doers: [employee(id.leader)] })).statusCode).toBe(404)
  await made(make(who.coordinator, { ...inItem, doers: [employee(id.coordinator)] }))
  const { copies } = (await who.coordinator.get(`${A}/sheets/${of}`)).json<{ copies: { for: string }[] }>()
  expect(copies.map((copy) => copy.for)).toEqual([id.coordinator])
})

test('one of the family signs up at the table so that it lies with the family and stays after the meeting', async () => {
  const { who, at, meeting, makeOwn, made, see, OWN } = table
  const { item, meeting: of } = await meeting()
  await at(AT_THE_TABLE)
  const one = await made(makeOwn(who.mother, { item }))
  expect(await see(who.coordinator, one)).toMatchObject({ meeting: of, item, writer: { side: 'family' } })
  const elsewhere = await makeOwn(who.mother, { item: '0199aaaa-0000-7000-8000-000000000000' })
  expect(elsewhere.statusCode).toBe(404)
  await at('2026-11-01T08:00:00.000Z')
  expect(await see(who.mother, one, OWN)).toMatchObject({ status: 'open' })
})
