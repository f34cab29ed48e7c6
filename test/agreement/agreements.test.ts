import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AT_THE_TABLE, NOW, openTable } from './support.ts'

let table: Awaited<ReturnType<typeof openTable>>
beforeAll(async () => void (table = await openTable()))
beforeEach(() => table.at(NOW))
afterAll(() => table.t.close())

test('an agreement says who, what and by when, and is found by the family and by its team', async () => {
  const { who, made, make, see, id, OWN } = table
  const one = await made(make(who.coordinator))
  for (const found of [await see(who.coordinator, one), await see(who.mother, one, OWN)])
    expect(found).toMatchObject({
      what: 'Ringe til skolen',
      due: '2026-09-20',
      status: 'open',
      doers: [{ person: id.mother, name: 'Mette', answer: 'agreed' }],
    })
})

test('an agreement without somebody who does it, without a day, or with a day that is gone is refused at its field', async () => {
  const { who, make } = table
  expect((await make(who.coordinator, { doers: [] })).json()).toMatchObject({ status: 400, field: 'doers' })
  expect((await make(who.coordinator, { due: null })).json()).toMatchObject({ status: 400, field: 'due' })
  expect((await make(who.coordinator, { due: '2026-08-31' })).json()).toMatchObject({ status: 400, field: 'due' })
  expect((await make(who.coordinator, { noDay: true })).json()).toMatchObject({ status: 400, field: 'due' })
  expect((await make(who.coordinator, { due: null, noDay: true })).statusCode).toBe(200)
  expect((await make(who.coordinator, { what: ' ' })).json()).toMatchObject({ status: 400, field: 'what' })
})

test('an agreement made at a meeting stands first on the agenda of the next one, and no longer when it is done', async () => {
  const { who, at, meeting, make, made, see, settle, OWN } = table
  const first = await meeting()
  await at(AT_THE_TABLE)
  const one = await made(make(who.coordinator, { item: first.item }))
  expect(await see(who.coordinator, one)).toMatchObject({ ...first, meetingTitle: 'Møde 2026-09-10' })
  await at('2026-10-10T08:00:00.000Z')
  // The item has closed for everybody; the agreement lies with the family and is found all the same.
  expect(await see(who.coordinator, one)).toMatchObject({ status: 'open', meeting: first.meeting, item: null })
  expect((await settle(who.mother, one, { status: 'done', basedOn: 1 }, OWN)).statusCode).toBe(200)
  expect(await see(who.coordinator, one)).toMatchObject({ status: 'done' })
})

test('two who tick at once get the same answer, and it is done once', async () => {
  const { who, make, made, settle, see, A, OWN, id, person, employee } = table
  const one = await made(make(who.coordinator, { doers: [person(id.mother), employee(id.coordinator)] }))
  const [a, b] = await Promise.all([
    settle(who.mother, one, { status: 'done', basedOn: 1 }, OWN),
    settle(who.coordinator, one, { status: 'done', basedOn: 1 }, A),
  ])
  expect([a.statusCode, b.statusCode]).toEqual([200, 200])
  expect(a.json()).toEqual(b.json())
  expect((await settle(who.coordinator, one, { status: 'done', basedOn: 1 })).json()).toEqual(a.json())
  expect((await see(who.coordinator, one))?.version).toBe(2)
  expect((await settle(who.coordinator, one, { status: 'not-done', why: 'Syg', basedOn: 1 })).statusCode).toBe(409)
  expect((await settle(who.coordinator, one, { status: 'open', basedOn: 2 })).statusCode).toBe(200)
  expect((await see(who.mother, one, OWN))?.status).toBe('open')
})

test('not done and no longer needed have a why; carried on has a later day, and both are taken back', async () => {
  const { who, make, made, settle, see, OWN } = table
  const one = await made(make(who.coordinator))
  const send = (body: object) => settle(who.mother, one, body, OWN)
  expect((await send({ status: 'not-done', why: ' ', basedOn: 1 })).json()).toMatchObject({ field: 'why' })
  expect((await send({ status: 'not-done', why: 'Skolen havde lukket', basedOn: 1 })).statusCode).toBe(200)
  expect((await send({ status: 'carried', due: '2026-10-01', why: null, basedOn: 2 })).statusCode).toBe(409)
  await send({ status: 'open', basedOn: 2 })
  expect((await send({ status: 'carried', due: '2026-09-19', why: null, basedOn: 3 })).json()).toMatchObject({
    field: 'due',
  })
  await send({ status: 'carried', due: '2026-10-01', why: 'Skolen havde lukket', basedOn: 3 })
  await send({ status: 'carried', due: '2026-10-05', why: null, basedOn: 4 })
  expect(await see(who.mother, one, OWN)).toMatchObject({
    due: '2026-10-05',
    carriedFrom: '2026-09-20',
    status: 'open',
  })
  expect((await send({ status: 'not-carried', basedOn: 5 })).statusCode).toBe(200)
  expect(await see(who.mother, one, OWN)).toMatchObject({ due: '2026-09-20', carriedFrom: null, carriedAt: null })
  expect((await send({ status: 'not-needed', why: 'Skolen ringede selv', basedOn: 6 })).statusCode).toBe(200)
})

test('whoever is not named and does not coordinate neither ticks nor rewrites', async () => {
  const { who, make, made, settle, A } = table
  const one = await made(make(who.coordinator))
  expect((await settle(who.jobAdviser, one, { status: 'done', basedOn: 1 })).statusCode).toBe(403)
  const words = { what: 'x', due: null, noDay: true, doers: [], reason: 'Fordi', basedOn: 1 }
  expect((await who.jobAdviser.send('PUT', `${A}/${one}`, words)).statusCode).toBe(403)
  expect((await who.jobAdviser.send('DELETE', `${A}/${one}`, { reason: 'Fejl', basedOn: 1 })).statusCode).toBe(403)
})

test('an agreement written by mistake is taken back with a reason, and put in again as it stood', async () => {
  const { who, make, made, see, A, OWN } = table
  const one = await made(make(who.coordinator))
  const off = (body: object) => who.coordinator.send('DELETE', `${A}/${one}`, body)
  expect((await off({ reason: '', basedOn: 1 })).statusCode).toBe(400)
  expect((await off({ reason: 'Den stod der to gange', basedOn: 1 })).statusCode).toBe(200)
  expect(await see(who.mother, one, OWN)).toBeUndefined()
  expect((await who.mother.get(OWN)).json().takenBack).toEqual([])
  expect((await who.coordinator.get(A)).json().takenBack).toContainEqual({
    id: one,
    version: 2,
    what: 'Ringe til skolen',
  })
  expect((await who.coordinator.send('POST', `${A}/${one}/putting-back`, { basedOn: 2 })).statusCode).toBe(200)
  expect(await see(who.mother, one, OWN)).toMatchObject({ what: 'Ringe til skolen', status: 'open' })
})

test('reminders are set for who has said yes, moved with the day, and called off when it is done', async () => {
  const { who, make, made, settle, t, world } = table
  const reminders = async (one: string) => {
    const client = await t.store.app.connect()
    try {
      await client.query('begin')
      await client.query(`set local app.municipality = '${world.municipality}'`)
      await client.query(
        `select set_config('app.ring', (select '{' || string_agg(id::text, ',') || '}' from compartment where municipality = $1), true)`,
        [world.municipality],
      )
      const { rows } = await client.query(
        `select kind, remind_on from agreement_reminder where agreement = $1 and called_off_at is null order by remind_on`,
        [one],
      )
      return rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const one = await made(make(who.coordinator))
  expect(await reminders(one)).toEqual([
    { kind: 'due-soon', remind_on: '2026-09-18' },
    { kind: 'overdue', remind_on: '2026-09-21' },
  ])
  await settle(who.coordinator, one, { status: 'carried', due: '2026-09-30', why: null, basedOn: 1 })
  expect((await reminders(one)).map((row) => row.remind_on)).toEqual(['2026-09-28', '2026-10-01'])
  await settle(who.coordinator, one, { status: 'done', basedOn: 2 })
  expect(await reminders(one)).toEqual([])
  await settle(who.coordinator, one, { status: 'open', basedOn: 3 })
  expect((await reminders(one)).length).toBe(2)
  const asked = await made(make(who.coordinator, { doers: [table.employee(table.id.jobAdviser)] }))
  expect(await reminders(asked)).toEqual([])
})

test('Min dag shows what one has said yes to with why it is there, and it is gone when somebody else ticks it', async () => {
  const { who, make, made, settle, OWN, id, person, employee } = table
  const one = await made(
    make(who.coordinator, {
      what: 'Følge med til skolen',
      doers: [person(id.mother), employee(id.coordinator)],
      due: '2026-09-01',
    }),
  )
  const task = async () =>
    (await who.coordinator.get('/api/my-day'))
      .json()
      .tasks.find((found: { title: string }) => found.title === 'Følge med til skolen')
  expect(await task()).toMatchObject({
    kind: 'agreement',
    when: 'today',
    why: 'Du har sagt ja til det',
    agreement: { id: one },
  })
  await settle(who.mother, one, { status: 'done', basedOn: 1 }, OWN)
  expect(await task()).toBeUndefined()
  await settle(who.mother, one, { status: 'open', basedOn: 2 }, OWN)
  await settle(who.coordinator, one, { status: 'done', basedOn: 3 })
  expect(await task()).toMatchObject({ agreement: { done: true } })
})
