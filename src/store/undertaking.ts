import type { Kysely } from 'kysely'
import type { decide } from '../access/decide.ts'
import type { Asking, Audience, Facts, Rules } from '../access/facts.ts'
import type { Scope } from './facts.ts'
import type { Database } from './schema.ts'

export interface Context {
  readonly db: Kysely<Database>
  readonly rules: Rules
  /** Tests replace it to show that row security holds without it. */
  readonly decide: typeof decide
}

/** What a request stands on before it has done anything. */
export interface Standing {
  readonly facts: Pick<Facts, 'employed'>
  readonly open: ReadonlySet<number>
  readonly cases: ReadonlySet<string>
}

export interface Undertaking {
  readonly asking: Asking
  /** The route's key: what the log calls this. */
  readonly action: string
  readonly request: string
  readonly scope: Scope
  /** Looks again on behalf of an open stream that was logged when it opened; shows nothing, logs nothing. */
  readonly silent?: boolean
  /** Throws when the scope is closed to this actor; asked before anything else, also before a replay. */
  readonly guard?: ((unit: Standing) => void) | undefined
  readonly idempotency?: { readonly key: string; readonly body: string } | undefined
}

export interface CompartmentKey {
  readonly caseId: string | null
  readonly subject: string | null
  /** Others whom it is about as much as the subject. */
  readonly also?: readonly string[]
  readonly category: string
  readonly audience: Audience
  readonly audienceId?: string | null
  readonly department: string | null
  readonly sensitivity?: number
}

export interface LiveEvent {
  readonly topic: string
  readonly id: string
  readonly version: number
  readonly caseId: string | null
  readonly compartment: number | null
}
