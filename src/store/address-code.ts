import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { UnitOfWork } from './unit-of-work.ts'

/** A code that the actor asked for, the latest for the choice as it stands. */
export interface AddressCode {
  readonly notice: string
  readonly salt: Buffer | null
  readonly hash: Buffer | null
  readonly expiresAt: string | null
  readonly attempts: number
}

const asOwner = (unit: UnitOfWork) => sql`set local app.actor = ${sql.lit(unit.asking.actor.id)}`.execute(unit.tx)

/** How many codes the actor has asked for in the last day. */
export async function codesToday(unit: UnitOfWork): Promise<number> {
  await asOwner(unit)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from address_code t where t.municipality = ${unit.municipality} and t.owner = ${unit.asking.actor.id}
      and t.asked_at > ${unit.asking.at}::timestamptz - interval '24 hours'`.execute(unit.tx)
  return rows[0]?.count ?? 0
}

/** Puts a code in the outbox, for the choice as it stands now. It is made when it is handed over. */
export async function askForCode(
  unit: UnitOfWork,
  setting: { readonly id: string; readonly version: number },
): Promise<void> {
  await asOwner(unit)
  const { municipality } = unit
  const { at, actor } = unit.asking
  const id = randomUUID()
  await sql`
    insert into notice (municipality, id, employee, person, method, created_at, next_at)
    values (${municipality}, ${id}, ${actor.kind === 'employee' ? actor.id : null}, ${actor.kind === 'employee' ? null : actor.id}, 'code', ${at}, ${at})`.execute(
    unit.tx,
  )
  await sql`
    insert into address_code (municipality, notice, owner, setting, setting_version, asked_at)
    values (${municipality}, ${id}, ${actor.id}, ${setting.id}, ${setting.version}, ${at})`.execute(unit.tx)
}

/** The latest code for the actor's choice as it stands; locked, so that two attempts count as two. */
export async function latestCode(
  unit: UnitOfWork,
  setting: { readonly id: string; readonly version: number },
): Promise<AddressCode | undefined> {
  await asOwner(unit)
  const { rows } = await sql<AddressCode>`
    select t.notice, t.salt, t.code_hash as hash, to_char(t.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "expiresAt", t.attempts
    from address_code t where t.municipality = ${unit.municipality} and t.owner = ${unit.asking.actor.id} and t.setting = ${setting.id} and t.setting_version = ${setting.version}
    order by t.asked_at desc, t.attempts, t.notice limit 1 for update`.execute(unit.tx)
  return rows[0]
}

/** Whether a code was ever asked for, for the actor's choice as it stands: none was before addresses were proven. */
export async function wasCodeAskedFor(
  unit: UnitOfWork,
  setting: { readonly id: string; readonly version: number },
): Promise<boolean> {
  await asOwner(unit)
  const { rows } = await sql`
    select 1 as one from address_code t where t.municipality = ${unit.municipality} and t.owner = ${unit.asking.actor.id} and t.setting = ${setting.id} and t.setting_version = ${setting.version}
    limit 1`.execute(unit.tx)
  return rows.length > 0
}

/** Counts one attempt at a code. */
export async function countAttempt(unit: UnitOfWork, notice: string): Promise<void> {
  await sql`update address_code set attempts = attempts + 1 where municipality = ${unit.municipality} and notice = ${notice}`.execute(
    unit.tx,
  )
}
