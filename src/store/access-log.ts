import { sql, type RawBuilder } from 'kysely'
import type { Asking } from '../access/facts.ts'
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

/** The statement that inserts one entry, without parameters. The log is insert-only for the application's role. */
export function logEntry(entry: LogEntry): RawBuilder<unknown> {
  const { actor, purpose, at } = entry.asking
  const values = [
    actor.municipality,
    uuidv7(new Date(at)),
    at,
    actor.account,
    actor.kind,
    actor.id,
    entry.department,
    entry.role,
    purpose,
    entry.request,
    entry.action,
    entry.outcome,
    entry.rule,
    `{${entry.cases.join(',')}}`,
    `{${entry.objects.join(',')}}`,
  ]
  return sql`
    insert into access_log (municipality, id, at, account, actor_kind, actor, department, role, purpose, request, action,
      outcome, rule, cases, objects)
    values (${sql.join(values.map((value) => sql.lit(value)))})`
}
