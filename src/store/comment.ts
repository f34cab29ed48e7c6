import { sql, type RawBuilder } from 'kysely'
import type { CommentKind } from '../domain/comment/kinds.ts'
import type { Protected } from './tables.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Where each kind of record lies, what it is called, and which rows of it stand. */
const RECORDS: Readonly<Record<CommentKind, readonly [table: Protected, title: string, stands: string]>> = {
  goal: ['goal', 'x.own_words', 'true'],
  action: ['action', 'x.what', 'true'],
  agreement: ['agreement', 'x.what', 'x.taken_back_at is null'],
  measure: ['measure', 'x.title', 'true'],
  stone: ['stepping_stone', 'x.what', 'x.withdrawn_at is null'],
  contact: ['contact_entry', "to_char(x.on_day, 'YYYY-MM-DD')", 'x.taken_out_at is null'],
  text: ['minutes_shown', 'x.heading', 'x.taken_back_at is null'],
  item: ['agenda_item', 'x.title', 'x.taken_off_at is null'],
  line: ['minutes_line', 'left(x.says, 120)', 'x.taken_out_at is null'],
  grant: ['grant_request', 'x.what', 'true'],
}

/**
 * The record of a kind and an id that stand in two columns, as `r` with `title` and `compartment`: there only while it
 * stands and lies in the ring.
 */
export const recordNamed = (unit: UnitOfWork, kind: string, object: string): RawBuilder<unknown> => {
  const parts = Object.entries(RECORDS).map(
    ([key, [table, title, stands]]) => sql`
      select ${sql.raw(title)} as title, x.compartment from ${sql.table(table)} x
      where ${sql.ref(kind)} = ${sql.lit(key)} and ${withinRing(unit, 'x')} and x.id = ${sql.ref(object)} and ${sql.raw(stands)}`,
  )
  return sql`lateral (${sql.join(parts, sql` union all `)}) r`
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface CommentRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly kind: CommentKind
  readonly object: string
  readonly title: string
  readonly says: string
  readonly byPerson: string | null
  readonly byEmployee: string | null
  readonly author: string | null
  readonly role: string | null
  readonly saidAt: string
  readonly needsNoAnswer: boolean
  readonly takenBackAt: string | null
}

/** What is said to the records of a case that lie in the ring with them, in the order it was said; one of them when named. */
export async function readComments(unit: UnitOfWork, caseId: string, said?: string): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select t.id, t.version, t.compartment, t.kind, t.object, r.title, t.says, t.by_person as "byPerson", t.by_employee as "byEmployee",
      coalesce(e.name, p.given_name) as author, t.by_role as role, ${iso('t.said_at')} as "saidAt",
      t.settled_at is not null as "needsNoAnswer", ${iso('t.taken_back_at')} as "takenBackAt"
    from comment t
    join ${recordNamed(unit, 't.kind', 't.object')} on true
    left join employee e on e.municipality = ${unit.municipality} and e.id = t.by_employee
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.by_person
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${said ?? null}::uuid is null or t.id = ${said ?? null})
    order by t.said_at, t.id`.execute(unit.tx)
  return rows
}

/** The ids of what is said to these records and lies in the ring. */
export async function readSaidTo(unit: UnitOfWork, objects: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from comment t where ${withinRing(unit, 't')} and t.object = any(${[...objects]}::uuid[]) order by t.id`.execute(
    unit.tx,
  )
  return rows.map(({ id }) => id)
}

/** A record of a case that stands and lies in the ring, or undefined. */
export async function findRecord(
  unit: UnitOfWork,
  caseId: string,
  kind: CommentKind,
  object: string,
): Promise<{ readonly title: string; readonly compartment: number } | undefined> {
  const { rows } = await sql<{ title: string; compartment: number }>`
    select r.title, r.compartment from (select ${kind}::text as kind, ${object}::uuid as object) t
    join ${recordNamed(unit, 't.kind', 't.object')} on true
    join compartment c on c.municipality = ${unit.municipality} and c.id = r.compartment and c.case_id = ${caseId}`.execute(
    unit.tx,
  )
  return rows[0]
}

export interface OwnView {
  readonly object: string
  readonly says: string
  readonly saidAt: string
}

/** What the family itself has said to these records, as far as it lies in the ring, in the order it was said; no names. */
export async function readOwnViews(unit: UnitOfWork, objects: readonly string[]): Promise<OwnView[]> {
  const { rows } = await sql<OwnView>`
    select t.object, t.says, ${iso('t.said_at')} as "saidAt" from comment t
    where ${withinRing(unit, 't')} and t.object = any(${[...objects]}::uuid[]) and t.by_person is not null and t.taken_back_at is null
    order by t.said_at, t.id limit 1000`.execute(unit.tx)
  return rows
}

export interface WaitingRow {
  readonly family: string
  readonly familyName: string | null
  readonly count: number
  readonly since: string
  readonly compartment: number
}

/** What answers a remark `t`: a later one of somebody who works with the family, or that it, or a later one, needs none. */
export const answerTo = (unit: UnitOfWork): RawBuilder<unknown> => sql`
  select from comment l where ${withinRing(unit, 'l')} and l.object = t.object and l.taken_back_at is null
    and (l.by_employee is not null or l.settled_at is not null) and (l.said_at, l.id) >= (t.said_at, t.id)`

/** What families said to records that lie in the ring and nobody has answered; by family and where it lies. */
export async function waitingRemarks(unit: UnitOfWork): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select t.case_id as family, (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName",
      count(*)::int as count, min(${iso('t.said_at')}) as since, t.compartment
    from comment t join ${recordNamed(unit, 't.kind', 't.object')} on true
    where ${withinRing(unit, 't')} and t.by_person is not null and t.taken_back_at is null and not exists (${answerTo(unit)})
    group by t.case_id, t.compartment order by since, family, compartment limit 200`.execute(unit.tx)
  return rows
}
