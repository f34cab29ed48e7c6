import { sql, type RawBuilder } from 'kysely'
import type { GrantAnswer, RealityDecision } from '../domain/grant/answer.ts'
import type { CostUnit } from '../domain/grant/cost.ts'
import type { MeasureStatus } from '../domain/plan/measure.ts'
import { dayAt } from '../domain/shared/time.ts'
import { withReach } from './reach.ts'
import { instantOf } from './statement.ts'
import type { CompartmentKey } from './undertaking.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

export const iso = (column: string) => sql.raw(instantOf(column))
export const nameOf = (unit: UnitOfWork, column: string): RawBuilder<string> =>
  sql<string>`(select e.name from employee e where e.municipality = ${unit.municipality} and e.id = ${sql.ref(column)})`
const MOST = 300

export type GoesTo = 'own' | 'level' | 'reality-check'

export interface RequestRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly family: string
  readonly familyName: string | null
  readonly measure: string
  readonly what: string
  readonly aboutName: string | null
  readonly department: string
  readonly departmentName: string
  readonly kind: string
  readonly why: string
  readonly legalBasis: string | null
  readonly amount: number | null
  readonly per: CostUnit | null
  readonly times: number | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly alternatives: string | null
  readonly familySays: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: string
  readonly goesTo: GoesTo
  readonly leader: string | null
  readonly leaderName: string | null
  readonly task: string | null
  readonly passedOnReason: string | null
  /** Whether nobody answers it any longer, because the course came to an end first. */
  readonly stopped: boolean
  /** Where the measure stood before it waited for this. */
  readonly stood: string
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly answer: GrantAnswer | null
  readonly answerReason: string | null
  readonly grantedAmount: number | null
  readonly grantedPer: CostUnit | null
  readonly grantedTimes: number | null
  readonly grantedFrom: string | null
  readonly grantedUntil: string | null
  readonly instead: string | null
  readonly answeredAt: string | null
  readonly answeredBy: string | null
  readonly answeredByName: string | null
  readonly answeredAs: GoesTo | null
  readonly earlierAnswer: string | null
  readonly earlierReason: string | null
  readonly correctedAt: string | null
  readonly correctionReason: string | null
}

/** Whether nobody is asked any longer: its task is done. */
export const isOver = (unit: UnitOfWork) =>
  sql`exists (select from decision_task k where k.municipality = ${unit.municipality} and k.id = t.task and k.decided_at is not null)`

const REQUEST = (unit: UnitOfWork) => sql`
  select t.id, t.version, t.compartment, t.case_id as family, t.family_name as "familyName", t.measure, t.what, t.about_name as "aboutName",
    t.department, (select coalesce(d.shown_as, d.name) from department d where d.municipality = ${unit.municipality} and d.key = t.department) as "departmentName",
    t.kind, t.why, t.legal_basis as "legalBasis", t.amount, t.per, t.times, t.starts_on as "startsOn", t.ends_on as "endsOn", t.alternatives,
    t.family_says as "familySays", t.asked_by as "askedBy", ${nameOf(unit, 't.asked_by')} as "askedByName", ${iso('t.asked_at')} as "askedAt",
    t.goes_to as "goesTo", t.leader, ${nameOf(unit, 't.leader')} as "leaderName", t.task, t.passed_on_reason as "passedOnReason", (t.answer is null and t.withdrawn_at is null and ${isOver(unit)}) as stopped,
    t.stood, ${iso('t.withdrawn_at')} as "withdrawnAt", t.withdrawn_reason as "withdrawnReason", t.answer, t.answer_reason as "answerReason",
    t.granted_amount as "grantedAmount", t.granted_per as "grantedPer", t.granted_times as "grantedTimes", t.granted_from as "grantedFrom",
    t.granted_until as "grantedUntil", t.instead, ${iso('t.answered_at')} as "answeredAt", t.answered_by as "answeredBy",
    ${nameOf(unit, 't.answered_by')} as "answeredByName", t.answered_as as "answeredAs", t.earlier_answer as "earlierAnswer",
    t.earlier_reason as "earlierReason", ${iso('t.corrected_at')} as "correctedAt", t.correction_reason as "correctionReason"
  from grant_request t`

/** The requests of a case that lie in the ring, the latest first. */
export async function readRequests(unit: UnitOfWork, caseId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`${REQUEST(unit)} where ${withinRing(unit, 't')} and t.case_id = ${caseId}
    order by t.asked_at desc, t.id desc limit ${MOST}`.execute(unit.tx)
  return rows
}

/**
 * Whether somebody waits for an answer about this measure. Its place is looked through as it stands now: what another asked
 * for while this request waited lies in a compartment that is newer than the ring. Nothing but the answer leaves it.
 */
export async function isAskedFor(
  unit: UnitOfWork,
  { caseId, subject, category }: Pick<CompartmentKey, 'caseId' | 'subject' | 'category'>,
  measure: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    select id from compartment where municipality = ${unit.municipality} and case_id = ${caseId} and category = ${category}
      and subject is not distinct from ${subject}`.execute(unit.tx)
  return withReach(
    unit,
    rows.map(({ id }) => id),
    async () => {
      const found = await sql`
        select from grant_request t where ${withinRing(unit, 't')} and t.measure = ${measure} and t.answer is null
          and t.withdrawn_at is null and not ${isOver(unit)} limit 1`.execute(unit.tx)
      return found.rows.length > 0
    },
  )
}

/** One request of a case that lies in the ring; locked, so that of two who answer at once the second sees it answered. */
export async function findRequest(unit: UnitOfWork, caseId: string, id: string): Promise<RequestRow | undefined> {
  const { rows } =
    await sql<RequestRow>`${REQUEST(unit)} where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${id}
    for update of t`.execute(unit.tx)
  return rows[0]
}

/** Every request in the ring, over all cases, the one that has waited longest first; withdrawn ones are left out. */
export async function readRequestsInRing(unit: UnitOfWork): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`${REQUEST(unit)} where ${withinRing(unit, 't')} and t.withdrawn_at is null
    order by t.asked_at, t.id limit ${MOST}`.execute(unit.tx)
  return rows
}

/** Locks a task of a decision and answers its version while nobody has decided. */
export async function openTaskVersion(unit: UnitOfWork, task: string): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select version from decision_task where municipality = ${unit.municipality} and id = ${task} and decided_at is null for update`.execute(
    unit.tx,
  )
  return rows[0]?.version ?? null
}

export interface OpenTask {
  readonly id: string
  readonly compartments: readonly number[]
}

/** Tasks of grants and reality checks that nobody has answered: these ones, or all of one employee. */
export async function tasksOf(
  unit: UnitOfWork,
  of: { readonly tasks: readonly string[] } | { readonly employee: string },
): Promise<OpenTask[]> {
  const which = 'tasks' in of ? sql`t.id = any(${[...of.tasks]}::uuid[])` : sql`t.employee = ${of.employee}`
  const { rows } = await sql<{ id: string; compartments: string[] }>`
    select t.id, t.compartments::text[] as compartments from decision_task t where t.municipality = ${unit.municipality}
      and t.kind in ('grant', 'reality-check') and t.decided_at is null and ${which} order by t.id for update`.execute(
    unit.tx,
  )
  return rows.map(({ id, compartments }) => ({ id, compartments: compartments.map(Number) }))
}

export interface GrantMeasure {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly title: string
  readonly kind: string
  readonly department: string
  readonly departmentName: string
  readonly person: string | null
  readonly personName: string | null
  readonly legalBasis: string | null
  readonly outsideCatalogueReason: string | null
  readonly goal: string | null
  readonly status: MeasureStatus
  readonly waitingFor: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/**
 * The measures of a case that lie in the ring and have not ended; one of them, also ended, when it is named: it is locked, so
 * that of two who ask for it at once the second sees the first.
 */
export async function readGrantMeasures(unit: UnitOfWork, caseId: string, measure?: string): Promise<GrantMeasure[]> {
  const { rows } = await sql<GrantMeasure>`
    select t.id, t.version, t.compartment, t.title, t.kind, t.department, coalesce(d.shown_as, d.name) as "departmentName", t.person,
      p.given_name as "personName", t.legal_basis as "legalBasis", t.outside_catalogue_reason as "outsideCatalogueReason", t.goal, t.status, t.waiting_for as "waitingFor",
      t.starts_on as "startsOn", t.ends_on as "endsOn"
    from measure t join department d on d.municipality = ${unit.municipality} and d.key = t.department
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.person
    where ${withinRing(unit, 't')} and t.case_id = ${caseId}
      and ${measure === undefined ? sql`t.status <> 'ended'` : sql`t.id = ${measure}`}
    order by t.title, t.id limit ${MOST} ${measure === undefined ? sql`` : sql`for update of t`}`.execute(unit.tx)
  return rows
}

export interface ItemRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly check: string
  readonly measure: string
  readonly request: string | null
  readonly what: string
  readonly aboutName: string | null
  readonly stood: string
  readonly decision: RealityDecision | null
  readonly reason: string | null
  readonly followUp: string | null
  readonly followUpOn: string | null
  readonly decidedAt: string | null
  readonly decidedByName: string | null
  readonly earlierDecision: string | null
  readonly earlierReason: string | null
  readonly correctionReason: string | null
}

export interface CheckRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly family: string
  readonly familyName: string | null
  readonly on: string
  readonly leader: string
  readonly leaderName: string
  readonly memberName: string | null
  readonly meeting: string | null
  readonly task: string
  readonly calledOffReason: string | null
  /** Whether nobody decides any longer, because the course came to an end first. */
  readonly stopped: boolean
  readonly endedAt: string | null
  readonly items: readonly ItemRow[]
}

/** The reality checks in the ring, of one case or of all, the latest first, each with those of its measures that lie there too. */
export async function readChecks(unit: UnitOfWork, caseId: string | null): Promise<CheckRow[]> {
  const { rows } = await sql<CheckRow>`
    select t.id, t.version, t.compartment, t.case_id as family, t.family_name as "familyName", t.on_day as "on", t.leader,
      ${nameOf(unit, 't.leader')} as "leaderName", ${nameOf(unit, 't.member')} as "memberName", t.meeting, t.task,
      t.called_off_reason as "calledOffReason", (t.ended_at is null and t.called_off_at is null and ${isOver(unit)}) as stopped, ${iso('t.ended_at')} as "endedAt",
      (select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'compartment', i.compartment, 'check', i.reality_check,
        'measure', i.measure, 'request', i.request, 'what', i.what, 'aboutName', i.about_name, 'stood', i.stood, 'decision', i.decision,
        'reason', i.reason, 'followUp', i.follow_up, 'followUpOn', i.follow_up_on, 'decidedAt', ${iso('i.decided_at')},
        'decidedByName', ${nameOf(unit, 'i.decided_by')}, 'earlierDecision', i.earlier_decision, 'earlierReason', i.earlier_reason,
        'correctionReason', i.correction_reason) order by i.what, i.id), '[]')
        from reality_item i where ${withinRing(unit, 'i')} and i.reality_check = t.id) as items
    from reality_check t
    where ${withinRing(unit, 't')} and (${caseId}::uuid is null or t.case_id = ${caseId})
    order by t.on_day desc, t.id desc limit ${MOST}`.execute(unit.tx)
  return rows
}

/** Locks a reality check, so that of two who decide the last two measures at once one ends it. */
export async function lockCheck(unit: UnitOfWork, check: string): Promise<void> {
  await sql`select from reality_check t where ${withinRing(unit, 't')} and t.id = ${check} for update`.execute(unit.tx)
}

/** What the family is called, as far as its row lies in the ring. */
export async function familyNameOf(unit: UnitOfWork, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select t.name from family t where ${withinRing(unit, 't')} and t.id = ${caseId}`.execute(unit.tx)
  return rows[0]?.name ?? null
}

/** The day in Denmark of a meeting of a case that lies in the ring, is of this type and stands; or undefined. */
export async function dayOfMeeting(
  unit: UnitOfWork,
  caseId: string,
  { meeting, type }: { readonly meeting: string; readonly type: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ startsAt: string }>`
    select ${iso('t.starts_at')} as "startsAt" from meeting t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.id = ${meeting}
      and t.type = ${type} and t.called_off_at is null`.execute(unit.tx)
  return rows[0] && dayAt(rows[0].startsAt)
}
