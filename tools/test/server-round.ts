import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import pg from 'pg'
import { heading } from './run.ts'
import { nothing, oneFailed, type Sum } from './sum.ts'
import { runProject } from './vitest.ts'

/** What may come out otherwise on another server: the store itself, its roles and row security, and who may see what. */
const ON_A_SERVER = ['test/store', 'test/access', 'test/worlds', 'test/conformance'] as const

const SERVER = { host: '127.0.0.1', port: 5432 } as const

/** How somebody who may make roles usually reaches a local server without a password. */
const administrators = (): readonly pg.ClientConfig[] => [
  { host: '/var/run/postgresql', user: userInfo().username },
  { host: '/var/run/postgresql', user: 'postgres' },
  { ...SERVER, user: userInfo().username },
  { ...SERVER, user: 'postgres' },
]

const connect = async (config: pg.ClientConfig): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2_000 })
  // A server that stops while nobody asks it anything must not end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch {
    return undefined
  }
}

const mayMakeRoles = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ may: boolean }>(
    'select rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = current_user',
  )
  return rows[0]?.may ?? false
}

const findAdministrator = async (): Promise<pg.Client | undefined> => {
  for (const config of administrators()) {
    const client = await connect({ ...config, database: 'postgres' })
    if (!client) continue
    if (await mayMakeRoles(client)) return client
    await client.end()
  }
  return undefined
}

/** What cannot be dropped is named and left, so that a failure to tidy up never hides the result. */
const drop = async (client: pg.Client, statement: string): Promise<void> => {
  try {
    await client.query(statement)
  } catch (error) {
    console.log(`${statement}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The round's own role, and the working roles whose names start with it (SAMSPIL_ROLE_PREFIX). */
const cleanUp = async (client: pg.Client, role: string): Promise<void> => {
  const roles = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = $1 or starts_with(rolname, $2)',
    [role, `${role}_`],
  )
  const names = roles.rows.map((row) => row.name)
  const databases = await client.query<{ name: string }>(
    'select datname as name from pg_database join pg_roles on pg_roles.oid = datdba where rolname = any($1)',
    [names],
  )
  for (const { name } of databases.rows) {
    await drop(client, `drop database ${pg.escapeIdentifier(name)} with (force)`)
  }
  for (const name of names) await drop(client, `drop role ${pg.escapeIdentifier(name)}`)
}

/** Ctrl-C ends the tests; this process then still has a role and databases to clear away. */
const survivingInterrupt = async <T>(work: () => Promise<T>): Promise<T> => {
  const stay = (): void => {}
  process.on('SIGINT', stay)
  try {
    return await work()
  } finally {
    process.off('SIGINT', stay)
  }
}

const runAs = async (administrator: pg.Client, role: string): Promise<Sum> => {
  const password = randomBytes(18).toString('hex')
  await administrator.query(
    `create role ${role} login nosuperuser nobypassrls createdb createrole password '${password}'`,
  )
  await administrator.query(`create database ${role} owner ${role}`)
  const address = `postgres://${role}:${password}@${SERVER.host}:${SERVER.port}/${role}`
  const probe = await connect({ connectionString: address })
  if (!probe) {
    console.log('The server does not let a new role in by password; left out.')
    return nothing
  }
  await probe.end()
  return runProject('store', { ...process.env, DATABASE_URL: address, SAMSPIL_ROLE_PREFIX: role }, ON_A_SERVER)
}

/**
 * Runs the suites for store, access and worlds over a local PostgreSQL server, as a role that is no superuser and lives only
 * for this round, and counts their tests. Nothing is counted when no server answers, or when it gives
 * this user no right to make roles.
 */
export const runServerRound = async (): Promise<Sum> => {
  const administrator = await findAdministrator()
  if (!administrator) {
    heading('store, over a server: no local PostgreSQL answers to this user, left out')
    return nothing
  }
  const role = `samspil_test_${randomBytes(4).toString('hex')}`
  try {
    return await survivingInterrupt(() => runAs(administrator, role))
  } catch (error) {
    console.error(error)
    return oneFailed('the round over a server')
  } finally {
    await cleanUp(administrator, role)
    await administrator.end()
  }
}
