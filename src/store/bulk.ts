import type pg from 'pg'
import type { FactTable, Protected } from './tables.ts'

export type BulkTable = FactTable | Protected | 'history' | 'department' | 'employee' | 'compartment' | 'search_token'
export type BulkRow = Readonly<Record<string, unknown>>

/** Writes many rows at once, without reading any: for the demo municipality, imports and measurements. */
export interface BulkWriter {
  /** Takes compartment numbers ahead, so that rows can name them before they are written. */
  readonly reserve: (count: number) => Promise<number[]>
  readonly write: (table: BulkTable, rows: readonly BulkRow[]) => Promise<void>
}

const BATCH = 5000

/**
 * The second of the two writers (the first is the unit of work): one transaction as the job role, which may insert
 * within one municipality and see nothing but compartment keys.
 */
export async function bulk<T>(
  pool: pg.Pool,
  municipality: number,
  work: (writer: BulkWriter) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${Math.trunc(municipality)}'`)
    const result = await work(writerOn(client, municipality))
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

function writerOn(client: pg.PoolClient, municipality: number): BulkWriter {
  return {
    async reserve(count) {
      const { rows } = await client.query<{ id: number }>(
        `select nextval('compartment_id_seq') as id from generate_series(1, $1::int)`,
        [count],
      )
      return rows.map((r) => r.id)
    },
    async write(table, rows) {
      for (let i = 0; i < rows.length; i += BATCH) {
        const batch = rows.slice(i, i + BATCH).map((row) => ({ municipality, ...row }))
        const columns = Object.keys(batch[0] ?? {})
        const names = columns.map((c) => `"${c}"`).join(', ')
        await client.query(
          `insert into "${table}" (${names}) ${table === 'compartment' ? 'overriding system value' : ''}
           select ${names} from json_populate_recordset(null::"${table}", $1::json)`,
          [JSON.stringify(batch)],
        )
      }
    },
  }
}
