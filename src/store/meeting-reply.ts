import { sql } from 'kysely'
import type { ReplyAnswer } from '../domain/meeting/reply.ts'
import { nameOf } from './my-day.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const ASKED = sql`t.for_at = a.meeting_at`

/** An answer to an invitation; without one where the meeting has moved since. */
export interface OwnReplyRow {
  readonly id: string
  readonly version: number
  readonly admission: string
  readonly answer: ReplyAnswer | null
  readonly otherAt: string | null
}

/** The same with why, as far as that lies in the ring. */
export interface ReplyRow extends OwnReplyRow {
  readonly reason: string | null
}

const REPLY = sql`t.id, t.version, t.admission, case when ${ASKED} then t.answer end as answer, case when ${ASKED} then ${iso('t.other_at')} end as "otherAt"`
const withAdmission = (unit: UnitOfWork) =>
  sql`join admission a on a.municipality = ${unit.municipality} and a.id = t.admission`

/** What is answered to the invitations of a case, for those who call its meetings. */
export async function readReplies(unit: UnitOfWork, caseId: string): Promise<ReplyRow[]> {
  const { rows } = await sql<ReplyRow>`
    select ${REPLY}, r.reason from meeting_reply t ${withAdmission(unit)}
    left join meeting_reply_reason r on ${withinRing(unit, 'r')} and r.admission = t.admission and r.for_at = a.meeting_at
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} order by t.id limit 1000`.execute(unit.tx)
  return rows
}

/** What the actor has answered to their own invitations, over all families; why they wrote is handed in, and not read again. */
export async function readOwnReplies(unit: UnitOfWork): Promise<OwnReplyRow[]> {
  const { actor, at } = unit.asking
  const { rows } = await sql<OwnReplyRow>`
    select ${REPLY} from meeting_reply t ${withAdmission(unit)}
    where t.municipality = ${unit.municipality} and ${sql.ref(actor.kind === 'employee' ? 'a.employee' : 'a.person')} = ${actor.id}
      and a.ends_at > ${at} order by t.id limit 1000`.execute(unit.tx)
  return rows
}

interface ReasonRow {
  readonly id: string
  readonly version: number
}

/** Where the reason of one answer stands, as far as it lies in the ring. */
export async function findReason(unit: UnitOfWork, admission: string): Promise<ReasonRow | undefined> {
  const { rows } = await sql<ReasonRow>`
    select t.id, t.version from meeting_reply_reason t where ${withinRing(unit, 't')} and t.admission = ${admission}`.execute(
    unit.tx,
  )
  return rows[0]
}

export interface MissingRow {
  readonly family: string
  readonly familyName: string | null
  readonly title: string
  readonly startsAt: string
  readonly name: string | null
  readonly answer: 'cannot' | 'other'
  readonly otherAt: string | null
}

/**
 * Who cannot come to a meeting ahead or proposes another time, in the families named, as far as the meeting and the name lie in
 * the ring. A meeting that was moved, called off or left by them is not among them.
 */
export async function readMissing(unit: UnitOfWork, cases: readonly string[]): Promise<MissingRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<MissingRow>`
    select t.case_id as family, ${nameOf(unit, 't.case_id')} as "familyName", g.title, ${iso('g.starts_at')} as "startsAt", coalesce(e.name, p.given_name) as name, t.answer,
      ${iso('t.other_at')} as "otherAt"
    from meeting_reply t ${withAdmission(unit)}
    join meeting g on ${withinRing(unit, 'g')} and g.id = a.meeting
    left join employee e on e.municipality = ${m} and e.id = a.employee
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = a.person
    where t.municipality = ${m} and t.case_id = any(${[...cases]}::uuid[]) and t.answer in ('cannot', 'other') and ${ASKED}
      and a.ends_at > ${at} and a.meeting_at > ${at} and coalesce(a.employee, a.person) <> ${unit.asking.actor.id}
    order by g.starts_at, t.id limit 100`.execute(unit.tx)
  return rows
}
