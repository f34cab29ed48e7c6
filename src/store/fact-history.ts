import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

export interface FactChange {
  readonly id: string
  readonly object: string
  readonly what: 'insert' | 'update'
  readonly at: string
  readonly byName: string | null
  readonly reason: string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

/**
 * What became of these custody spells or grounds, latest first; of nothing else. Facts are guarded by municipality alone:
 * the use-case asks first whether the reader may know of them.
 */
export async function readFactHistory(
  unit: UnitOfWork,
  kind: 'custody' | 'basis',
  objects: readonly string[],
): Promise<FactChange[]> {
  await sql`set local app.told_facts = ${sql.lit(`{${objects.join(',')}}`)}`.execute(unit.tx)
  const { rows } = await sql<FactChange>`
    select h.id, h.object, h.change as what, to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      e.name as "byName", h.reason, h.before, h.after
    from fact_history h
    left join employee e on e.municipality = ${unit.municipality} and e.id = h.actor and h.actor_kind = 'employee'
    where h.municipality = ${unit.municipality} and h.kind = ${kind} and h.object = any(${[...objects]}::uuid[])
    order by h.at desc, h.id desc limit 200`.execute(unit.tx)
  await sql`set local app.told_facts = '{}'`.execute(unit.tx)
  return rows
}
