import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AT_THE_TABLE, NOW, openTable } from './support.ts'

let table: Awaited<ReturnType<typeof openTable>>
beforeAll(async () => void (table = await openTable()))
beforeEach(() => table.at(NOW))
afterAll(() => table.t.close())

test('a professional says yes for themselves alone: written for another it is a proposal until that one accepts', async () => {
  const { who, make, made, see, settle, answer, employee, id } = table
  const one = await made(make(who.coordinator, { doers: [employee(id.jobAdviser)] }))
  const [asked] = (await see(who.jobAdviser, one))!.doers
  expect(asked).toMatchObject({ answer: 'asked', mine: true })
  expect((await settle(who.coordinator, one, { status: 'done', basedOn: 1 })).json().code).toBe('agreement-not-agreed')
  expect((await answer(who.coordinator, one, { answer: 'agreed', says: null, basedOn: 1 })).statusCode).toBe(403)
  const day = async () =>
    (await who.jobAdviser.get('/api/my-day'))
      .json()
      .tasks.find((task: { agreement?: { id: string } }) => task.agreement?.id === one)
  expect(await day()).toMatchObject({ agreement: { asked: true }, why: expect.stringContaining('foreslår') })
  const yes = { answer: 'agreed', says: null, basedOn: asked!.version }
  const first = await answer(who.jobAdviser, one, yes)
  expect(first.statusCode, first.body).toBe(200)
  expect((await answer(who.jobAdviser, one, yes)).json()).toEqual(first.json())
  expect(await day()).toMatchObject({ agreement: { asked: false } })
  expect((await settle(who.jobAdviser, one, { status: 'done', basedOn: 1 })).statusCode).toBe(200)
})

test('a no has a sentence that is told, leaves nothing in Min dag, and can be answered otherwise', async () => {
  const { who, make, made, see, answer, employee, id } = table
  const one = await made(make(who.coordinator, { doers: [employee(id.jobAdviser)] }))
  const send = (body: object) => answer(who.jobAdviser, one, body)
  expect((await send({ answer: 'declined', says: null, basedOn: 1 })).json()).toMatchObject({ field: 'says' })
  expect((await send({ answer: 'declined', says: 'Det hører til skolen', basedOn: 1 })).statusCode).toBe(200)
  expect((await see(who.coordinator, one))!.doers).toMatchObject([{ answer: 'declined', says: 'Det hører til skolen' }])
  const day = (await who.jobAdviser.get('/api/my-day')).json().tasks as { agreement?: { id: string } }[]
  expect(day.some((task) => task.agreement?.id === one)).toBe(false)
  expect((await send({ answer: 'agreed', says: null, basedOn: 2 })).statusCode).toBe(200)
})

test('the family puts a wish to a professional, who accepts or declines', async () => {
  const { who, makeOwn, made, see, answer, employee, id, OWN } = table
  const one = await made(makeOwn(who.mother, { what: 'Et møde med skolen', doers: [employee(id.coordinator)] }))
  expect(await see(who.coordinator, one)).toMatchObject({
    writer: { side: 'family', name: 'Mette' },
    doers: [{ answer: 'asked' }],
  })
  await answer(who.coordinator, one, { answer: 'declined', says: 'Skolen må selv indkalde', basedOn: 1 })
  expect((await see(who.mother, one, OWN))!.doers).toMatchObject([{ says: 'Skolen må selv indkalde' }])
})

test('what somebody else rewrites is asked about anew; what one rewrites oneself is not', async () => {
  const { who, make, made, see, answer, employee, id, A } = table
  const doers = [employee(id.jobAdviser), employee(id.coordinator)]
  const one = await made(make(who.coordinator, { doers }))
  await answer(who.jobAdviser, one, { answer: 'agreed', says: null, basedOn: 1 })
  const change = (body: object) =>
    who.coordinator.send('PUT', `${A}/${one}`, {
      what: 'Ringe til skolen og banken',
      due: '2026-09-20',
      noDay: false,
      doers,
      ...body,
    })
  expect((await change({ reason: ' ', basedOn: 1 })).json()).toMatchObject({ field: 'reason' })
  const sent = await change({ reason: 'Banken manglede', basedOn: 1 })
  expect(sent.statusCode, sent.body).toBe(200)
  const answers = async () =>
    Object.fromEntries((await see(who.coordinator, one))!.doers.map((doer) => [doer.employee, doer.answer]))
  expect(await answers()).toEqual({ [id.jobAdviser]: 'asked', [id.coordinator]: 'agreed' })
  const fewer = await change({ doers: [employee(id.coordinator)], reason: 'Kun én', basedOn: 2 })
  expect(fewer.statusCode, fewer.body).toBe(200)
  expect(await answers()).toEqual({ [id.coordinator]: 'agreed' })
})

test('somebody of the family who was written down can say no afterwards', async () => {
  const { who, make, made, answer, see, OWN } = table
  const one = await made(make(who.coordinator))
  const no = await answer(who.mother, one, { answer: 'declined', says: 'Det kan jeg ikke alligevel', basedOn: 1 }, OWN)
  expect(no.statusCode, no.body).toBe(200)
  expect((await see(who.coordinator, one))!.doers[0]).toMatchObject({ answer: 'declined' })
})

test('everybody invited to an item makes agreements there, and they are gone with the item', async () => {
  const { who, at, meeting, make, made, see, settle, read, employee, id } = table
  const { item } = await meeting()
  await at(AT_THE_TABLE)
  const inItem = { item, place: { kind: 'item' }, doers: [employee(id.leader)] }
  const one = await made(make(who.guest, inItem))
  for (const reader of [who.coordinator, who.jobAdviser, who.guest, who.mother])
    expect((await see(reader, one))?.doers).toMatchObject([{ answer: 'agreed' }])
  expect((await read(who.guest)).map((found) => found.id)).toEqual([one])
  expect((await settle(who.guest, one, { status: 'done', basedOn: 1 })).statusCode).toBe(200)
  await at('2026-10-01T08:00:00.000Z')
  expect((await who.guest.get(table.A)).statusCode).toBe(404)
  expect(await see(who.coordinator, one)).toBeUndefined()
})
