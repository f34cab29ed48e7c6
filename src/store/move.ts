import { sql } from 'kysely'
import type { Protected } from './tables.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Takes a row and its whole history to another compartment, so that nobody reads in the history what they may no longer
 * read in the row. Change the row by `unit.update` with a reason first: that entry moves along.
 */
export async function moveRow(unit: UnitOfWork, table: Protected, id: string, from: number, to: number): Promise<void> {
  const m = unit.municipality
  const moved = await sql<{ version: number }>`
    update ${sql.table(table)} set compartment = ${to} where municipality = ${m} and id = ${id} and compartment = ${from} returning version`.execute(
    unit.tx,
  )
  await sql`update history set compartment = ${to} where municipality = ${m} and object = ${id} and kind = ${table} and compartment = ${from}`.execute(
    unit.tx,
  )
  const version = moved.rows[0]?.version
  if (version === undefined) return
  unit.tell({ topic: table, id, version, caseId: unit.compartmentOf(to)?.caseId ?? null, compartment: to })
}
