import { sql } from 'kysely'
import type { Protected } from './tables.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

type Json = Readonly<Record<string, unknown>>

export interface HistoryRow {
  readonly id: string
  readonly kind: string
  readonly row: string
  readonly version: number
  readonly current: number
  readonly compartment: number
  readonly what: 'insert' | 'update' | 'delete' | 'move'
  readonly at: string
  readonly byName: string | null
  readonly byFamily: boolean
  readonly reason: string | null
  readonly before: Json | null
  readonly after: Json | null
}

interface Wanted {
  readonly kinds: readonly string[]
  readonly row: string | undefined
  /** The last one of the page before. */
  readonly before: string | undefined
  readonly size: number
}

/** What was changed in the rows of the ring, latest first. */
export async function readHistory(unit: UnitOfWork, { kinds, row, before, size }: Wanted): Promise<HistoryRow[]> {
  const m = unit.municipality
  const { rows } = await sql<HistoryRow>`
    select h.id, h.kind, h.object as row, h.object_version as version, h.compartment, h.change as what,
      to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.name as "byName", h.actor_kind = 'citizen' as "byFamily",
      h.reason, h.before, h.after,
      (select max(l.object_version) from history l where l.municipality = ${m} and l.object = h.object and ${withinRing(unit, 'l')}) as current
    from history h left join employee e on e.municipality = ${m} and e.id = h.actor and h.actor_kind = 'employee'
    where h.municipality = ${m} and ${withinRing(unit, 'h')} and h.kind = any(${[...kinds]}::text[])
      and (${row ?? null}::uuid is null or h.object = ${row ?? null}::uuid)
      and (${before ?? null}::uuid is null or (h.at, h.object_version, h.id) < (
        select c.at, c.object_version, c.id from history c where c.municipality = ${m} and c.id = ${before ?? null}::uuid and ${withinRing(unit, 'c')}))
    order by h.at desc, h.object_version desc, h.id desc limit ${size}`.execute(unit.tx)
  return rows
}

/** How a row of the ring was at a version, or null where nobody kept it. */
export async function stateAt(unit: UnitOfWork, kind: string, row: string, version: number): Promise<Json | null> {
  const { rows } = await sql<{ version: number; before: Json | null; after: Json | null }>`
    select h.object_version as version, h.before, h.after from history h
    where h.municipality = ${unit.municipality} and ${withinRing(unit, 'h')} and h.kind = ${kind} and h.object = ${row}
      and h.object_version in (${version}, ${version + 1})`.execute(unit.tx)
  const at = rows.find((one) => one.version === version)?.after
  return at ?? rows.find((one) => one.version === version + 1)?.before ?? null
}

/** A row of the ring as it stands, or undefined. */
export async function findRow(
  unit: UnitOfWork,
  table: Protected,
  id: string,
): Promise<(Json & { readonly version: number; readonly compartment: number }) | undefined> {
  const { rows } = await sql<Json & { version: number; compartment: number }>`
    select t.* from ${sql.table(table)} t where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.id = ${id}`.execute(
    unit.tx,
  )
  return rows[0]
}
