import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let coordinator: Browser
let neighbour: Browser
let job: Browser
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
const M = 999
beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T08:00:00.000Z' })
  id = (await twoFamilies(t.store, M)).id
  await signIn()
})
afterAll(() => t.close())

async function signIn(): Promise<void> {
  coordinator = await t.as({ municipality: M, employee: id.coordinator })
  neighbour = await t.as({ municipality: M, employee: id.neighbour })
  job = await t.as({ municipality: M, employee: id.jobAdviser })
}

const base = () => `/api/families/${id.family}`
const add = async (givenName: string, born: string, cpr: string | null = null): Promise<string> => {
  const body = {
    givenName,
    familyName: 'Mosegård',
    born,
    due: null,
    cpr,
    noCprReason: null,
    standsAs: 'network',
    inInitiative: true,
  }
  const answer = await coordinator.send('POST', `${base()}/people`, body)
  expect(answer.body).toContain('id')
  return answer.json().id
}
const merge = (who: Browser, kept: string, gone: string) =>
  who.send('POST', `${base()}/merges`, { kept, gone, reason: 'Farfar stod to gange' })
const undo = (merged: string, placed: object[] = []) =>
  coordinator.send('POST', `${base()}/merges/${merged}/undo`, { reason: 'Det var to brødre', basedOn: 1, placed })
const contact = async (person: string, value: string): Promise<string> =>
  (
    await coordinator.send('POST', `${base()}/people/${person}/contacts`, {
      kind: 'phone',
      value,
      protected: false,
      startsOn: null,
    })
  ).json().id
const contactsOf = async (person: string): Promise<string[]> =>
  (await coordinator.get(`${base()}/around`))
    .json()
    .contacts.filter((c: { person: string }) => c.person === person)
    .map((c: { value: string }) => c.value)
    .toSorted()
const peopleNow = async (): Promise<string[]> =>
  (await coordinator.get(base())).json().people.map((p: { id: string }) => p.id)

test('two records that are alike are found, made one with what was written on both, and taken apart line by line', async () => {
  const first = await add('Aksel', '1950-03-01')
  const second = await add('Aksel', '1950-03-01')
  await contact(first, '11 11 11 11')
  await contact(second, '22 22 22 22')
  const found = (await coordinator.get(`${base()}/duplicates`)).json()
  expect(
    found.pairs.map((p: { here: { id: string }; other: { id: string } }) => [p.here.id, p.other.id].toSorted()),
  ).toEqual([[first, second].toSorted()])

  const answer = await merge(coordinator, first, second)
  expect(answer.statusCode).toBe(200)
  const merged = answer.json().id
  expect(await peopleNow()).not.toContain(second)
  expect(await contactsOf(first)).toEqual(['11 11 11 11', '22 22 22 22'])
  const standing = (await coordinator.get(`${base()}/duplicates`)).json()
  expect(standing).toMatchObject({ pairs: [], merges: [{ id: merged, name: 'Aksel Mosegård' }] })

  t.setNow('2026-09-02T08:00:00.000Z')
  await signIn()
  const newer = await contact(first, '33 33 33 33')
  const since = (await coordinator.get(`${base()}/merges/${merged}/since`)).json()
  expect(since.rows).toMatchObject([{ table: 'contact_point', id: newer, text: '33 33 33 33' }])
  expect((await undo(merged)).json()).toMatchObject({ code: 'rows-to-place' })
  expect((await undo(merged, [{ table: 'contact_point', id: newer, whose: 'gone' }])).statusCode).toBe(200)
  expect(await peopleNow()).toContain(second)
  expect([await contactsOf(first), await contactsOf(second)]).toEqual([['11 11 11 11'], ['22 22 22 22', '33 33 33 33']])
  expect((await undo(merged)).statusCode).toBe(404)
})

test('history tells of the move, with the reason, where the row lies now', async () => {
  const client = await t.store.app.connect()
  try {
    await client.query(`begin; set local app.municipality = '${M}'`)
    const { rows: keys } = await client.query(`select string_agg(id::text, ',') as ids from compartment`)
    await client.query(`set local app.ring = '{${keys[0].ids}}'`)
    const { rows } = await client.query(
      `select distinct h.reason from history h join contact_point c on c.id = h.object and c.compartment = h.compartment
       where h.change = 'move' and c.value = '22 22 22 22' order by 1`,
    )
    expect(rows.map((row) => row.reason)).toEqual(['Det var to brødre', 'Farfar stod to gange'])
    await client.query('rollback')
  } finally {
    client.release()
  }
})

test('parties between whom there is a wall, and people with two numbers, are refused with the same sentence', async () => {
  const [a, b] = [await add('Bent', '1950-03-01', '0103501231'), await add('Bent', '1950-03-01', '0103501258')]
  const c = await add('Conny', '1985-04-02')
  const wall = { protected: id.mother, other: c, kind: 'violence' }
  expect((await coordinator.send('POST', `${base()}/firewalls`, wall)).statusCode).toBe(200)
  const refused = [await merge(coordinator, a, b), await merge(coordinator, id.mother, c)]
  expect(refused.map((r) => [r.statusCode, r.json().code])).toEqual([
    [409, 'merge-not-here'],
    [409, 'merge-not-here'],
  ])
  expect(refused[0]!.json().detail).toBe(refused[1]!.json().detail)
})

test('another birth date, somebody of another family, oneself and nobody are refused', async () => {
  expect((await merge(coordinator, id.mother, id.son)).json().code).toBe('born-differs')
  expect((await merge(coordinator, id.mother, id.stranger)).json().problems[0].code).toBe('person.unknown')
  expect((await merge(coordinator, id.mother, randomUUID())).json().problems[0].code).toBe('person.unknown')
  expect((await merge(coordinator, id.mother, id.mother)).statusCode).toBe(400)
})

test('an adviser who opens the family to nobody is told of no likeness and decides nothing; a stranger finds nothing', async () => {
  expect((await job.get(`${base()}/duplicates`)).json()).toMatchObject({
    pairs: [],
    merges: [],
    sent: [],
    received: [],
  })
  expect((await merge(job, id.mother, id.son)).statusCode).toBe(403)
  expect((await neighbour.get(`${base()}/duplicates`)).statusCode).toBe(404)
  expect((await merge(neighbour, id.mother, id.son)).statusCode).toBe(404)
})

test('the citizen who had own access in the one record has it no longer where the other had none', async () => {
  const twin = await add('Mette', '1985-04-02')
  const mother = await t.as({ municipality: M, person: id.mother })
  expect((await mother.get(`/api/own/families/${id.family}`)).statusCode).toBe(200)
  const merged = (await merge(coordinator, id.mother, twin)).json().id
  expect((await mother.get(`/api/own/families/${id.family}`)).statusCode).toBe(404)
  expect((await undo(merged)).statusCode).toBe(200)
  expect((await mother.get(`/api/own/families/${id.family}`)).statusCode).toBe(200)
})

test('an older contact names the one record that stands, and both again when they are taken apart', async () => {
  const [kept, gone] = [await add('Jens', '1950-05-05'), await add('Jens Ole', '1950-05-05')]
  const entry = {
    form: 'telefon',
    at: null,
    minutes: null,
    persons: [gone],
    employees: [],
    others: null,
    reached: true,
    aim: null,
    note: null,
    askedBy: null,
    category: 'cooperation',
    acute: false,
  }
  const written = await coordinator.send('POST', `${base()}/contact/entries`, entry)
  expect(written.statusCode, written.body).toBe(200)
  const named = async (): Promise<object[]> => {
    const entries: { id: string; persons: object[] }[] = (await coordinator.get(`${base()}/contact`)).json().entries
    return entries.find((one) => one.id === written.json().id)?.persons ?? []
  }
  expect(await named()).toEqual([{ id: gone, name: 'Jens Ole' }])
  const merged = await merge(coordinator, kept, gone)
  expect(merged.statusCode, merged.body).toBe(200)
  expect(await named()).toEqual([{ id: kept, name: 'Jens' }])
  expect((await undo(merged.json().id)).statusCode).toBe(200)
  expect(await named()).toEqual([{ id: gone, name: 'Jens Ole' }])
})
