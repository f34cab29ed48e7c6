import { Kysely, PostgresDialect, sql, type PostgresPool, type RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Database } from './schema.ts'

const PREPARED = /^\s*\/\* prepared: ([\w-]+) \*\//

/**
 * Marks a statement to be prepared once a connection under this name. For the two or three large statements that
 * every page runs: planning them costs more than running them. The text must be the same at every call.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared: ${name} */`)

/** The typed database over the application's pool. */
export function createDatabase(pool: pg.Pool): Kysely<Database> {
  const naming: PostgresPool = {
    async connect() {
      const client = await pool.connect()
      return {
        query: ((text: string, values: readonly unknown[]) => {
          const name = PREPARED.exec(text)?.[1]
          return client.query({ text, values: [...values], ...(name ? { name } : {}) })
        }) as never,
        release: () => client.release(),
      }
    },
    end: () => pool.end(),
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: naming }) })
}
