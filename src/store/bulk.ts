import type pg from 'pg'
import { copyRows, writeFew } from './bulk-copy.ts'
import type { FactTable, Protected } from './tables.ts'

export type BulkTable =
  | FactTable
  | Protected
  | 'history'
  | 'person_merge_change'
  | 'department'
  | 'employee'
  | 'compartment'
  | 'search_token'
  | 'notice'
  | 'identity.person_key'
  | 'identity.person_name_key'
export type BulkRow = Readonly<Record<string, unknown>>

/** Writes many rows at once, without reading any: for the demo municipality, imports and measurements. */
export interface BulkWriter {
  /** Takes compartment numbers ahead, so that rows can name them before they are written. */
  readonly reserve: (count: number) => Promise<number[]>
  /** What a row leaves out gets the table's default. */
  readonly write: (table: BulkTable, rows: readonly BulkRow[]) => Promise<void>
}

/** Below this, a staging table costs more than it saves. */
const MANY = 100

/**
 * The second of the two writers (the first is the unit of work): one transaction as the job role, which may insert
 * within one municipality and see nothing but compartment keys.
 */
export function bulk<T>(pool: pg.Pool, municipality: number, work: (writer: BulkWriter) => Promise<T>): Promise<T> {
  return inMunicipality(pool, municipality, (client) => work(writerOn(client, municipality)))
}

/** One transaction of the bulk writer with its connection, for what is kept about the writing itself. */
export async function inMunicipality<T>(
  pool: pg.Pool,
  municipality: number,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${Math.trunc(municipality)}'`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** The writer on a connection whose transaction has set the municipality. */
export function writerOn(client: pg.PoolClient, municipality: number): BulkWriter {
  return {
    async reserve(count) {
      const { rows } = await client.query<{ id: number }>(
        `select nextval('compartment_id_seq') as id from generate_series(1, $1::int)`,
        [count],
      )
      return rows.map((r) => r.id)
    },
    async write(table, rows) {
      const whole = rows.map((row) => ({ municipality, ...row }))
      if (rows.length < MANY) await writeFew(client, table, whole)
      else await copyRows(client, table, whole)
    },
  }
}
