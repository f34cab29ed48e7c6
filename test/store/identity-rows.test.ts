import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { freshDatabase } from '../support/database.ts'

const HERE = 901
const THERE = 902
const KEY = Buffer.alloc(32, 7)

let store: Store
beforeAll(async () => {
  store = await freshDatabase()
  for (const municipality of [HERE, THERE])
    await inMunicipality(store.job, municipality, async (client) => {
      for (const table of ['person_key', 'person_name_key'])
        await client.query(`insert into identity.${table} (municipality, key, person) values ($1, $2, $3)`, [
          municipality,
          KEY,
          randomUUID(),
        ])
    })
  for (const municipality of [HERE, THERE])
    await store.app.query(
      `insert into identity.account (id, issuer, subject, kind, municipality, person, display_name, active_from)
       values ($1, 'test', $2, 'citizen', $3, $4, 'Prøve', '2020-01-01')`,
      [randomUUID(), String(municipality), municipality, randomUUID()],
    )
})
afterAll(() => store.close())

const seen = async (on: pg.Pool | pg.PoolClient, table: string): Promise<number[]> => {
  const { rows } = await on.query<{ municipality: number }>(`select municipality from identity.${table} order by 1`)
  return rows.map(({ municipality }) => municipality)
}

test('before a municipality is known a sign-in finds accounts and numbers, and no names', async () => {
  expect(await seen(store.app, 'account')).toEqual([HERE, THERE])
  expect(await seen(store.app, 'person_key')).toEqual([HERE, THERE])
  expect(await seen(store.app, 'person_name_key')).toEqual([])
})

test.each(['account', 'person_key', 'person_name_key'])(
  'a request in one municipality sees no %s of another, and changes none',
  async (table) => {
    const changed = await inMunicipality(store.app, HERE, async (client) => {
      expect(await seen(client, table)).toEqual([HERE])
      const change =
        table === 'account' ? `update identity.account set language = 'en'` : `delete from identity.${table}`
      const { rowCount } = await client.query(`${change} where municipality = $1`, [THERE])
      return rowCount
    })
    expect(changed).toBe(0)
  },
)

test('nothing is written down for another municipality', async () => {
  const row = [THERE, Buffer.alloc(32, 8), randomUUID()]
  for (const table of ['person_key', 'person_name_key']) {
    const insert = `insert into identity.${table} (municipality, key, person) values ($1, $2, $3)`
    for (const pool of [store.app, store.job])
      await expect(inMunicipality(pool, HERE, (client) => client.query(insert, row))).rejects.toMatchObject({
        code: '42501',
      })
  }
})
