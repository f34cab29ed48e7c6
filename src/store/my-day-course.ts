import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** What a course asks of whoever holds it together, and of whoever keeps in touch after it. */
export interface OfCourse {
  readonly family: string
  readonly familyName: string | null
  /** The day it is about. */
  readonly day: string
}

const nameOf = (unit: UnitOfWork) => sql`
  (select f.name from family f where ${withinRing(unit, 'f')} and f.id = t.case_id) as "familyName"`

/** Days up to `until` on which somebody was to hear how it goes after a course, and has not; none of a closing that no longer holds. */
export async function openChecks(unit: UnitOfWork, cases: readonly string[], until: string): Promise<OfCourse[]> {
  const { rows } = await sql<OfCourse>`
    select t.case_id as family, ${nameOf(unit)}, t.planned_on as day from after_care_check t
    join course_closing c on c.municipality = ${unit.municipality} and c.id = t.closing
    where ${withinRing(unit, 't')} and ${withinRing(unit, 'c')} and t.case_id = any(${[...cases]}::uuid[]) and t.planned_on <= ${until}
      and t.outcome is null and t.cancelled_reason is null and c.taken_back_at is null and c.reopened_at is null
    order by t.planned_on, t.id limit 100`.execute(unit.tx)
  return rows
}

/** Since when it has been hard again in each of these families without an answer. */
export async function unansweredSetbacks(unit: UnitOfWork, cases: readonly string[]): Promise<OfCourse[]> {
  const { rows } = await sql<OfCourse>`
    select t.case_id as family, ${nameOf(unit)}, to_char(min(t.said_at) at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') as day from setback t
    where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.answer is null and t.taken_back_at is null
    group by t.case_id order by day, t.case_id limit 100`.execute(unit.tx)
  return rows
}

/** Decisions that impose taking part and are expected to end by a day, one for each ground. */
export async function imposedNearEnd(unit: UnitOfWork, cases: readonly string[], until: string): Promise<OfCourse[]> {
  const { rows } = await sql<OfCourse>`
    select t.case_id as family, ${nameOf(unit)}, min(t.expected_until)::text as day from imposed_decision t
    join basis b on b.municipality = ${unit.municipality} and b.id = t.basis
    where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and t.expected_until <= ${until} and t.ended_on is null
      and b.withdrawn_at is null and (b.ends_at is null or b.ends_at > ${unit.asking.at})
    group by t.case_id, t.basis order by day, t.case_id limit 100`.execute(unit.tx)
  return rows
}
