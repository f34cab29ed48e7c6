import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { withRole } from '../../src/store/address.ts'
import { ensureRoles } from '../../src/store/roles.ts'
import { emptyDatabase, freshDatabase } from '../support/database.ts'
import { onServer } from '../support/databases.ts'

let store: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  store = await freshDatabase()
})
afterAll(() => store.close())

const prefix = `samspil_${randomBytes(4).toString('hex')}`
const settings = { prefix, secret: 'a secret of this test' }

async function withNewRoles(work: (database: { ownerUrl: string }) => Promise<void>): Promise<void> {
  const database = await emptyDatabase()
  try {
    await work(database)
  } finally {
    await database.drop()
    await onServer(inject('database').serverUrl, async (owner) => {
      for (const name of ['app', 'job', 'seal', 'weak']) await owner.query(`drop role if exists ${prefix}_${name}`)
    })
  }
}

test.each(['app', 'job', 'seal'] as const)(
  '%s can neither make tables, roles or databases, nor go around row security',
  async (work) => {
    const { rows } = await store[work].query(
      'select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as powerful from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ powerful: false }])
    for (const sql of [
      'create table public.mine (n int)',
      'create schema mine',
      // The bulk writer lays its rows out in one before they go where they belong.
      ...(work === 'job' ? [] : ['create temporary table mine (n int)']),
      'create role mine',
      'create database mine',
    ])
      await expect(store[work].query(sql), sql).rejects.toMatchObject({ code: '42501' })
  },
)

test('the working roles cannot become the owner', async () => {
  const owner = await onServer(
    store.ownerUrl,
    async (client) => (await client.query<{ name: string }>('select current_user as name')).rows[0]?.name ?? '',
  )
  await expect(store.app.query(`set role ${pg.escapeIdentifier(owner)}`)).rejects.toMatchObject({
    code: '42501',
  })
})

test('servers that start together on two databases agree on the roles', async () => {
  await withNewRoles(async (first) => {
    const second = await emptyDatabase()
    try {
      const all = await Promise.all(
        [first, second, first, second].map(({ ownerUrl }) => ensureRoles(ownerUrl, settings)),
      )
      const names = await Promise.all(
        all.map(({ job }) => onServer(job, (client) => client.query('select current_user as name'))),
      )
      expect(names.flatMap(({ rows }) => rows)).toEqual(all.map(() => ({ name: `${prefix}_job` })))
    } finally {
      await second.drop()
    }
  })
})

test('another secret gives the roles another password', async () => {
  await withNewRoles(async ({ ownerUrl }) => {
    const before = await ensureRoles(ownerUrl, settings)
    const after = await ensureRoles(ownerUrl, { prefix, secret: 'a later secret' })
    expect(after.app).not.toBe(before.app)
    const { rows } = await onServer(after.app, (client) => client.query('select current_user as name'))
    expect(rows).toEqual([{ name: `${prefix}_app` }])
  })
})

test('an owner that may not make roles is told what it lacks', async () => {
  await withNewRoles(async ({ ownerUrl }) => {
    await onServer(ownerUrl, async (owner) => {
      await owner.query(`create role ${prefix}_weak login password 'weak'`)
      await owner.query(`grant create on schema public to ${prefix}_weak`)
      await owner.query(
        `do $$ begin execute format('grant create on database %I to ${prefix}_weak', current_database()); end $$`,
      )
    })
    const weak = withRole(ownerUrl, `${prefix}_weak`, 'weak')
    await expect(ensureRoles(weak, settings)).rejects.toMatchObject({ code: 'owner-too-weak' })
  })
})

test('a prefix that is no name is refused before it reaches the database', async () => {
  await expect(ensureRoles(store.ownerUrl, { prefix: 'x; drop', secret: 's' })).rejects.toMatchObject({
    code: 'role-prefix-invalid',
  })
})

test('an address without a password needs a secret of its own', async () => {
  const bare = new URL(store.ownerUrl)
  bare.password = ''
  await expect(ensureRoles(bare.href, { prefix, secret: '' })).rejects.toMatchObject({
    code: 'role-secret-missing',
  })
})
