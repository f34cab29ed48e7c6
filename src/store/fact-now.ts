import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** The version at which a fact stands now. */
export async function factNow(
  unit: UnitOfWork,
  table: 'participation' | 'custody' | 'firewall',
  id: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where municipality = ${unit.municipality} and id = ${id} for update`.execute(
    unit.tx,
  )
  return rows[0]?.version
}
