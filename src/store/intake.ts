import { sql } from 'kysely'
import type { Intake, Queued } from '../contract/intake.ts'
import { prepared } from './database.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The department that takes referrals in, or undefined where none does. */
export async function receivingDepartment(unit: UnitOfWork): Promise<string | undefined> {
  const { rows } = await sql<{ key: string }>`
    select d.key from department d where d.municipality = ${unit.municipality} and d.receives_referrals order by d.key limit 1`.execute(
    unit.tx,
  )
  return rows[0]?.key
}

export type QueueRow = Omit<Queued, 'waitingDays' | 'programmeName' | 'sourceName'> & {
  readonly kind: 'notification' | 'visitation'
  readonly programme: string
  readonly programmeVersion: string
  readonly source: string | null
}

/** Open tasks of the actor's functions with what they are about, oldest first. */
export async function readQueue(unit: UnitOfWork, size: number): Promise<QueueRow[]> {
  const m = unit.municipality
  const cases = unit.facts.tasks.filter((t) => t.decidedAt === null).map((t) => t.caseId)
  const { rows } = await sql<QueueRow>`
    select t.kind, t.case_id as family, t.id as task, r.kind as "referralKind", r.about_name as "aboutName",
      coalesce(r.about_age, extract(year from age(${unit.asking.today}::date, r.about_born))::int) as "aboutAge", ${iso('r.received_at')} as "receivedAt",
      r.parents_know as "parentsKnow", c.state, c.programme, c.programme_version as "programmeVersion", r.source, r.sender_name as "senderName"
    from decision_task t
    join referral r on r.municipality = ${m} and r.case_id = t.case_id and ${withinRing(unit, 'r')}
    join course c on c.municipality = ${m} and c.case_id = t.case_id and ${withinRing(unit, 'c')}
    where t.municipality = ${m} and t.case_id = any(${cases}::uuid[]) and t.job_function = any(${[...unit.facts.functions]}::text[])
      and t.kind in ('notification', 'visitation') and t.decided_at is null
    order by r.received_at, t.id limit ${size}`.execute(unit.tx)
  return rows
}

export interface IntakeRow {
  readonly referral:
    | (Omit<Intake['referral'], 'sourceName'> & { readonly compartment: number; readonly source: string | null })
    | null
  readonly course: {
    readonly id: string
    readonly version: number
    readonly state: string
    readonly programme: string
    readonly programmeVersion: string
  } | null
  readonly tasks: Intake['tasks']
  readonly ticks: readonly {
    readonly id: string
    readonly criterion: string
    readonly answer: 'yes' | 'no' | 'unknown'
    readonly note: string | null
    readonly exception: boolean
    readonly version: number
  }[]
  /** Steps that were taken and not withdrawn, of whatever programme. */
  readonly steps: readonly (NonNullable<Intake['steps'][number]['taken']> & {
    readonly step: string
    readonly programme: string
    readonly takenBy: string
    readonly department: string
  })[]
  readonly decisions: readonly (Omit<Intake['decisions'][number], 'reasonName' | 'decidedAsName'> & {
    readonly programme: string | null
    readonly programmeVersion: string | null
    readonly reason: string | null
    readonly decidedAs: string | null
  })[]
}

/** Everything about one referral that lies in the ring, and the actor's open tasks. */
export async function readIntake(unit: UnitOfWork, caseId: string): Promise<IntakeRow> {
  const m = unit.municipality
  const ring = [...unit.open]
  const { rows } = await sql<{ intake: IntakeRow }>`
    ${prepared('intake')}
    select json_build_object(
      'referral', (select json_build_object('id', r.id, 'version', r.version, 'compartment', r.compartment, 'kind', r.kind, 'source', r.source,
          'senderName', r.sender_name, 'senderContact', r.sender_contact, 'senderRelation', r.sender_relation, 'senderDepartment', r.sender_department,
          'receivedAt', ${iso('r.received_at')}, 'aboutName', r.about_name, 'aboutBorn', r.about_born, 'aboutAge', r.about_age, 'concern', r.concern,
          'wish', r.wish, 'parentsKnow', r.parents_know, 'parentsUnawareReason', r.parents_unaware_reason,
          'circumstancesDiscussed', r.circumstances_discussed, 'withdrawnAt', ${iso('r.withdrawn_at')}, 'withdrawnReason', r.withdrawn_reason, 'releasedAt', ${iso('r.released_at')},
          'releasedByName', (select e.name from employee e where e.municipality = ${m} and e.id = r.released_by), 'receipt', r.receipt)
        from referral r where r.municipality = ${m} and r.case_id = ${caseId} and r.compartment = any(${ring}::bigint[]) order by r.received_at limit 1),
      'course', (select json_build_object('id', c.id, 'version', c.version, 'state', c.state, 'programme', c.programme, 'programmeVersion', c.programme_version)
        from course c where c.municipality = ${m} and c.case_id = ${caseId} and c.compartment = any(${ring}::bigint[]) order by c.updated_at desc, c.id desc limit 1),
      'tasks', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'openedAt', ${iso('t.opened_at')}) order by t.opened_at, t.id), '[]')
        from decision_task t where t.municipality = ${m} and t.case_id = ${caseId} and t.decided_at is null and t.kind in ('notification', 'visitation')
          and t.job_function = any(${[...unit.facts.functions]}::text[]) and (t.employee is null or t.employee = ${unit.asking.actor.id})),
      'ticks', (select coalesce(json_agg(json_build_object('id', k.id, 'criterion', k.criterion, 'answer', k.answer, 'note', k.note,
          'exception', k.exception, 'version', k.version)), '[]')
        from criterion_tick k where k.municipality = ${m} and k.case_id = ${caseId} and k.compartment = any(${ring}::bigint[])),
      'steps', (select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'programme', s.programme, 'step', s.step, 'note', s.note,
          'acknowledgedOn', s.acknowledged_on, 'takenAt', ${iso('s.taken_at')}, 'takenBy', s.taken_by, 'department', s.taken_department,
          'takenByName', (select e.name from employee e where e.municipality = ${m} and e.id = s.taken_by),
          'takenDepartment', coalesce((select coalesce(d.shown_as, d.name) from department d where d.municipality = ${m} and d.key = s.taken_department), s.taken_department))
          order by s.taken_at, s.id), '[]')
        from visitation_step s where s.municipality = ${m} and s.case_id = ${caseId} and s.withdrawn_at is null and s.compartment = any(${ring}::bigint[])),
      'decisions', (select coalesce(json_agg(json_build_object('id', v.id, 'programme', v.programme, 'programmeVersion', v.programme_version, 'decision', v.decision, 'reason', v.reason, 'note', v.note,
          'decidedAs', v.decided_as, 'beyondCapacity', v.beyond_capacity, 'nextStep', v.next_step, 'nextOn', v.next_on,
          'decidedAt', ${iso('v.decided_at')}, 'decidedByName', (select e.name from employee e where e.municipality = ${m} and e.id = v.decided_by))
          order by v.decided_at, v.id), '[]')
        from visitation v where v.municipality = ${m} and v.case_id = ${caseId} and v.compartment = any(${ring}::bigint[]))
    ) as intake`.execute(unit.tx)
  return rows[0]?.intake ?? { referral: null, course: null, tasks: [], ticks: [], steps: [], decisions: [] }
}

/**
 * Moves an accepted course from the referral's compartment to the family's: the family may know that it takes part.
 * What came before (candidate, waiting) stays in the history of the referral's compartment.
 */
export async function moveCourse(
  unit: UnitOfWork,
  course: { id: string; version: number },
  compartment: number,
  reason = 'accepted',
): Promise<number | null> {
  return unit.update('course', course.id, course.version, { compartment } as never, reason)
}

/** How many families each of these employees coordinates now. */
export async function countCoordinated(unit: UnitOfWork, employees: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ employee: string; families: number }>`
    select t.employee, count(distinct t.case_id)::int as families from membership t
    where t.municipality = ${unit.municipality} and t.employee = any(${[...employees]}::uuid[]) and t.role = 'coordinator'
      and t.starts_at <= ${unit.asking.at} and (t.ends_at is null or t.ends_at > ${unit.asking.at})
    group by t.employee`.execute(unit.tx)
  return new Map(rows.map((r) => [r.employee, r.families]))
}

const PLAN_TABLES = [
  'goal',
  'scaling',
  'action',
  'measure',
  'stance',
  'goal_agreement',
  'stepping_stone',
  'pitfall',
  'follow_up',
  'plan_snapshot',
  'statutory_link',
  'oral_agreement',
  'course_pause',
] as const

/**
 * What has happened in a family since it was accepted: rows of its plan and meetings as far as they lie in the ring, and
 * the facts that stand. As long as nobody else was in the team, nothing can lie outside its coordinator's ring.
 */
export async function sinceAcceptance(
  unit: UnitOfWork,
  caseId: string,
): Promise<{
  readonly signatures: number
  readonly written: number
  readonly meetings: number
  readonly others: number
}> {
  const m = unit.municipality
  const counts = PLAN_TABLES.map(
    (table) =>
      sql`(select count(*) from ${sql.table(table)} t where ${withinRing(unit, 't')} and t.case_id = ${caseId})`,
  )
  const { rows } = await sql<{ signatures: number; written: number; meetings: number; others: number }>`
    select (${sql.join(counts, sql` + `)})::int as written,
      (select count(*)::int from meeting t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.called_off_at is null) as meetings,
      (select count(*)::int from basis b join basis_signature s on s.municipality = ${m} and s.basis = b.id
        where b.municipality = ${m} and b.case_id = ${caseId} and s.signed_at is not null and s.withdrawn_at is null) as signatures,
      (select count(*)::int from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee <> ${unit.asking.actor.id}
        and (t.ends_at is null or t.ends_at > t.starts_at)) as others`.execute(unit.tx)
  const [found] = rows
  if (!found) throw new Error('a select without from answers one row')
  return found
}
