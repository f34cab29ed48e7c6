import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPresets } from '../../src/server/presets.ts'
import { openRun, spansLeft } from '../../src/store/bulk-run.ts'
import { bulk } from '../../src/store/bulk.ts'
import { fillTown } from '../../tools/generate/fill.ts'
import { madeUpPeople } from '../../tools/start/made-up.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { onServer } from '../support/databases.ts'

const presets = loadPresets()
const filling = { presets, secret: 'test secret' }
const order = { families: 40, seed: 7, date: '2026-09-01', municipality: 900 }
const PLAIN = [
  'case_file',
  'person',
  'participation',
  'custody',
  'membership',
  'basis',
  'basis_signature',
  'firewall',
  'employee',
]

let t: TestApp
beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T12:00:00.000Z' })
})
afterAll(() => t.close())

/** Every row of some tables, read by the owner of the test's own database, in the order of their ids. */
const rowsOf = (municipality: number, tables: readonly string[], without: readonly string[]): Promise<unknown[][]> =>
  onServer(t.store.ownerUrl, async (owner) => {
    const all: unknown[][] = []
    for (const table of tables) {
      await owner.query(`alter table ${table} no force row level security`)
      const { rows } = await owner.query<Record<string, unknown>>(
        `select * from ${table} where municipality = $1 order by id`,
        [municipality],
      )
      await owner.query(`alter table ${table} force row level security`)
      all.push(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name)))))
    }
    return all
  })

describe('a generated municipality', () => {
  test('opens for its employees and families like any other', async () => {
    await fillTown(t.store.job, order, filling)
    const [[...members] = [], [...people] = []] = (await rowsOf(900, ['membership', 'participation'], [])) as Record<
      string,
      unknown
    >[][]
    const coordinator = members.find((m) => m['role'] === 'coordinator' && m['ends_at'] === null)!
    const browser = await t.as({ municipality: 900, employee: String(coordinator['employee']) })
    const list = await browser.get('/api/families')
    expect(list.json().families.length).toBeGreaterThan(5)
    const room = await browser.get(`/api/families/${String(coordinator['case_id'])}`)
    expect(room.statusCode, room.body).toBe(200)
    const own = people.find(
      (p) => p['own_access'] && p['case_id'] === coordinator['case_id'] && p['stands_as'] === 'parent',
    )!
    const citizen = await t.as({ municipality: 900, person: String(own['person']) })
    expect((await citizen.get(`/api/own/families/${String(own['case_id'])}`)).statusCode).toBe(200)
  })

  test('shows its coordinators every goal of their open families, and what hangs on it', async () => {
    const [[...members] = [], [...goals] = []] = (await rowsOf(900, ['membership', 'goal'], [])) as Record<
      string,
      unknown
    >[][]
    const open = members.filter((m) => m['role'] === 'coordinator' && m['ends_at'] === null)
    const seen: unknown[] = []
    for (const { employee, case_id: home } of open) {
      const browser = await t.as({ municipality: 900, employee: String(employee) })
      const room = await browser.get(`/api/families/${String(home)}`)
      seen.push([home, room.json().goals.length])
    }
    expect(seen).toEqual(open.map(({ case_id: home }) => [home, goals.filter((one) => one['case_id'] === home).length]))
    expect(open.length).toBeGreaterThan(10)
  })

  test('has a few who can sign in, each under their own name, and a family among them', async () => {
    const people = (await madeUpPeople(t.store, 999)).find(({ municipality }) => municipality === 900)?.people ?? []
    const [employees = []] = (await rowsOf(900, ['employee'], [])) as Record<string, unknown>[][]
    const working = people.filter(({ employee }) => employee !== undefined)
    const names = working.map(({ employee }) => employees.find(({ id }) => id === employee)?.['name'])
    expect(names).toEqual(working.map(({ name }) => name))
    const homes: number[] = []
    for (const { person } of people.filter((one) => one.person !== undefined)) {
      const citizen = await t.as({ municipality: 900, person: String(person) })
      homes.push((await citizen.get('/api/own/families')).json<{ families: unknown[] }>().families.length)
    }
    expect(homes.length).toBeGreaterThan(0)
    expect(homes.every((count) => count > 0)).toBe(true)
    expect(people.length).toBeLessThan(15)
  })

  test('has the same rows from the same seed, in another municipality, and written in two goes', async () => {
    await fillTown(t.store.job, { ...order, families: 13, municipality: 901 }, filling)
    const more = await fillTown(t.store.job, { ...order, municipality: 901 }, filling)
    expect(more.families).toBe(27)
    const tables = [
      ...PLAIN,
      'goal',
      'action',
      'person_detail',
      'person_identifier',
      'referral',
      'meeting',
      'snapshot_item',
    ]
    const without = ['municipality', 'compartment']
    expect(await rowsOf(901, tables, without)).toEqual(await rowsOf(900, tables, without))
  })

  test('is not written twice, and not with other settings', async () => {
    expect(await fillTown(t.store.job, order, filling)).toEqual({ families: 0, rows: 0 })
    await expect(fillTown(t.store.job, { ...order, seed: 8 }, filling)).rejects.toMatchObject({
      code: 'bulk-run-differs',
    })
  })

  test('is never mixed with data that may be real', async () => {
    await t.store.job.query(`insert into reference.municipality (number, name) values (902, 'Måske ægte')`)
    const person = '01900000-0000-7000-8000-000000000001'
    await bulk(t.store.job, 902, async (w) => {
      await w.write('person', [{ id: person, born: null }])
      await w.write('compartment', [
        { id: (await w.reserve(1))[0], subject: person, category: 'identity', sensitivity: 1, audience: 'family' },
      ])
    })
    await expect(fillTown(t.store.job, { ...order, municipality: 902 }, filling)).rejects.toMatchObject({
      code: 'municipality-has-data',
    })
    expect((await rowsOf(902, ['person', 'bulk_run'], [])).map((rows) => rows.length)).toEqual([1, 0])
  })

  test('says in the access log and the history what was written, batch by batch', async () => {
    const [runs = [], facts = [], log = []] = (await rowsOf(
      901,
      ['bulk_run', 'fact_history', 'access_log'],
      [],
    )) as Record<string, unknown>[][]
    expect(runs).toMatchObject([{ source: 'generate', settings: { seed: 7, date: '2026-09-01' } }])
    expect(facts.map((row) => row['after'])).toMatchObject([
      { from: 0, until: 13 },
      { from: 13, until: 40 },
    ])
    expect(log.map((row) => (row['cases'] as string[]).length)).toEqual([13, 27])
    expect(log[0]).toMatchObject({ actor_kind: 'job', purpose: 'operation', action: 'bulk-write', outcome: 'none' })
  })
})

describe('a run that breaks off', () => {
  const run = {
    municipality: { number: 903, name: 'Afbrudt' },
    source: 'test',
    settings: { a: 1 },
    items: 30,
    batch: 10,
  }
  const person = (n: number) => ({ id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`, born: null })

  test('leaves whole batches and goes on after them', async () => {
    const first = await openRun(t.store.job, run, () => Promise.resolve())
    const write = (span: { from: number; until: number }, breaks: boolean) =>
      first.write(span, async (w) => {
        const rows = Array.from({ length: span.until - span.from }, (_, i) => person(span.from + i))
        await w.write('person', rows)
        if (breaks) throw new Error('killed')
        return { rows: rows.length, cases: [] }
      })
    await write({ from: 0, until: 10 }, false)
    await expect(write({ from: 10, until: 20 }, true)).rejects.toThrow('killed')
    expect((await rowsOf(903, ['person'], []))[0]).toHaveLength(10)
    const second = await openRun(t.store.job, { ...run, items: 35 }, () => Promise.reject(new Error('written twice')))
    expect(second.waiting).toEqual([
      { from: 10, until: 20 },
      { from: 20, until: 30 },
      { from: 30, until: 35 },
    ])
    await expect(
      second.write({ from: 0, until: 10 }, () => Promise.resolve({ rows: 0, cases: [] })),
    ).rejects.toMatchObject({ code: '23505' })
  })

  test('and is enlarged never across a border between batches', () => {
    const left = (items: number, done: { from: number; until: number }[]) => [...spansLeft({ items, batch: 10 }, done)]
    expect(left(12, [])).toEqual([
      { from: 0, until: 10 },
      { from: 10, until: 12 },
    ])
    expect(left(25, [{ from: 10, until: 12 }])).toEqual([
      { from: 0, until: 10 },
      { from: 12, until: 20 },
      { from: 20, until: 25 },
    ])
    expect(
      left(10, [
        { from: 0, until: 4 },
        { from: 4, until: 10 },
      ]),
    ).toEqual([])
  })
})

describe('the bulk writer', () => {
  const WORDS = ['tab\tand\nline', String.raw`back\slash and "quotes" {braces}`, 'زلمارو', '\\N', '🌱', '']

  test('writes many rows and few rows alike, whatever stands in them', async () => {
    await bulk(t.store.job, 904, async (w) => {
      await w.write('department', [{ key: 'a', name: 'A', does_what: 'A' }])
      const employee = (i: number) => ({
        id: person(i),
        name: WORDS[i % WORDS.length],
        title: 'x',
        department: 'a',
        functions: WORDS,
        starts_at: new Date(0),
        ...(i % 2 === 0 ? { phone: '00 00' } : {}),
      })
      await w.write(
        'employee',
        Array.from({ length: WORDS.length }, (_, i) => employee(i)),
      )
      await w.write(
        'employee',
        Array.from({ length: 600 }, (_, i) => employee(i + WORDS.length)),
      )
    })
    const [rows = []] = (await rowsOf(904, ['employee'], [])) as Record<string, unknown>[][]
    expect(rows).toHaveLength(606)
    for (const [i, row] of rows.entries())
      expect(row).toMatchObject({
        name: WORDS[i % WORDS.length],
        functions: WORDS,
        phone: i % 2 === 0 ? '00 00' : null,
      })
  })

  test('cannot write into another municipality', async () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ municipality: 905, id: person(i), born: null }))
    await expect(bulk(t.store.job, 904, (w) => w.write('person', many))).rejects.toMatchObject({ code: '42501' })
    await expect(bulk(t.store.job, 904, (w) => w.write('person', many.slice(0, 2)))).rejects.toMatchObject({
      code: '42501',
    })
  })

  const person = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
})
