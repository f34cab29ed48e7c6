import { sql } from 'kysely'
import type { LoadKind } from '../domain/plan/load.ts'
import { Conflict } from './conflict.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export interface LimitRow {
  readonly kind: LoadKind
  readonly version: number
  readonly atMost: number
  readonly source: string
}

/** What the municipality has decided is too much at once; empty until it has. */
export async function readLimits(unit: UnitOfWork): Promise<LimitRow[]> {
  const { rows } = await sql<LimitRow>`
    select t.kind, t.version, t.at_most as "atMost", t.source from load_limit t where t.municipality = ${unit.municipality} order by t.kind`.execute(
    unit.tx,
  )
  return rows
}

/** Sets, changes or takes away one limit. Throws Conflict when somebody else was first. */
export async function writeLimit(
  unit: UnitOfWork,
  kind: LoadKind,
  basedOn: number | null,
  limit: { readonly atMost: number; readonly source: string } | null,
): Promise<void> {
  const m = unit.municipality
  const { actor, at } = unit.asking
  const { rows } = await sql<{ version: number }>`
    select version from load_limit where municipality = ${m} and kind = ${kind} for update`.execute(unit.tx)
  const version = rows[0]?.version ?? null
  if (version !== basedOn) throw new Conflict({ id: kind, version: version ?? 0 })
  if (limit === null) {
    await sql`delete from load_limit where municipality = ${m} and kind = ${kind}`.execute(unit.tx)
    return
  }
  await sql`
    insert into load_limit (municipality, kind, at_most, source, set_by, updated_at)
    values (${m}, ${kind}, ${limit.atMost}, ${limit.source}, ${actor.id}, ${at})
    on conflict (municipality, kind) do update set at_most = excluded.at_most, source = excluded.source, set_by = excluded.set_by,
      updated_at = excluded.updated_at, version = load_limit.version + 1`.execute(unit.tx)
}
