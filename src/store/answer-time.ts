import { sql } from 'kysely'
import { Conflict } from './conflict.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export interface Promised {
  readonly days: number
  readonly source: string
}

/** Within how many days the municipality has said that it answers; null until it has. */
export async function readAnswerTime(unit: UnitOfWork): Promise<(Promised & { readonly version: number }) | null> {
  const { rows } = await sql<Promised & { version: number }>`
    select t.days, t.source, t.version from answer_time t where t.municipality = ${unit.municipality}`.execute(unit.tx)
  return rows[0] ?? null
}

/** Says it, changes it or takes it away. Throws Conflict when somebody else was first. */
export async function writeAnswerTime(
  unit: UnitOfWork,
  basedOn: number | null,
  promise: Promised | null,
): Promise<void> {
  const m = unit.municipality
  const { actor, at } = unit.asking
  const { rows } = await sql<{ version: number }>`
    select version from answer_time where municipality = ${m} for update`.execute(unit.tx)
  const version = rows[0]?.version ?? null
  if (version !== basedOn) throw new Conflict({ id: 'answer-time', version: version ?? 0 })
  if (promise === null) {
    await sql`delete from answer_time where municipality = ${m}`.execute(unit.tx)
    return
  }
  await sql`
    insert into answer_time (municipality, days, source, set_by, updated_at)
    values (${m}, ${promise.days}, ${promise.source}, ${actor.id}, ${at})
    on conflict (municipality) do update set days = excluded.days, source = excluded.source, set_by = excluded.set_by,
      updated_at = excluded.updated_at, version = answer_time.version + 1`.execute(unit.tx)
}
