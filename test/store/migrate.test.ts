import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { emptyDatabase } from '../support/database.ts'
import { onServer } from '../support/databases.ts'

let database: Awaited<ReturnType<typeof emptyDatabase>>
let folder: string

beforeEach(async () => {
  database = await emptyDatabase()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samspil-migrations-'))
  write('001-first.sql', 'create table first (n int);')
})
afterEach(async () => {
  fs.rmSync(folder, { recursive: true })
  await database.drop()
})

const write = (file: string, sql: string): void => fs.writeFileSync(path.join(folder, file), sql)
const run = (prefix?: string): Promise<{ applied: string[] }> => migrate(database.ownerUrl, folder, prefix)
const query = async (sql: string): Promise<unknown[]> =>
  (await onServer(database.ownerUrl, (owner) => owner.query(sql))).rows

test('files are applied once, in order', async () => {
  write('002-second.sql', 'alter table first add m int;')
  expect(await run()).toEqual({ applied: ['001-first.sql', '002-second.sql'] })
  expect(await run()).toEqual({ applied: [] })
})

test('servers that start together apply each file once', async () => {
  const all = await Promise.all([run(), run(), run()])
  expect(all.flatMap(({ applied }) => applied)).toEqual(['001-first.sql'])
})

test('a file that fails leaves nothing behind and says where', async () => {
  write('002-second.sql', 'create table second (n int);\nselect nothing from nowhere;')
  await expect(run()).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining('002-second.sql, line 2'),
  })
  expect(await query(`select to_regclass('first')::text as first, to_regclass('second')::text as second`)).toEqual([
    { first: 'first', second: null },
  ])
})

test('a database that is newer than the code is refused', async () => {
  write('002-second.sql', 'create table second (n int);')
  await run()
  fs.rmSync(path.join(folder, '002-second.sql'))
  await expect(run()).rejects.toMatchObject({
    code: 'database-newer',
    message: expect.stringContaining('002-second.sql'),
  })
})

test('a file that was changed after it was applied is refused, but other line ends are no change', async () => {
  write('001-first.sql', 'create table first (n int);\n')
  await run()
  write('001-first.sql', 'create table first (n int);\r\n')
  expect(await run()).toEqual({ applied: [] })
  write('001-first.sql', 'create table first (n bigint);\n')
  await expect(run()).rejects.toMatchObject({ code: 'migration-changed' })
})

test.each([
  ['with a number lower than an applied one', '000-late.sql'],
  ['with a number that is taken', '001-twin.sql'],
  ['without a number', 'late.sql'],
])('a file %s is refused', async (_, file) => {
  await run()
  write(file, 'select 1;')
  await expect(run()).rejects.toMatchObject({ code: 'migration-misplaced' })
})

test('the working roles get the names of this installation', async () => {
  write('002-grant.sql', `create table said as select 'samspil_app' as role, 'not_samspil_app' as other;`)
  await run('odense')
  expect(await query('select * from said')).toEqual([{ role: 'odense_app', other: 'not_samspil_app' }])
})
