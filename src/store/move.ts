import { sql } from 'kysely'
import { recordRow, type Saved } from './history.ts'
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
  const version = moved.rows[0]?.version
  if (version === undefined) return
  await takeAlong(unit, table, id, from, to)
  unit.tell({ topic: table, id, version, caseId: unit.compartmentOf(to)?.caseId ?? null, compartment: to })
}

async function takeAlong(unit: UnitOfWork, table: string, id: string, from: number, to: number): Promise<void> {
  const m = unit.municipality
  await sql`update history set compartment = ${to} where municipality = ${m} and object = ${id} and kind = ${table} and compartment = ${from}`.execute(
    unit.tx,
  )
  await sql`
    insert into search_token (municipality, token, compartment, object, kind)
    select municipality, token, ${to}, object, kind from search_token where municipality = ${m} and object = ${id} and compartment = ${from}
    on conflict do nothing`.execute(unit.tx)
  await sql`delete from search_token where municipality = ${m} and object = ${id} and compartment = ${from}`.execute(
    unit.tx,
  )
}

/**
 * The same for a row of any table in a compartment, as one entry of its history: where it lies, and whom its columns
 * name. `set` gives columns new ids. Both compartments must be open to the unit. `by`: the employee who decided it,
 * where that is not the actor. Answers the row's new version, or null when it is not there.
 */
export async function moveWithReason(
  unit: UnitOfWork,
  row: { readonly table: string; readonly id: string },
  change: { readonly to?: number; readonly set?: Readonly<Record<string, string>> },
  reason: string,
  by: string = unit.asking.actor.id,
): Promise<number | null> {
  const m = unit.municipality
  const { rows } = await sql<Saved>`
    select * from ${sql.table(row.table)} where municipality = ${m} and id = ${row.id}
      and compartment = any(${unit.ringLiteral()}) for update`.execute(unit.tx)
  const before = rows[0]
  if (!before) return null
  const to = change.to ?? before.compartment
  const columns = Object.entries(change.set ?? {}).map(([name, value]) => sql`, ${sql.ref(name)} = ${value}::uuid`)
  const after = await sql<Saved>`
    update ${sql.table(row.table)} set compartment = ${to}, version = version + 1, updated_at = ${unit.asking.at} ${sql.join(columns, sql``)}
    where municipality = ${m} and id = ${row.id} returning *`.execute(unit.tx)
  const saved = after.rows[0]
  if (!saved) return null
  if (to !== before.compartment) await takeAlong(unit, row.table, row.id, before.compartment, to)
  const asking = { ...unit.asking, actor: { ...unit.asking.actor, id: by } }
  const trace = { asking, request: unit.request, kind: row.table, change: 'move' as const, reason }
  await recordRow(unit.tx, trace, before, saved)
  unit.saw([], [row.id])
  unit.tell({
    topic: row.table,
    id: row.id,
    version: saved.version,
    caseId: unit.compartmentOf(to)?.caseId ?? null,
    compartment: to,
  })
  return saved.version
}
