import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { onServer } from '../support/databases.ts'

let store: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  store = await freshDatabase()
})
afterAll(() => store.close())

test('values come as plain numbers and ISO texts', async () => {
  const { rows } = await store.app.query(`select
    12::int8 as count, array[1, null]::int8[] as counts, date '2027-03-28' as day, array[date '2027-03-28'] as days,
    timestamptz '2027-03-28 03:00:00+02' as whole, timestamptz '2027-03-28 03:00:00.5+02' as half,
    timestamptz '2027-03-28 03:00:00.123456+02' as fine, null::timestamptz as none`)
  expect(rows).toEqual([
    {
      count: 12,
      counts: [1, null],
      day: '2027-03-28',
      days: ['2027-03-28'],
      whole: '2027-03-28T01:00:00.000Z',
      half: '2027-03-28T01:00:00.500Z',
      fine: '2027-03-28T01:00:00.123456Z',
      none: null,
    },
  ])
})

test('a number that JavaScript cannot hold exactly is an error, not a near miss', async () => {
  await expect(store.app.query('select 9007199254740993::int8')).rejects.toThrow(RangeError)
})

test('a broken connection is replaced and does not end the process', async () => {
  const { rows } = await store.app.query<{ pid: number }>('select pg_backend_pid() as pid')
  await store.app.query('select pg_terminate_backend($1)', [rows[0]?.pid]).catch(() => {})
  expect((await store.app.query('select 1 as n')).rows).toEqual([{ n: 1 }])
})

test('a request that hangs is cut off, and so is a transaction that is forgotten', async () => {
  const { rows } = await store.app.query(
    `select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`,
  )
  expect(rows).toEqual([{ statement: '15s', idle: '30s' }])
})

test('only our roles come into the database', async () => {
  const { rows } = await onServer(store.ownerUrl, (owner) =>
    owner.query(`select has_database_privilege('public', current_database(), 'connect') as anybody`),
  )
  expect(rows).toEqual([{ anybody: false }])
})
