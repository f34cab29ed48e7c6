import { createHmac } from 'node:crypto'
import pg from 'pg'

const OWNER = 'samspil_owner'
const DATABASE = 'samspil'

/**
 * Creates the database and its owner, who may create databases and roles but is no superuser:
 * PostgreSQL's own administrator is used for nothing else. Returns the owner's address.
 */
export async function ensureOwner(port: number, secret: string): Promise<string> {
  const password = createHmac('sha256', secret).update(OWNER).digest('hex')
  const administrator = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secret,
    database: 'postgres',
  })
  await administrator.connect()
  try {
    const { rows } = await administrator.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database`,
      [OWNER, DATABASE],
    )
    if (!rows[0]?.role)
      await administrator.query(`create role ${OWNER} login createdb createrole password '${password}'`)
    if (!rows[0]?.database) await administrator.query(`create database ${DATABASE} owner ${OWNER}`)
  } finally {
    await administrator.end()
  }
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`
}
