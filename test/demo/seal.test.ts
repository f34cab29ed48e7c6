import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealAccessLog } from '../../src/server/jobs/seal.ts'
import { verifySeals } from '../../src/server/jobs/verify-seals.ts'
import type { Store } from '../../src/store/open.ts'
import { demoId } from '../../tools/demo/ids.ts'
import { freshDatabase } from '../support/database.ts'

let store: Store
let folder: string
let file: string
beforeEach(async () => {
  store = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'samspil-seals-'))
  file = join(folder, 'seals.log')
  for (const minute of ['08:00', '08:01', '08:05']) await entry(999, minute)
  await entry(998, '08:01')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = (minute: string): Date => new Date(`2026-09-01T${minute}:30.000Z`)
const seal = (minute: string) => sealAccessLog(store.seal, { now: at(minute), file })
const whatIsWrong = async () =>
  (await verifySeals(store.seal, file)).map((f) => `${f.municipality} ${f.block} ${f.what}`)

async function entry(municipality: number, minute: string): Promise<void> {
  const client = await store.app.connect()
  await client.query('begin')
  await client.query(`set local app.municipality = '${municipality}'`)
  await client.query(
    `insert into access_log (municipality, id, at, actor_kind, purpose, request, action, outcome, rule, cases)
     values ($1, $2, $3, 'employee', 'coordination', 'r', 'GET /api/families', 'content', 'ring', '{}')`,
    [municipality, demoId(`${municipality} ${minute}`), at(minute)],
  )
  await client.query('commit')
  client.release()
}

/** Somebody with the owner's rights, who sets the log's row security aside. */
async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: store.ownerUrl })
  await owner.connect()
  await owner.query(
    'alter table access_log no force row level security; alter table access_seal no force row level security',
  )
  await owner.query(sql)
  await owner.query('alter table access_log force row level security; alter table access_seal force row level security')
  await owner.end()
}

test('seals whole minutes that are two minutes old, a chain for each municipality, and says so outside the database', async () => {
  const first = await seal('08:05')
  expect(first.map((s) => [s.municipality, s.block, s.entries, s.until])).toEqual([
    [998, 1, 1, '2026-09-01T08:03:00.000Z'],
    [999, 1, 2, '2026-09-01T08:03:00.000Z'],
  ])
  const second = await seal('08:10')
  expect(second.map((s) => [s.municipality, s.block, s.from, s.entries])).toEqual([
    [999, 2, '2026-09-01T08:03:00.000Z', 1],
  ])
  expect(await seal('08:10')).toEqual([])
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3)
  expect(await whatIsWrong()).toEqual([])
})

test('a row that is changed, removed or added is found, in its block', async () => {
  await seal('08:05')
  await seal('08:10')
  await asOwner(`update access_log set outcome = 'none' where id = '${demoId('999 08:05')}'`)
  expect(await whatIsWrong()).toEqual(['999 2 log-changed'])
  await asOwner(`delete from access_log where id = '${demoId('999 08:01')}'`)
  await entry(998, '08:00')
  expect(await whatIsWrong()).toEqual(['998 1 log-changed', '999 1 log-changed', '999 2 log-changed'])
})

test('a seal that is made anew to hide a change is found by the next one, and by the file', async () => {
  await seal('08:05')
  await seal('08:10')
  await asOwner(
    `delete from access_log where id = '${demoId('999 08:01')}'; delete from access_seal where municipality = 999 and block = 1`,
  )
  expect(await whatIsWrong()).toEqual(['999 2 chain-broken', '999 1 seal-gone'])
  await asOwner('delete from access_seal where municipality = 999')
  await seal('08:10')
  expect(await whatIsWrong()).toEqual(['999 1 seal-changed', '999 2 seal-gone'])
})

test('a line that a crash cut off is left out', async () => {
  await seal('08:05')
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
  expect(await whatIsWrong()).toEqual([])
  appendFileSync(file, '\n')
  await seal('08:10')
  expect(await whatIsWrong()).toEqual([])
})

test('the sealer can read the log and add seals, and change neither', async () => {
  await seal('08:05')
  for (const sql of [
    'update access_log set rule = rule',
    'delete from access_log',
    'update access_seal set entries = 0',
    'delete from access_seal',
    'select * from person',
  ])
    await expect(store.seal.query(sql)).rejects.toThrow(/permission denied/)
})
