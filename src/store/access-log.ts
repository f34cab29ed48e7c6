import { sql, type Kysely, type Transaction } from 'kysely'
import type { Asking } from '../access/facts.ts'
import type { Database } from './schema.ts'
import { uuidv7 } from './uuid.ts'

/** What is written for every use of somebody's data: ids and codes, never content. */
export interface LogEntry {
  readonly asking: Asking
  readonly request: string
  readonly action: string
  readonly outcome: 'content' | 'existence' | 'none'
  readonly rule: string
  readonly role: string | null
  readonly department: string | null
  readonly cases: readonly string[]
  readonly objects: readonly string[]
}

/** Inserts one entry. The log is insert-only for the application's role. */
export async function writeLog(db: Transaction<Database> | Kysely<Database>, entry: LogEntry): Promise<void> {
  const { actor, purpose, at } = entry.asking
  await sql`
    insert into access_log (municipality, id, at, account, actor_kind, actor, department, role, purpose, request, action,
      outcome, rule, cases, objects)
    values (${actor.municipality}, ${uuidv7(new Date(at))}, ${at}, ${actor.account}, ${actor.kind}, ${actor.id},
      ${entry.department}, ${entry.role}, ${purpose}, ${entry.request}, ${entry.action}, ${entry.outcome}, ${entry.rule},
      ${[...entry.cases]}::uuid[], ${[...entry.objects]}::uuid[])`.execute(db)
}
