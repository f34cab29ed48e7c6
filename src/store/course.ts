import { sql } from 'kysely'
import type { Course } from '../contract/course-answer.ts'
import { HERE, ROW } from './in-case.ts'
import { arrayOf, instantOf, objectOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Queries about a family's course and what belongs to it. */
const nameOf = (column: string): string =>
  `(select e.name from employee e where e.municipality = $1 and e.id = ${column})`
const departmentOf = (column: string): string =>
  `(select coalesce(d.shown_as, d.name) from department d where d.municipality = $1 and d.key = ${column})`
const categoryOf = `(select c.category from compartment c where c.municipality = $1 and c.id = t.compartment)`

type Stored = NonNullable<Course['course']>
export type CourseRow = Omit<
  Course,
  'today' | 'course' | 'closings' | 'setbacks' | 'meetingsAhead' | 'meetingsOff' | 'letGo' | 'may'
> & {
  setbacks: (Omit<Course['setbacks'][number], 'byMe'> & { readonly byEmployee: string | null })[]
  course:
    | (Omit<Stored, 'startRule' | 'closingReasons' | 'afterCare'> & {
        programme: string
        programmeVersion: string
        compartment: number
      })
    | null
  closings: ClosingRow[]
}
export type ClosingRow = Omit<Course['closings'][number], 'reasonName'> & {
  compartment: number
  stateBefore: string
  closedBy: string
}

/** What was said of a plan that was not made yet stands until it is made or the course is over; the words are kept. */
const PLAN_PENDING = `t.plan_made_on is null and t.state <> 'closed'`

const course = objectOf(
  `${ROW}, t.compartment, t.programme, t.programme_version as "programmeVersion", t.state, t.starts_on as "startsOn", t.ends_on as "endsOn",
   case when t.level_why is not null then json_build_object('prevention', t.prevention_level, 'intensity', t.intensity,
     'why', t.level_why, 'familySays', t.level_family_says) end as level,
   t.start_reason as "startReason", case when ${PLAN_PENDING} then t.plan_pending_reason end as "planPendingReason",
   case when ${PLAN_PENDING} then t.plan_expected_on end as "planExpectedOn",
   case when t.plan_made_on is not null and t.plan_pending_reason is not null then json_build_object('on', t.plan_made_on,
     'before', t.plan_pending_reason, 'number', (select s.number from plan_snapshot s where s.municipality = $1
       and s.compartment = any($3::bigint[]) and s.id = t.plan_made_by_snapshot)) end as "planMade"`,
  `course t where ${HERE} order by t.updated_at desc, t.id desc`,
)
const agreements = arrayOf(
  `${ROW}, t.what, ${categoryOf} as category, t.agreed_on as "agreedOn", t.persons,
   (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name) order by e.name), '[]') from employee e
    where e.municipality = $1 and e.id = any(t.employees)) as employees,
   ${nameOf('t.written_by')} as "writtenByName", t.goal, t.action, ${instantOf('t.withdrawn_at')} as "withdrawnAt"`,
  `oral_agreement t where ${HERE} order by t.agreed_on desc, t.id desc`,
)
const pauses = arrayOf(
  `${ROW}, t.reason, t.starts_on as "startsOn", t.expected_until as "expectedUntil", t.ended_on as "endedOn"`,
  `course_pause t where ${HERE} and t.withdrawn_at is null order by t.starts_on, t.id`,
)
const CLOSING = `${ROW}, t.compartment, t.state_before as "stateBefore", t.reason, t.note, t.decided_by as "decidedBy",
  ${instantOf('t.closed_at')} as "closedAt", t.closed_by as "closedBy", ${nameOf('t.closed_by')} as "closedByName", t.handed_to as "handedTo",
  ${departmentOf('t.handed_department')} as "handedDepartmentName", t.handed_name as "handedName", t.handed_on as "handedOn",
  t.accepted_by as "acceptedBy", t.accepted_on as "acceptedOn", t.after_care as "afterCare", ${nameOf('t.after_care_contact')} as "contactName",
  (select e.phone from employee e where e.municipality = $1 and e.id = t.after_care_contact) as "contactPhone",
  t.meetings, ${instantOf('t.taken_back_at')} as "takenBackAt", t.taken_back_reason as "takenBackReason", ${instantOf('t.reopened_at')} as "reopenedAt",
  t.reopened_reason as "reopenedReason"`
const closings = arrayOf(CLOSING, `course_closing t where ${HERE} order by t.closed_at desc, t.id desc`)
const needs = arrayOf(
  `${ROW}, t.closing, t.what, ${categoryOf} as category, t.concerns, ${departmentOf('t.receiver_department')} as "receiverDepartmentName",
   t.receiver_name as "receiverName", t.from_on as "fromOn", t.accepted_by as "acceptedBy", t.accepted_on as "acceptedOn"`,
  `remaining_need t where ${HERE} order by t.from_on, t.id`,
)
const words = arrayOf(`${ROW}, t.closing, t.person, t.words`, `closing_word t where ${HERE} order by t.id`)
const checks = arrayOf(
  `${ROW}, t.closing, t.planned_on as "plannedOn", t.done_on as "doneOn", t.outcome, t.note, t.cancelled_reason as "cancelledReason",
   t.added_reason as "addedReason", t.keeps_until as "keepsUntil"`,
  `after_care_check t where ${HERE} order by t.planned_on, t.id`,
)
const SETBACK = `${ROW}, t.words, t.by_person as "byPerson", ${nameOf('t.by_employee')} as "byEmployeeName", ${instantOf('t.said_at')} as "saidAt",
  ${instantOf('t.taken_back_at')} as "takenBackAt", t.taken_back_reason as "takenBackReason", t.by_employee as "byEmployee", t.answer, t.answer_words as "answerWords", ${instantOf('t.answered_at')} as "answeredAt"`
const setbacks = arrayOf(SETBACK, `setback t where ${HERE} order by t.said_at desc, t.id desc`)
const imposed = arrayOf(
  `${ROW}, t.basis, t.person, t.decision, t.decided_on as "decidedOn", t.expected_until as "expectedUntil", t.ended_on as "endedOn",
   t.end_reason as "endReason"`,
  `imposed_decision t where ${HERE} order by t.decided_on, t.id`,
)

const find = statement<CourseRow>(
  'course',
  `select ${Object.entries({ course, agreements, pauses, closings, needs, words, checks, setbacks, imposed })
    .map(([name, list]) => `${list} as ${name}`)
    .join(',\n')}`,
)

/** The course with everything of it that lies in the ring. */
export async function readCourse(unit: UnitOfWork, caseId: string): Promise<CourseRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open]])
  if (found === undefined) throw new Error('The statement of the course answers one row.')
  return found
}

export interface TeamRow {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly name: string
  readonly department: string
  readonly role: string
  readonly party: string | null
  readonly startsAt: string
  readonly endsAt: string | null
}

export interface PlanPending {
  readonly id: string
  readonly version: number
  readonly madeOn: string | null
  readonly madeBySnapshot: string | null
}

/** What the family's running course says of a plan that is not made yet, or was not; locked, null where nothing is said. */
export async function lockPlanPending(unit: UnitOfWork, caseId: string): Promise<PlanPending | null> {
  const { rows } = await sql<PlanPending>`
    select t.id, t.version, t.plan_made_on as "madeOn", t.plan_made_by_snapshot as "madeBySnapshot" from course t
    where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.plan_pending_reason is not null
    order by t.updated_at desc limit 1 for update`.execute(unit.tx)
  return rows[0] ?? null
}

/** The first of the family's published plans that stands, or null when each was withdrawn. */
export async function standingSnapshot(unit: UnitOfWork, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select t.id from plan_snapshot t where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.case_id = ${caseId}
      and t.withdrawn_at is null order by t.number limit 1`.execute(unit.tx)
  return rows[0]?.id ?? null
}

/** Everybody who stands in the family's team or left at one instant. Locks the team, so that two changes at once wait. */
export async function lockTeamSince(unit: UnitOfWork, caseId: string, leftAt: string | null): Promise<TeamRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`team ${unit.municipality} ${caseId}`}, 0))`.execute(
    unit.tx,
  )
  return readTeamSince(unit, caseId, leftAt)
}

/** As `lockTeamSince`, without the lock. */
export async function readTeamSince(unit: UnitOfWork, caseId: string, leftAt: string | null): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`
    select t.id, t.version, t.employee, e.name, t.department, t.role, t.party, ${iso('t.starts_at')} as "startsAt", ${iso('t.ends_at')} as "endsAt"
    from membership t join employee e on e.municipality = ${unit.municipality} and e.id = t.employee
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId}
      and (t.ends_at is null or t.ends_at > ${unit.asking.at} or t.ends_at = ${leftAt}::timestamptz)
    order by t.starts_at, t.id`.execute(unit.tx)
  return rows
}

export interface GroundRow {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly withdrawnAt: string | null
}

/** All grounds of a family, whatever they are about. */
export async function readGrounds(unit: UnitOfWork, caseId: string): Promise<GroundRow[]> {
  const { rows } = await sql<GroundRow>`
    select id, version, kind, ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt", ${iso('withdrawn_at')} as "withdrawnAt" from basis
    where municipality = ${unit.municipality} and case_id = ${caseId} order by id for update`.execute(unit.tx)
  return rows
}

/** When somebody's employment ends, or null. */
export async function employedUntil(unit: UnitOfWork, employee: string): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select ${iso('ends_at')} as until from employee where municipality = ${unit.municipality} and id = ${employee}`.execute(
    unit.tx,
  )
  return rows[0]?.until ?? null
}

export interface ReopeningRow {
  readonly family: string
  readonly saidAt: string
  readonly byFamily: boolean
}

/** Families in whose open review somebody says that it has become hard again. */
export async function readReopenings(unit: UnitOfWork): Promise<ReopeningRow[]> {
  const m = unit.municipality
  const cases = unit.facts.tasks.filter((t) => t.kind === 'review' && t.decidedAt === null).map((t) => t.caseId)
  const { rows } = await sql<ReopeningRow>`
    select s.case_id as family, ${iso('s.said_at')} as "saidAt", s.by_person is not null as "byFamily"
    from setback s
    where s.municipality = ${m} and ${withinRing(unit, 's')} and s.case_id = any(${cases}::uuid[]) and s.answer is null and s.taken_back_at is null
    order by s.said_at, s.id limit 200`.execute(unit.tx)
  return rows
}

export interface OpenTask {
  readonly id: string
  readonly version: number
}

/** The open reviews of this family that the actor's functions decide. */
export async function openReviews(
  unit: UnitOfWork,
  caseId: string,
  ids: readonly string[] | null,
): Promise<OpenTask[]> {
  const { rows } = await sql<OpenTask>`
    select id, version from decision_task where municipality = ${unit.municipality} and case_id = ${caseId} and kind = 'review'
      and decided_at is null and (${ids === null} and job_function = any(${[...unit.facts.functions]}::text[]) or id = any(${[...(ids ?? [])]}::uuid[]))
    order by opened_at, id for update`.execute(unit.tx)
  return rows
}

/** Setbacks of a family in the ring that nobody has answered, with the task each has opened. */
export async function openSetbacks(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ id: string; version: number; task: string | null; by: string }[]> {
  const { rows } = await sql<{ id: string; version: number; task: string | null; by: string }>`
    select s.id, s.version, s.task, coalesce(s.by_person, s.by_employee) as by from setback s
    where s.municipality = ${unit.municipality} and ${withinRing(unit, 's')} and s.case_id = ${caseId} and s.answer is null and s.taken_back_at is null
    order by s.said_at, s.id`.execute(unit.tx)
  return rows
}

/** What families are called, as far as their names lie in the ring. */
export async function familyNames(unit: UnitOfWork): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select f.id, f.name from family f where f.municipality = ${unit.municipality} and ${withinRing(unit, 'f')}`.execute(
    unit.tx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether a goal or an agreement of this family lies in the ring. */
export async function isInPlan(
  unit: UnitOfWork,
  caseId: string,
  table: 'goal' | 'action',
  id: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')}
      and t.case_id = ${caseId} and t.id = ${id}`.execute(unit.tx)
  return rows.length > 0
}

/** Where a row of this family lies, when it lies in the ring. */
export async function placeIn(
  unit: UnitOfWork,
  caseId: string,
  table: 'oral_agreement' | 'course_pause' | 'course_closing' | 'remaining_need' | 'after_care_check' | 'setback',
  id: string,
): Promise<number | null> {
  const { rows } = await sql<{ compartment: number }>`
    select t.compartment from ${sql.table(table)} t where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')}
      and t.case_id = ${caseId} and t.id = ${id}`.execute(unit.tx)
  return rows[0]?.compartment ?? null
}

/** The family's imposed ground, locked. */
export async function lockImposed(
  unit: UnitOfWork,
  caseId: string,
  id: string,
): Promise<(GroundRow & { persons: string[] }) | null> {
  const { rows } = await sql<GroundRow & { persons: string[] }>`
    select id, version, kind, persons, ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt", ${iso('withdrawn_at')} as "withdrawnAt" from basis
    where municipality = ${unit.municipality} and case_id = ${caseId} and id = ${id} and kind = 'imposed-by-youth-crime-board' for update`.execute(
    unit.tx,
  )
  return rows[0] ?? null
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The grounds that a closing ended, each with the end it had before. */
export async function readEndedGrounds(unit: UnitOfWork, closing: string): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ ended: Record<string, string | null> }>`
    select t.ended_grounds as ended from course_closing t
    where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.id = ${closing}`.execute(unit.tx)
  return new Map(Object.entries(rows[0]?.ended ?? {}))
}
