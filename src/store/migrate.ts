import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { roleName } from './roles.ts'
import { StoreError } from './store-error.ts'

type Migration = {
  readonly number: number
  readonly file: string
  readonly sha256: string
  readonly sql: string
}
type Recorded = { readonly number: number; readonly name: string; readonly sha256: string }

/** The migrations that belong to this code. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

const NAME = /^(\d{3})-[a-z0-9-]+\.sql$/

/**
 * Brings the database up to this code: each file of the folder in one transaction, in order, once.
 * Servers that start at the same time wait for each other.
 * @throws StoreError `database-newer`, `migration-changed`, `migration-misplaced` or `migration-failed`.
 */
export async function migrate(ownerUrl: string, folder = MIGRATIONS, prefix?: string): Promise<{ applied: string[] }> {
  const migrations = readMigrations(folder)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`select pg_advisory_lock(hashtext('samspil migrate'))`)
    await owner.query(`
      create schema if not exists store;
      create table if not exists store.schema_version (
        number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
      )`)
    const { rows } = await owner.query<Recorded>(
      'select number, name, sha256 from store.schema_version order by number',
    )
    const waiting = comparePending(migrations, rows)
    for (const migration of waiting) await apply(owner, migration, prefix)
    return { applied: waiting.map(({ file }) => file) }
  } finally {
    await owner.end()
  }
}

function readMigrations(folder: string): Migration[] {
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
  const migrations = files.map((file) => {
    const number = Number(NAME.exec(file)?.[1])
    if (Number.isNaN(number))
      throw new StoreError('migration-misplaced', `${file} is not named like 012-what-it-does.sql.`)
    // Git may write other line ends on other systems; the file is the same.
    const sql = fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number, file, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
  const twin = migrations.find(({ number }, index) => migrations[index - 1]?.number === number)
  if (twin !== undefined) throw new StoreError('migration-misplaced', `Two migrations have the number of ${twin.file}.`)
  return migrations
}

function comparePending(migrations: readonly Migration[], recorded: readonly Recorded[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, sha256 } of recorded) {
    const migration = known.get(number)
    if (migration === undefined)
      throw new StoreError(
        'database-newer',
        `The database has had ${name}, which this version of Samspil does not know. Start the newer version, or restore a backup from before it.`,
      )
    if (migration.sha256 !== sha256)
      throw new StoreError(
        'migration-changed',
        `${migration.file} was changed after the database had it. Restore the file, and write the change as a new one.`,
      )
  }
  const last = recorded.at(-1)?.number ?? -1
  const done = new Set(recorded.map(({ number }) => number))
  const waiting = migrations.filter(({ number }) => !done.has(number))
  const late = waiting.find(({ number }) => number < last)
  if (late !== undefined)
    throw new StoreError(
      'migration-misplaced',
      `${late.file} comes before one that the database has had. Give it the next free number.`,
    )
  return waiting
}

async function apply(
  owner: pg.Client,
  { number, file, sql, sha256 }: Migration,
  prefix: string | undefined,
): Promise<void> {
  const named = sql.replaceAll(/\bsamspil_(app|job|seal)\b/g, (_, work: 'app' | 'job' | 'seal') =>
    roleName(work, prefix),
  )
  try {
    await owner.query('begin')
    await owner.query(named)
    await owner.query('insert into store.schema_version (number, name, sha256) values ($1, $2, $3)', [
      number,
      file,
      sha256,
    ])
    await owner.query('commit')
  } catch (cause) {
    await owner.query('rollback')
    const { message, position } = cause as pg.DatabaseError
    const line = position === undefined ? '' : `, line ${named.slice(0, Number(position)).split('\n').length}`
    throw new StoreError('migration-failed', `${file}${line}: ${message}`, { cause })
  }
}
