import { afterAll, beforeAll, expect, test } from 'vitest'
import { bondsOf } from '../../src/domain/family/relationship.ts'
import { parseCpr } from '../../src/domain/shared/cpr.ts'
import { fillDemo, demoRows } from '../../tools/demo/fill.ts'
import { readCase } from '../../tools/demo/case-file.ts'
import { readDemoWorld } from '../../tools/demo/municipality.ts'
import { openAccounts, signInPeople, type DemoSignIn } from '../../tools/demo/sign-in-people.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { roomAt } from '../support/room.ts'

const TODAY = '2026-09-01'
const ISSUER = 'http://127.0.0.1:3001'
const world = readDemoWorld(TODAY)
const people = signInPeople(world)

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: `${TODAY}T12:00:00.000Z` })
  await fillDemo(t.store, world, 'test secret')
})
afterAll(() => t.close())

const roomOf = async (person: DemoSignIn) => {
  const browser = await t.as({
    municipality: 999,
    ...(person.employee === undefined ? { person: person.person! } : { employee: person.employee }),
  })
  const base = person.employee === undefined ? '/api/own/families' : '/api/families'
  const list = await browser.get(base)
  const [first] = list.json().families as { id: string }[]
  const address = `${base}/${first?.id}`
  return {
    list,
    room: first && (await browser.get(address)),
    around: first && (await browser.get(`${address}/around`)),
  }
}

test('the demo is filled once, and a second start adds nothing', async () => {
  expect(await fillDemo(t.store, world, 'test secret')).toBe(false)
  const { list } = await roomOf(people.find((p) => p.subject === 'karla-vindinge')!)
  expect(list.json().families).toHaveLength(6)
})

test('two readings of the files make the same rows', () => {
  const tables = ['person', 'membership', 'goal', 'action', 'snapshot_item', 'search_token'] as const
  const once = demoRows(world)
  const again = demoRows(readDemoWorld(TODAY))
  for (const table of tables) expect(again.rows(table)).toEqual(once.rows(table))
})

test.each(people.filter((p) => p.group === 'family'))('$name can sign in to their own family', async (person) => {
  const { list, room } = await roomOf(person)
  expect(list.statusCode, list.body).toBe(200)
  expect(room?.statusCode, room?.body).toBe(200)
  expect(room!.json().people.map((p: { id: string }) => p.id)).toContain(person.person)
})

test.each(people.filter((p) => p.group === 'professionals'))(
  '$name can sign in to their families, or has none',
  async (person) => {
    const { list, room } = await roomOf(person)
    expect(list.statusCode, list.body).toBe(200)
    const inTeam = demoRows(world)
      .rows('membership')
      .some((m) => m['employee'] === person.employee && m['role'] !== 'facilitator')
    expect(room?.statusCode).toBe(inTeam ? 200 : undefined)
  },
)

test('the father behind a wall finds what was released to him, and no address, plan or team', async () => {
  const { room, around } = await roomOf(people.find((p) => p.subject === 'case-1-far')!)
  expect(room!.json()).toMatchObject({ family: null, plan: null, goals: [], team: [], measures: [] })
  expect(around!.json()).toMatchObject({ meetings: [], snapshots: [], bases: [] })
  expect(room!.json().actions).toHaveLength(1)
  expect(room!.body + around!.body).not.toMatch(/Pilevænget|Alva|Nadja|Ravnestjerne/)
})

test('the mother behind a wall finds one text released to her, and nothing of address, plan, team or children', async () => {
  const mother = people.find((p) => p.subject === 'case-4-mor')!
  const { list, room, around } = await roomOf(mother)
  const [{ id }] = list.json().families as [{ id: string }]
  expect(room!.json()).toMatchObject({ family: null, plan: null, goals: [], team: [], measures: [], course: null })
  expect(around!.json()).toMatchObject({ meetings: [], snapshots: [], bases: [], firewalls: [], custody: [] })
  expect(room!.body + around!.body).not.toMatch(/Strandlodden|Lodsvænget|Eskil|Thilde|Nøddekrog/)
  const browser = await t.as({ municipality: 999, person: mother.person! })
  const released = (await browser.get(`/api/own/families/${id}/released`)).json() as { texts: { title: string }[] }
  expect(released.texts.map(({ title }) => title)).toEqual(['Samvær i den kommende måned'])
})

test('the longest family is the longest: fourteen people, twelve goals and measures, forty agreements, three published plans', async () => {
  const karla = await t.as({
    municipality: 999,
    employee: people.find((p) => p.subject === 'karla-vindinge')!.employee!,
  })
  const { families } = (await karla.get('/api/families')).json() as { families: { id: string; name: string }[] }
  const longest = families.toSorted((a, b) => b.name.length - a.name.length)[0]!
  const room = await roomAt(karla, `/api/families/${longest.id}`)
  const counted = Object.fromEntries(
    (['people', 'goals', 'actions', 'measures', 'snapshots'] as const).map((part) => [part, room[part].length]),
  )
  expect(counted).toEqual({ people: 14, goals: 12, actions: 40, measures: 12, snapshots: 3 })
})

test('everybody signs in with an account of their own, also when the provider moves to another port', async () => {
  const count = async (): Promise<number> => {
    const { rows } = await t.store.app.query<{ count: number }>(
      `select count(*)::int as count from identity.account where issuer <> 'test'`,
    )
    return rows[0]!.count
  }
  const known = people.filter((p) => p.cpr === undefined).length
  await openAccounts(t.store.app, ISSUER, people, 999)
  await openAccounts(t.store.app, ISSUER, people, 999)
  expect(await count()).toBe(known)
  await openAccounts(t.store.app, 'http://127.0.0.1:3002', people, 999)
  expect(await count()).toBe(2 * known)
})

test('no text of the demo holds a control character', () => {
  expect(JSON.stringify(world)).not.toMatch(/\\u00[01]|\\[bfrt]|\u007f/)
})

test('no CPR number of the demo could belong to anybody, and no two people share one', () => {
  const stored = demoRows(world)
    .rows('person_identifier')
    .flatMap((row) => (row['kind'] === 'cpr' ? [String(row['value'])] : []))
  const numbers = [...stored, ...people.flatMap((p) => p.cpr ?? [])]
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) {
    expect(number.slice(0, 4)).not.toBe('0101')
    // Whatever the last digit is, the number fails modulus 11.
    for (let last = 0; last < 10; last += 1) {
      const read = parseCpr(`${number.slice(0, 9)}${last}`, TODAY)
      expect(read.ok && read.cpr.warnings).toEqual(['cpr.modulus-11'])
    }
  }
})

test('a made-up number is read as the birth date it was made for', () => {
  const book = demoRows(world)
  const born = new Map(book.rows('person').map((row) => [row['id'], row['born']]))
  const numbers = book.rows('person_identifier').filter((row) => row['kind'] === 'cpr')
  const read = numbers.map((row) => parseCpr(String(row['value']), TODAY))
  expect(read.map((one) => one.ok && one.cpr.birthDate)).toEqual(numbers.map((row) => born.get(row['person'])))
})

test('ages stay what the file says, whatever the day', () => {
  for (const day of ['2026-02-10', '2026-02-11', '2028-02-29']) {
    const boy = readCase('case-1', day).people.find((p) => p.key === 'soen')!
    const [year = 0] = day.split('-').map(Number)
    const had = day.slice(5) >= '02-11'
    expect(boy.born).toBe(`${year - 12 - (had ? 0 : 1)}-02-11`)
  }
})

test('a faulty file is refused with its name and the place of the fault', () => {
  expect(() => readCase('referrals', TODAY)).toThrow(/presets\/demo\/referrals\.json/)
})

test('everybody in a file who is somebody to somebody is in the family, and siblings find each other', () => {
  const file = readCase('case-1', TODAY)
  const bonds = file.relationships.map((r) => ({
    person: r.person,
    kind: r.kind,
    of: r.relative,
    from: r.from,
    until: r.until,
  }))
  expect(
    bondsOf('soen', bonds, TODAY)
      .map((b) => b.kind)
      .toSorted(),
  ).toEqual(['father', 'full-sibling', 'grandparent', 'mother'])
})
