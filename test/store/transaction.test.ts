import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, withTheNext } from '../../src/store/database.ts'
import { transact } from '../../src/store/transaction.ts'
import { freshDatabase } from '../support/database.ts'

let store: Awaited<ReturnType<typeof freshDatabase>>
let db: ReturnType<typeof createDatabase>

beforeAll(async () => {
  store = await freshDatabase()
  db = createDatabase(store.app)
})
afterAll(() => store.close())

const setting = sql<{
  a: string
  b: string
}>`select current_setting('app.a', true) as a, current_setting('app.b', true) as b, ${1}::int`
const opening = sql`set local app.a = 'opened'`

test('what opens a transaction, and what is held for the next statement, holds when that one runs', async () => {
  const found = await transact(db, opening, async (tx) => {
    await withTheNext(sql`set local app.b = 'carried'`).execute(tx)
    return { answer: (await setting.execute(tx)).rows[0], closing: [] }
  })
  expect(found).toMatchObject({ a: 'opened', b: 'carried' })
  const after = await transact(db, sql`set local app.b = ''`, async (tx) => ({
    answer: (await setting.execute(tx)).rows[0],
    closing: [],
  }))
  expect(after?.a).not.toBe('opened')
})

test('a held statement that fails fails the next one, and the connection serves the next transaction', async () => {
  for (const next of [setting, sql`select 1`]) {
    const attempt = transact(db, opening, async (tx) => {
      await withTheNext(sql`set local app.ring = nonsense 1`).execute(tx)
      await next.execute(tx)
      return { answer: null, closing: [] }
    })
    await expect(attempt).rejects.toThrow('syntax error')
  }
  const found = await transact(db, opening, async (tx) => ({
    answer: (await setting.execute(tx)).rows[0],
    closing: [],
  }))
  expect(found?.a).toBe('opened')
})

test('when what closes a transaction fails, nothing of it is kept', async () => {
  const reason = 'written and then not'
  const write = sql`insert into access_log (municipality, id, at, actor_kind, actor, purpose, request, action, outcome, rule, cases, objects)
    values (101, gen_random_uuid(), now(), 'employee', gen_random_uuid(), 'casework', ${reason}, 'x', 'content', 'ring', '{}', '{}')`
  const municipality = sql`set local app.municipality = '101'`
  const attempt = (closing: ReturnType<typeof sql>[]): Promise<unknown> =>
    transact(db, municipality, async (tx) => {
      await write.execute(tx)
      return { answer: null, closing }
    })
  const kept = async (): Promise<number> =>
    (await store.seal.query('select from access_log where request = $1', [reason])).rowCount ?? 0
  await expect(attempt([sql`select 1 / 0`])).rejects.toThrow('division by zero')
  expect(await kept()).toBe(0)
  await attempt([])
  expect(await kept()).toBe(1)
})
