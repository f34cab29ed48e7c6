import { sql } from 'kysely'
import type { Answer } from '../domain/agreement/standing.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One agreement as it was handed out: who does it by id, since a name is the reader's to know or not. */
export interface HandedRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly sheet: string
  readonly heldAt: string
  readonly handedAt: string
  readonly followUpOn: string
  readonly agreement: string
  readonly what: string
  readonly due: string | null
  readonly doers: readonly {
    readonly person: string | null
    readonly employee: string | null
    readonly answer: Answer
  }[]
}

const LATEST = 500

/** What was handed out in a case and lies in the ring, the latest handing out first; of one agreement when it is named. */
export async function readHanded(unit: UnitOfWork, caseId: string, agreement?: string): Promise<HandedRow[]> {
  const { rows } = await sql<HandedRow>`
    select t.id, t.version, t.compartment, t.sheet, ${iso('t.held_at')} as "heldAt", ${iso('t.handed_at')} as "handedAt", t.follow_up_on as "followUpOn", t.agreement, t.what, t.due,
      t.doers
    from handed_agreement t
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${agreement ?? null}::uuid is null or t.agreement = ${agreement ?? null})
    order by t.handed_at desc, t.sheet, t.id limit ${LATEST}`.execute(unit.tx)
  return rows
}

export interface Beside {
  readonly table: 'agreement_doer' | 'agreement_reminder' | 'handed_agreement' | 'comment'
  readonly id: string
}

/** The rows that hang on an agreement and lie where it lies. */
export async function readBeside(unit: UnitOfWork, agreement: string): Promise<Beside[]> {
  const { rows } = await sql<Beside>`
    select 'agreement_doer' as table, t.id from agreement_doer t where ${withinRing(unit, 't')} and t.agreement = ${agreement}
    union all
    select 'agreement_reminder', t.id from agreement_reminder t where ${withinRing(unit, 't')} and t.agreement = ${agreement}
    union all
    select 'handed_agreement', t.id from handed_agreement t where ${withinRing(unit, 't')} and t.agreement = ${agreement}
    union all
    select 'comment', t.id from comment t where ${withinRing(unit, 't')} and t.kind = 'agreement' and t.object = ${agreement}
    order by 1, 2`.execute(unit.tx)
  return rows
}

/** The agreements made at an item that were moved from its place so that they last. */
export async function readPlaced(unit: UnitOfWork, item: string): Promise<{ id: string; compartment: number }[]> {
  const { rows } = await sql<{ id: string; compartment: number }>`
    select t.id, t.placed_from as compartment from agreement t
    where ${withinRing(unit, 't')} and t.item = ${item} and t.placed_from is not null order by t.id`.execute(unit.tx)
  return rows
}
