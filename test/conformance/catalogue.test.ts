import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roleName } from '../../src/store/roles.ts'
import type { Store } from '../../src/store/open.ts'
import { schemaTypes } from '../../tools/schema-types.ts'
import { freshDatabase } from '../support/database.ts'

/** Reads the catalogue and keeps the portability rules true: Citus stays one script away (docs/decisions/001). */
let store: Store
let owner: pg.Client
beforeAll(async () => {
  store = await freshDatabase()
  owner = new pg.Client(store.ownerUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await store.close()
})
const rowsOf = async <T extends object>(sql: string): Promise<T[]> => (await owner.query<T>(sql)).rows

describe('every table of case data', () => {
  test('has the municipality first, filled, in its primary key and in each unique index', async () => {
    const rows = await rowsOf<{ table: string; index: string; first: string }>(`
      select c.relname as table, i.relname as index, a.attname as first
      from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
      where c.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisprimary)`)
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter((r) => r.first !== 'municipality')).toEqual([])
    const without = await rowsOf(`
      select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality' and a.attnotnull and a.atttypid = 'int4'::regtype)`)
    expect(without).toEqual([])
  })

  test('names the municipality on both sides of each foreign key', async () => {
    const rows = await rowsOf<{ name: string; here: string; there: string }>(`
      select k.conname as name, a.attname as here, b.attname as there from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace`)
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter((r) => r.here !== 'municipality' || r.there !== 'municipality')).toEqual([])
  })

  test('has row security, enabled and forced', async () => {
    expect(
      await rowsOf(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([])
  })

  test('that holds content lets the application through by the ring and nothing else', async () => {
    const app = roleName('app')
    const rows = await rowsOf<{ table: string; qual: string | null; check: string | null; cmd: string }>(`
      select p.tablename as table, p.qual, p.with_check as check, p.cmd from pg_policies p
      where p.schemaname = 'public' and '${app}' = any(p.roles) and exists (
        select from information_schema.columns c where c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'compartment')`)
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) {
      const told = (row.qual ?? '') + (row.check ?? '')
      expect(`${row.table}: ${told}`).toContain("current_setting('app.ring'")
      expect(`${row.table}: ${told}`).toContain("current_setting('app.municipality'")
    }
  })

  test('has no policy with a sub-query and no trigger', async () => {
    expect(
      await rowsOf(
        `select tablename from pg_policies where schemaname = 'public' and (qual ilike '%select %' or with_check ilike '%select %')`,
      ),
    ).toEqual([])
    expect(
      await rowsOf(
        `select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not tgisinternal`,
      ),
    ).toEqual([])
  })
})

describe('the working roles', () => {
  test('own nothing, bypass nothing, and are no superusers', async () => {
    const names = [roleName('app'), roleName('job'), roleName('seal')]
    const { rows } = await owner.query(
      `select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)`,
      [names],
    )
    expect(rows).toEqual([])
    const owned = await owner.query(
      `select c.relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = any($1) and c.relnamespace = 'public'::regnamespace`,
      [names],
    )
    expect(owned.rows).toEqual([])
  })

  test('cannot change or take away what was logged, sealed or kept as history', async () => {
    const { rows } = await owner.query(
      `
      select grantee, table_name, privilege_type from information_schema.role_table_grants
      where table_name in ('access_log', 'access_seal', 'history', 'fact_history') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
        and grantee = any($1)`,
      [[roleName('app'), roleName('job'), roleName('seal'), 'PUBLIC']],
    )
    expect(rows).toEqual([])
  })

  test('see no row when no ring is set, and none when it is empty', async () => {
    const client = await store.app.connect()
    try {
      expect((await client.query('select * from goal')).rows).toEqual([])
      await client.query('begin')
      await client.query(`set local app.municipality = '1'`)
      await client.query(`set local app.ring = '{}'`)
      expect((await client.query('select * from goal')).rows).toEqual([])
      await client.query('rollback')
      // After a transaction that set them, the settings are empty and not absent.
      expect((await client.query('select * from goal')).rows).toEqual([])
    } finally {
      client.release()
    }
  })
})

test('the committed types of the tables are those of the migrated database', async () => {
  const format = (text: string): string => text.replace(/\s+/g, ' ').replaceAll(';', '').replace(/ ,/g, ',')
  expect(format(readFileSync('src/store/schema.ts', 'utf8'))).toBe(format(await schemaTypes(owner)))
})
