import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

interface OfFamily {
  readonly family: string
  readonly familyName: string | null
}
export interface DueFollowUp extends OfFamily {
  readonly due: string
  /** Goals that are worked on and have no number since the last follow-up, or none at all before the first. */
  readonly unmeasured: number
  /** No follow-up was held before. */
  readonly isFirst: boolean
}
export interface OwnAction extends OfFamily {
  readonly id: string
  readonly version: number
  readonly goal: string | null
  readonly done: boolean
  readonly what: string
  readonly due: string
}
export interface OwnMeeting extends OfFamily {
  readonly title: string
  readonly startsAt: string
  /** Why it is not held; null while it is. */
  readonly calledOff: string | null
}
export interface WaitingConsent extends OfFamily {
  readonly missing: number
}

/** What a family is called, as far as its name lies in the ring. */
export const nameOf = (unit: UnitOfWork, caseId: string) => sql`
  (select f.name from family f where ${withinRing(unit, 'f')} and f.id = ${sql.ref(caseId)})`

/** Plans of these cases whose follow-up falls on or before a day. */
export async function dueFollowUps(unit: UnitOfWork, cases: readonly string[], until: string): Promise<DueFollowUp[]> {
  const { rows } = await sql<DueFollowUp>`
    select t.case_id as family, ${nameOf(unit, 't.case_id')} as "familyName", t.next_follow_up as due, t.last_follow_up is null as "isFirst",
      (select count(*)::int from goal g where ${withinRing(unit, 'g')} and g.case_id = t.case_id and g.status = 'active' and g.taken_out is null
        and not exists (select from scaling s where ${withinRing(unit, 's')} and s.goal = g.id and s.taken_out is null
          and (t.last_follow_up is null or (s.at at time zone 'Europe/Copenhagen')::date > t.last_follow_up))) as unmeasured
    from plan t
    where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.next_follow_up <= ${until} order by t.next_follow_up limit 100`.execute(
    unit.tx,
  )
  return rows
}

/** What the actor has promised to do by a day and has not done, or has done today: a wrong tick is taken away again. */
export async function ownActions(unit: UnitOfWork): Promise<OwnAction[]> {
  const { rows } = await sql<OwnAction>`
    select t.case_id as family, ${nameOf(unit, 't.case_id')} as "familyName", t.id, t.version, t.goal, t.what, t.due, t.done_at is not null as done
    from action t
    where ${withinRing(unit, 't')} and t.by_employee = ${unit.asking.actor.id} and t.due is not null
      and (t.done_at is null or (t.done_at at time zone 'Europe/Copenhagen')::date = ${unit.asking.today}::date)
    order by t.due limit 100`.execute(unit.tx)
  return rows
}

/** Meetings that the actor is invited to between two instants, as far as they lie in the ring. */
export async function ownMeetings(unit: UnitOfWork, from: string, until: string): Promise<OwnMeeting[]> {
  const m = unit.municipality
  const { rows } = await sql<OwnMeeting>`
    select t.case_id as family, ${nameOf(unit, 't.case_id')} as "familyName", t.title,
      to_char(t.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "startsAt",
      t.called_off_reason as "calledOff"
    from meeting t
    where ${withinRing(unit, 't')} and t.starts_at >= ${from} and t.starts_at < ${until}
      and exists (select from admission a where a.municipality = ${m} and a.meeting = t.id and a.employee = ${unit.asking.actor.id} and not a.waits
        and (a.ends_at > ${unit.asking.at} or a.called_off_at is not null))
    order by t.starts_at limit 100`.execute(unit.tx)
  return rows
}

/** Consents of these cases that somebody has still to sign; one that was refused waits for nobody. */
export async function waitingConsents(unit: UnitOfWork, cases: readonly string[]): Promise<WaitingConsent[]> {
  const m = unit.municipality
  const { rows } = await sql<WaitingConsent>`
    select t.case_id as family, ${nameOf(unit, 't.case_id')} as "familyName", count(*)::int as missing
    from basis t join basis_signature s on s.municipality = ${m} and s.basis = t.id
    where t.municipality = ${m} and t.case_id = any(${[...cases]}::uuid[]) and t.withdrawn_at is null and (t.ends_at is null or t.ends_at > ${unit.asking.at})
      and s.required and s.signed_at is null and s.refused_at is null and s.withdrawn_at is null
      and not exists (select from basis_signature r where r.municipality = ${m} and r.basis = t.id and r.refused_at is not null)
    group by t.case_id order by t.case_id limit 100`.execute(unit.tx)
  return rows
}
