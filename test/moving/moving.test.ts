import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let coordinator: Browser
let job: Browser
let there: Browser
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
let far: Awaited<ReturnType<typeof twoFamilies>>['id']
const HERE = 999
const THERE = 998
beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T08:00:00.000Z' })
  id = (await twoFamilies(t.store, HERE)).id
  far = (await twoFamilies(t.store, THERE)).id
  await bulk(t.store.job, HERE, () => Promise.resolve())
  coordinator = await t.as({ municipality: HERE, employee: id.coordinator })
  job = await t.as({ municipality: HERE, employee: id.jobAdviser })
  there = await t.as({ municipality: THERE, employee: far.coordinator })
})
afterAll(() => t.close())

const base = () => `/api/families/${id.family}`
const moves = async (who: Browser) => (await who.get(`${base()}/moves`)).json()
type Signer = { signer: { id: string }; about: { id: string } }
const saidBy = async () =>
  ((await moves(coordinator)).signers as Signer[]).map((s) => ({
    signer: s.signer.id,
    about: s.about.id,
    on: '2026-08-30',
  }))
const prepare = (parts: object[], said: object[] = [], toNumber = THERE) =>
  coordinator.send('POST', `${base()}/moves`, { toNumber, toName: 'Nabokommunen', movesOn: '2026-10-01', parts, said })
const consent = (part: string) => ({ part, basis: 'consent', paragraph: null })

let move = ''
let file = ''

test('nothing goes without a basis: no part, a yes that is missing, a law without a paragraph', async () => {
  const codes = []
  for (const answer of [
    await prepare([]),
    await prepare([consent('plan')]),
    await prepare([consent('people')]),
    await prepare([consent('people')], (await saidBy()).slice(1)),
    await prepare([{ part: 'people', basis: 'statute', paragraph: null }]),
    await prepare([consent('people')], [], HERE),
  ])
    codes.push(answer.json().problems[0].code)
  expect(codes).toEqual([
    'moving.nothing',
    'moving.people',
    'moving.yes-missing',
    'moving.yes-missing',
    'moving.paragraph',
    'moving.same',
  ])
  expect((await moves(coordinator)).move).toBeNull()
})

test('what has a basis goes along and nothing else; the family sees it before the file can be fetched', async () => {
  const prepared = await prepare(
    [consent('people'), consent('relations'), consent('contacts'), consent('plan')],
    await saidBy(),
  )
  expect(prepared.statusCode).toBe(200)
  move = prepared.json().id
  const url = `${base()}/moves/${move}`
  expect((await coordinator.get(`${url}/package`)).json().code).toBe('not-shown')
  expect((await coordinator.get(`${url}/extract.pdf`)).rawPayload.subarray(0, 4).toString()).toBe('%PDF')
  expect((await coordinator.send('POST', `${url}/shown`, { on: '2026-09-01', basedOn: 1 })).statusCode).toBe(200)
  const answer = await coordinator.get(`${url}/package`)
  file = answer.body
  const sent = answer.json()
  expect(sent.people.map((p: { givenName: string }) => p.givenName).toSorted()).toEqual([
    'Dina',
    'Frank',
    'Mette',
    'Sofus',
  ])
  expect(sent.walls).toHaveLength(1)
  expect(sent.contacts).toEqual([])
  expect(sent.goals.length).toBeGreaterThan(0)
})

test('neither ids, the protected address, what another department keeps nor the most sensitive stands in the file', () => {
  for (const one of Object.values(id).flat()) expect(file).not.toContain(one)
  for (const secret of ['HEMMELIG-ADRESSE', 'JOB-MAAL', 'violence', 'crime']) expect(file).not.toContain(secret)
})

test('the other municipality takes the family in under numbers of its own, once, with walls and plan', async () => {
  const answer = await there.send('POST', '/api/moves/received', { file })
  expect(answer.statusCode).toBe(200)
  const { family, receipt } = answer.json()
  const room = (await there.get(`/api/families/${family}`)).json()
  expect(room.family.name).toBe('Familien Mosegård')
  expect(room.people).toHaveLength(4)
  expect(room.goals.map((g: { ownWords: string }) => g.ownWords)).toEqual(
    JSON.parse(file).goals.map((g: { ownWords: string }) => g.ownWords),
  )
  expect((await there.get(`/api/families/${family}/around`)).json().firewalls).toHaveLength(1)
  expect((await there.send('POST', '/api/moves/received', { file })).json().code).toBe('already-received')
  expect((await coordinator.get(`/api/families/${family}`)).statusCode).toBe(404)

  const url = `${base()}/moves/${move}`
  const wrong = await coordinator.send('POST', `${url}/receipt`, { receipt: '0000-0000', basedOn: 2 })
  expect(wrong.json().problems[0].code).toBe('moving.receipt')
  expect(
    (await coordinator.send('POST', `${url}/receipt`, { receipt: receipt.toLowerCase(), basedOn: 2 })).statusCode,
  ).toBe(200)
})

test('a family that was received by mistake is undone with a reason while nothing is written on it; the file can come again', async () => {
  const [first] = (await there.get('/api/families'))
    .json()
    .families.filter((one: { name: string }) => one.name === 'Familien Mosegård')
  const arrivalOf = async (family: string) => (await there.get(`/api/families/${family}/moves`)).json().arrival
  const undo = (family: string, basedOn: number, reason = 'Det var en anden familie') =>
    there.send('POST', `/api/families/${family}/arrival/undo`, { basedOn, reason })
  expect(await arrivalOf(first.id)).toMatchObject({ fromName: expect.any(String), mayUndo: true, stands: [] })
  expect((await undo(first.id, 1, ' ')).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await undo(first.id, 9)).json()).toMatchObject({ code: 'changed-meanwhile' })
  // Nothing of what was received, nothing since.
  const named = await there.send('PUT', `/api/families/${first.id}/name`, {
    basedOn: (await there.get(`/api/families/${first.id}`)).json().family.version,
    name: 'Familien Mosegård-Holm',
    language: 'da',
    reason: 'Sådan hedder de',
  })
  expect(named.statusCode, named.body).toBe(200)
  expect((await undo(first.id, 1)).json()).toMatchObject({
    status: 409,
    code: 'arrival-stands',
    problems: [{ code: 'written' }],
  })
  // The other one is received by mistake: the same file under another number.
  const second = JSON.stringify({ ...JSON.parse(file), package: '0199dddd-0000-7000-8000-000000000001' })
  const received = (await there.send('POST', '/api/moves/received', { file: second })).json<{ family: string }>()
  expect(received.family, JSON.stringify(received)).toBeTruthy()
  expect((await undo(received.family, 1)).statusCode).toBe(200)
  expect((await there.get(`/api/families/${received.family}`)).statusCode).toBe(404)
  expect((await undo(received.family, 2)).statusCode).toBe(404)
  const again = await there.send('POST', '/api/moves/received', { file: second })
  expect(again.statusCode, again.body).toBe(200)
  expect((await undo(again.json<{ family: string }>().family, 1)).statusCode).toBe(200)
})

test('the old case is closed: the team and the family are out, and its keeper reads and writes nothing', async () => {
  const mother = await t.as({ municipality: HERE, person: id.mother })
  expect([(await job.get(base())).statusCode, (await mother.get(`/api/own/families/${id.family}`)).statusCode]).toEqual(
    [404, 404],
  )
  expect((await coordinator.get(base())).statusCode).toBe(200)
  const body = { kind: 'phone', value: '12 34 56 78', protected: false, startsOn: null }
  expect((await coordinator.send('POST', `${base()}/people/${id.son}/contacts`, body)).statusCode).toBe(403)
  expect((await coordinator.get(`${base()}/moves/${move}/package`)).statusCode).toBe(403)
})

test('a move that came to nothing is taken back: everybody is in again', async () => {
  const answer = await coordinator.send('POST', `${base()}/moves/${move}/reopen`, {
    reason: 'De blev boende',
    basedOn: 3,
  })
  expect(answer.statusCode).toBe(200)
  const mother = await t.as({ municipality: HERE, person: id.mother })
  expect([(await job.get(base())).statusCode, (await mother.get(`/api/own/families/${id.family}`)).statusCode]).toEqual(
    [200, 200],
  )
  expect(await moves(coordinator)).toMatchObject({ mayMove: true, move: null })
})

test('a prepared move is withdrawn with a reason', async () => {
  const prepared = (await prepare([{ part: 'people', basis: 'statute', paragraph: 'Lov § 1' }])).json().id
  expect((await moves(coordinator)).move.parts[0].basis).toBe('Lov § 1 (ikke efterprøvet her)')
  const body = { reason: 'De flytter ikke', basedOn: 1 }
  expect((await coordinator.send('POST', `${base()}/moves/${prepared}/withdraw`, body)).statusCode).toBe(200)
  expect((await moves(coordinator)).move).toBeNull()
})

test('bad files are refused with a sentence, and nothing is half saved', async () => {
  const good = JSON.parse(file)
  const bad: Record<string, unknown> = {
    'file.unreadable': '{"kind": ',
    'file.other': JSON.stringify({ kind: 'something' }),
    'file.newer': JSON.stringify({ ...good, format: 2 }),
    'file.damaged': JSON.stringify({ ...good, people: good.people.slice(1) }),
    'file.elsewhere': JSON.stringify({ ...good, to: { number: 5, name: 'Et andet sted' } }),
    'file.category': JSON.stringify({ ...good, goals: good.goals.map((g: object) => ({ ...g, category: 'magi' })) }),
  }
  const before = (await there.get('/api/families')).json().families.length
  for (const [code, text] of Object.entries(bad)) {
    const answer = await there.send('POST', '/api/moves/received', { file: text as string })
    expect([answer.statusCode, answer.json().problems?.[0]?.code]).toEqual([400, code])
  }
  expect((await there.get('/api/families')).json().families).toHaveLength(before)
  const neighbour = await t.as({ municipality: THERE, employee: far.neighbour })
  expect((await neighbour.send('POST', '/api/moves/received', { file })).statusCode).toBe(403)
})

test('somebody who may not move the family is told nothing of it', async () => {
  expect(await moves(job)).toMatchObject({ mayMove: false, move: null, signers: [] })
  expect(
    (
      await job.send('POST', `${base()}/moves`, {
        toNumber: 1,
        toName: 'x',
        movesOn: '2026-10-01',
        parts: [],
        said: [],
      })
    ).statusCode,
  ).toBe(403)
})
