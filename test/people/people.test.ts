import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const person = {
  givenName: 'Anton',
  familyName: 'Mosegård',
  born: '2018-04-05',
  due: null,
  standsAs: 'child',
  inInitiative: true,
  cpr: null,
  noCprReason: null,
}
const add = async (fields: object, key?: string) =>
  (await w.coordinator()).send('POST', w.family('/people'), { ...person, ...fields }, key)
const shown = async (id: string) => (await w.room()).people.find((p) => p.id === id)

test('a child is added, found by name, and its number lies where only the department’s team reads it', async () => {
  const answer = await add({ cpr: '050418-5555', born: null })
  expect(answer.statusCode, answer.body).toBe(200)
  const { id, warnings } = answer.json<Saved & { warnings: string[] }>()
  expect(warnings).toEqual(['cpr.modulus-11'])
  expect(await shown(id)).toMatchObject({
    givenName: 'Anton',
    born: '2018-04-05',
    inInitiative: true,
    identifiers: [{ kind: 'cpr', value: '0504185555' }],
  })
  const hits = (await (await w.coordinator()).get('/api/search?q=anton')).json().hits
  expect(hits).toEqual([expect.objectContaining({ person: id })])
  expect((await (await w.jobAdviser()).get(w.family())).body).not.toContain('0504185555')
})

test('the unborn have an expected day, and people without a number are ordinary', async () => {
  const unborn = (await add({ givenName: null, familyName: null, born: null, due: '2026-12-24' })).json<Saved>()
  expect(await shown(unborn.id)).toMatchObject({ givenName: '', born: null, due: '2026-12-24', identifiers: [] })
  const born = await (
    await w.coordinator()
  ).send('PUT', w.family(`/people/${unborn.id}`), {
    givenName: 'Vilja',
    familyName: 'Mosegård',
    born: '2026-08-30',
    due: null,
    basedOn: 1,
  })
  expect(born.json()).toEqual({ id: unborn.id, version: 2 })
  expect(await shown(unborn.id)).toMatchObject({ givenName: 'Vilja', born: '2026-08-30', due: null })
  const without = (
    await add({
      givenName: 'Omar',
      standsAs: 'other-adult',
      born: '1990-02-03',
      noCprReason: 'Har søgt om opholdstilladelse',
    })
  ).json<Saved>()
  expect(await shown(without.id)).toMatchObject({
    identifiers: [{ kind: 'none', value: null, reason: 'Har søgt om opholdstilladelse' }],
  })
})

test.each([
  ['an impossible date in the number', { cpr: '310299-1234' }, 'cpr'],
  ['a number of nine digits', { cpr: '010203-456' }, 'cpr'],
  ['a number of another birthday', { cpr: '010115-4002' }, 'cpr'],
  ['a birth date to come', { born: '2027-01-01' }, 'born'],
  ['a day that does not exist', { born: '2020-02-30' }, 'born'],
  ['no name', { givenName: null }, 'givenName'],
  ['a name of control characters', { givenName: 'A\u0007nton' }, 'givenName'],
  ['a name as long as a book', { givenName: 'a'.repeat(10_000) }, 'givenName'],
  ['an unborn child with a number', { givenName: null, born: null, due: '2026-12-01', cpr: '010115-4002' }, 'cpr'],
  ['a number for somebody outside the initiative', { inInitiative: false, cpr: '050418-4002', born: null }, 'cpr'],
])('%s is refused at its field, and nobody is added', async (_, fields, field) => {
  const before = (await w.room()).people.length
  const answer = await add(fields)
  expect([answer.statusCode, answer.json().field]).toEqual([400, field])
  expect((await w.room()).people).toHaveLength(before)
})

test('markup and SQL in a name are a name', async () => {
  const name = `<b>O'Hara</b>'); drop table person;--`
  const { id } = (await add({ givenName: name })).json<Saved>()
  expect((await shown(id))?.givenName).toBe(name)
})

test('a double click adds one person', async () => {
  const key = randomUUID()
  const [first, second] = [await add({ givenName: 'Dobbelt' }, key), await add({ givenName: 'Dobbelt' }, key)]
  expect(second.json()).toEqual(first.json())
  expect((await w.room()).people.filter((p) => p.givenName === 'Dobbelt')).toHaveLength(1)
})

test('a change based on an older version is shown both ways and not lost', async () => {
  const { id } = (await add({ givenName: 'Eskil' })).json<Saved>()
  const change = async (givenName: string) =>
    (await w.coordinator()).send('PUT', w.family(`/people/${id}`), {
      givenName,
      familyName: null,
      born: '2018-04-05',
      due: null,
      basedOn: 1,
    })
  expect((await change('Eskild')).statusCode).toBe(200)
  const late = await change('Eskill')
  expect([late.statusCode, late.json().code, late.json().current.givenName]).toEqual([
    409,
    'changed-meanwhile',
    'Eskild',
  ])
})

test('whoever has no write in the family, or stands outside it, adds nobody', async () => {
  expect(
    (await (await w.browser({ employee: w.id.neighbour })).send('POST', w.family('/people'), person)).statusCode,
  ).toBe(404)
  expect((await (await w.mother()).send('POST', w.family('/people'), person)).statusCode).toBe(404)
  const foreign = await (
    await w.coordinator()
  ).send('PUT', w.family(`/people/${w.id.stranger}`), {
    givenName: 'X',
    familyName: null,
    born: null,
    due: null,
    basedOn: 1,
  })
  const unknown = await (
    await w.coordinator()
  ).send('PUT', w.family(`/people/${randomUUID()}`), {
    givenName: 'X',
    familyName: null,
    born: null,
    due: null,
    basedOn: 1,
  })
  expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
})

test('own access opens from ten years, and closes with the next request', async () => {
  const set = async (who: string, on: boolean) =>
    (await w.coordinator()).send('PUT', w.family(`/people/${who}/own-access`), { on })
  expect((await set(w.id.son, true)).json().code).toBe('too-young')
  const daughter = await w.browser({ person: w.id.daughter })
  expect((await daughter.get(w.own())).statusCode).toBe(200)
  expect((await set(w.id.daughter, false)).statusCode).toBe(200)
  expect((await daughter.get(w.own())).statusCode).toBe(404)
})

test('a corrected number leads away from whoever was matched by the wrong one', async () => {
  const { id } = (await add({ givenName: 'Rettes', cpr: '050418-5563', born: null })).json<Saved>()
  const identifier = (await shown(id))?.identifiers[0]
  const change = await (
    await w.coordinator()
  ).send('PUT', w.family(`/people/${id}/identifier`), {
    cpr: '050418-5571',
    noCprReason: null,
    basedOn: identifier?.version,
  })
  expect(change.statusCode, change.body).toBe(200)
  const again = await add({ givenName: 'Den rigtige', cpr: '050418-5563', born: null })
  expect(again.statusCode, again.body).toBe(200)
  const taken = await add({ givenName: 'En til', cpr: '050418-5571', born: null })
  expect([taken.statusCode, taken.json().code, taken.json().field]).toEqual([409, 'known-person', 'cpr'])
})
