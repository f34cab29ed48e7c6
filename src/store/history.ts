import { sql } from 'kysely'
import type { Asking } from '../access/facts.ts'
import { uuidv7 } from './uuid.ts'
import type { Transaction } from './transaction.ts'

/** What every protected row has. */
export interface Saved {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly case_id?: string
}

interface Trace {
  readonly asking: Asking
  readonly request: string
  readonly kind: string
}

/** Keeps what a row was and became, in the compartment of the row. */
export async function recordRow(
  tx: Transaction,
  trace: Trace & { readonly change: 'insert' | 'update' | 'delete' | 'move'; readonly reason: string | undefined },
  before: Saved | null,
  after: Saved | null,
): Promise<Saved> {
  const row = after ?? before
  if (!row) throw new Error('history: neither before nor after')
  const { actor, at } = trace.asking
  await sql`
    insert into history (municipality, id, compartment, kind, object, object_version, change, before, after, at, actor,
      actor_kind, reason, request)
    values (${actor.municipality}, ${uuidv7(new Date(at))}, ${row.compartment}, ${trace.kind}, ${row.id}, ${row.version}, ${trace.change},
      ${before && JSON.stringify(before)}, ${after && JSON.stringify(after)}, ${at}, ${actor.id}, ${actor.kind},
      ${trace.reason ?? null}, ${trace.request})`.execute(tx)
  return row
}

/**
 * Keeps what became of a fact. Facts lie in no compartment: their history is read for supervision, and of custody and
 * grounds by those who may read them (`fact-history.ts`).
 */
export async function recordFact(
  tx: Transaction,
  trace: Trace & {
    readonly change: 'insert' | 'update'
    readonly object: string
    readonly caseId: string | null
    readonly reason: string | undefined
  },
  before: unknown,
  after: unknown,
): Promise<void> {
  const { actor, at } = trace.asking
  await sql`
    insert into fact_history (municipality, id, case_id, kind, object, change, before, after, at, actor, actor_kind, reason, request)
    values (${actor.municipality}, ${uuidv7(new Date(at))}, ${trace.caseId}, ${trace.kind}, ${trace.object}, ${trace.change},
      ${before ? JSON.stringify(before) : null}, ${JSON.stringify(after)}, ${at}, ${actor.id}, ${actor.kind},
      ${trace.reason ?? null}, ${trace.request})`.execute(tx)
}
