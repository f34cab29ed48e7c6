import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** Tries a write inside the transaction; answers 'taken' when a unique key stands in its way, and the transaction goes on. */
export async function savepoint<T>(unit: UnitOfWork, write: () => Promise<T>): Promise<T | 'taken'> {
  await sql`savepoint attempt`.execute(unit.tx)
  try {
    const result = await write()
    await sql`release savepoint attempt`.execute(unit.tx)
    return result
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error
    await sql`rollback to savepoint attempt`.execute(unit.tx)
    return 'taken'
  }
}
