import { Kysely, PostgresDialect, sql, type PostgresPool, type RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Database } from './schema.ts'

const PREPARED = /^\s*\/\* prepared: ([\w-]+) \*\//

/**
 * Marks a statement to be prepared once a connection under this name. For the two or three large statements that
 * every page runs: planning them costs more than running them. The text must be the same at every call.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared: ${name} */`)

const WITH_THE_NEXT = '/* with the next */'

/**
 * Marks a statement without parameters and rows that is sent together with the one after it: on a busy machine the way
 * to the database and back costs more than what is done there. When it fails, the next one fails with its error.
 */
export const withTheNext = (statement: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.raw(WITH_THE_NEXT)} ${statement}`

const NOTHING = { command: '', rowCount: 0, rows: [] }

/** The typed database over the application's pool. */
export function createDatabase(pool: pg.Pool): Kysely<Database> {
  const sending: PostgresPool = {
    async connect() {
      const client = await pool.connect()
      return { query: sender(client) as never, release: () => client.release() }
    },
    end: () => pool.end(),
  }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: sending }) })
}

/**
 * Sends statements on one connection of a pool that is pipelined: the marked ones with the next, in one packet, the
 * prepared ones under their name.
 */
function sender(client: pg.PoolClient): (text: string, values: readonly unknown[]) => Promise<unknown> {
  let held = ''
  return async (text, values) => {
    if (text.startsWith(WITH_THE_NEXT)) {
      held += `${text}; `
      return NOTHING
    }
    const first = held
    held = ''
    if (values.length === 0) return client.query(first + text)
    const name = PREPARED.exec(text)?.[1]
    const query = { text, values: [...values], ...(name ? { name } : {}) }
    return first === '' ? client.query(query) : inOnePacket(client, first, query)
  }
}

async function inOnePacket(client: pg.PoolClient, first: string, query: pg.QueryConfig): Promise<unknown> {
  const socket = (client as pg.PoolClient & pg.Client).connection.stream
  socket.cork()
  const both = Promise.all([client.query(first), client.query(query)])
  socket.uncork()
  return (await both)[1]
}
