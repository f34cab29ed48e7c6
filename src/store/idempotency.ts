import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Asking } from '../access/facts.ts'
import { KeyReused } from './conflict.ts'
import type { Transaction } from './transaction.ts'

/** One intention of one actor: its key, the route it came by, and a fingerprint of its body. */
export interface Intention {
  readonly asking: Asking
  readonly route: string
  readonly key: string
  readonly body: string
}

/**
 * What this intention was answered with before, if it was. Holds back a second one with the same key until this
 * transaction is over. Throws KeyReused when the key came with another body or by another route.
 */
export async function replay(tx: Transaction, intention: Intention): Promise<{ result: unknown } | undefined> {
  const { actor } = intention.asking
  await sql`set local app.actor = ${sql.lit(actor.id)}`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.id} ${intention.key}`}, 0))`.execute(tx)
  const { rows } = await sql<{ body_hash: Buffer; route: string; result: unknown }>`
    select body_hash, route, result from idempotency
    where municipality = ${actor.municipality} and actor = ${actor.id} and key = ${intention.key}`.execute(tx)
  const earlier = rows[0]
  if (!earlier) return undefined
  if (earlier.route !== intention.route || !earlier.body_hash.equals(hash(intention.body))) throw new KeyReused()
  return { result: earlier.result }
}

/** Keeps the ids that an intention was answered with. */
export async function remember(tx: Transaction, intention: Intention, result: unknown): Promise<void> {
  const { actor, at } = intention.asking
  await sql`
    insert into idempotency (municipality, actor, key, route, body_hash, result, at)
    values (${actor.municipality}, ${actor.id}, ${intention.key}, ${intention.route}, ${hash(intention.body)},
      ${JSON.stringify(result ?? null)}, ${at})`.execute(tx)
}

const hash = (body: string): Buffer => createHash('sha256').update(body).digest()
