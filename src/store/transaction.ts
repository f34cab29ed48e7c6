import { sql, type Kysely, type RawBuilder } from 'kysely'
import { withTheNext } from './database.ts'
import type { Database } from './schema.ts'

/** The database on one connection, within a transaction. */
export type Transaction = Kysely<Database>

/**
 * Does the work in one transaction. What opens it travels with the first statement, and what the work answers to be
 * said at the end travels with `commit`: on a busy machine each way to the database and back costs more than what is done there.
 * Both are text without parameters. Rolls back and throws whatever the work or the database throws.
 */
export async function transact<T>(
  db: Kysely<Database>,
  opening: RawBuilder<unknown>,
  work: (tx: Transaction) => Promise<{ readonly answer: T; readonly closing: readonly RawBuilder<unknown>[] }>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      await withTheNext(sql`begin; ${opening}`).execute(connection)
      const { answer, closing } = await work(connection)
      await sql`${sql.join([...closing, sql`commit`], sql`; `)}`.execute(connection)
      return answer
    } catch (error) {
      await rollBack(connection)
      throw error
    }
  })
}

/** The database ends what a broken connection had begun; what broke it is what the caller is told. */
async function rollBack(connection: Kysely<Database>): Promise<void> {
  try {
    await sql`rollback`.execute(connection)
  } catch {
    return
  }
}
