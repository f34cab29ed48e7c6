import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** When the actor's calendar address was made; null where none stands. */
export async function readOwnFeed(unit: UnitOfWork): Promise<string | null> {
  const { rows } = await sql<{ madeAt: string }>`
    select f.created_at as "madeAt" from identity.calendar_feed f
    where f.account = ${unit.asking.actor.account} and f.withdrawn_at is null`.execute(unit.tx)
  return rows[0]?.madeAt ?? null
}

/** Withdraws the actor's calendar address; false where none stands. */
export async function withdrawFeed(unit: UnitOfWork): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update identity.calendar_feed set withdrawn_at = ${unit.asking.at}
    where account = ${unit.asking.actor.account} and withdrawn_at is null`.execute(unit.tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Keeps the hash of a new calendar address for the actor's account; the earlier one is withdrawn. */
export async function keepFeed(unit: UnitOfWork, id: string, tokenHash: Buffer): Promise<void> {
  await withdrawFeed(unit)
  await sql`
    insert into identity.calendar_feed (token_hash, id, account, created_at)
    values (${tokenHash}, ${id}, ${unit.asking.actor.account}, ${unit.asking.at})`.execute(unit.tx)
}
