import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** The version at which a fact stands now; it is locked, so that of two who look at once the second sees what the first did. */
export async function factNow(
  unit: UnitOfWork,
  table: 'participation' | 'custody' | 'firewall' | 'admission',
  id: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(table)} where municipality = ${unit.municipality} and id = ${id} for update`.execute(
    unit.tx,
  )
  return rows[0]?.version
}
