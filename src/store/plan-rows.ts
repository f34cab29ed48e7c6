import { sql } from 'kysely'
import type { z } from 'zod'
import type { actionOutput, goalOutput, measureOutput, scalingOutput } from '../contract/family.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Every row of one plan that lies in a cut of the ring: what is printed, exported and published. */
interface Placed {
  readonly compartment: number
}
export type PlanGoal = z.output<typeof goalOutput> & Placed
export type PlanScaling = z.output<typeof scalingOutput> & Placed
export type PlanAction = z.output<typeof actionOutput> & Placed
export type PlanMeasure = z.output<typeof measureOutput> & Placed

export interface PlanRows {
  readonly familyName: string | null
  readonly nextFollowUp: string | null
  readonly course: { readonly programme: string; readonly programmeVersion: string } | null
  readonly people: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]
  readonly team: readonly {
    readonly employee: string
    readonly name: string
    readonly phone: string | null
    readonly role: string
    readonly department: string
    readonly departmentDoes: string
    /** Set when the member works for one person only. */
    readonly party: string | null
  }[]
  readonly departments: readonly { readonly key: string; readonly name: string }[]
  readonly meeting: { readonly startsAt: string; readonly place: string | null } | null
  readonly goals: readonly PlanGoal[]
  readonly scalings: readonly PlanScaling[]
  readonly actions: readonly PlanAction[]
  readonly measures: readonly PlanMeasure[]
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The plan in one statement. `cut` are the compartments whose rows may go along: a part of the ring, so row security
 * would refuse more. Names of the people come from the whole ring, since a row that may go along names them.
 */
export async function readPlanRows(unit: UnitOfWork, caseId: string, cut: readonly number[]): Promise<PlanRows> {
  const m = unit.municipality
  const { at } = unit.asking
  const own = [...cut]
  const ring = [...unit.open]
  const rowsOf = (table: string, fields: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => sql`(
    select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'compartment', t.compartment, 'department', c.department, 'category', c.category, ${fields}) order by ${order}), '[]')
    from ${sql.table(table)} t join compartment c on c.municipality = ${m} and c.id = t.compartment
    where t.municipality = ${m} and t.compartment = any(${own}::bigint[]) and t.case_id = ${caseId})`
  const { rows } = await sql<{ plan: PlanRows }>`
    select json_build_object(
      'familyName', (select t.name from family t where t.municipality = ${m} and t.id = ${caseId} and t.compartment = any(${own}::bigint[])),
      'nextFollowUp', (select t.next_follow_up from plan t where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${own}::bigint[]) limit 1),
      'course', (select json_build_object('programme', t.programme, 'programmeVersion', t.programme_version) from course t
        where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${own}::bigint[]) order by t.updated_at desc, t.id desc limit 1),
      'people', (select coalesce(json_agg(json_build_object('id', d.id, 'givenName', d.given_name, 'familyName', d.family_name)), '[]')
        from participation p join person_detail d on d.municipality = ${m} and d.id = p.person and d.compartment = any(${ring}::bigint[])
        where p.municipality = ${m} and p.case_id = ${caseId}),
      'team', (select coalesce(json_agg(json_build_object('employee', t.employee, 'name', e.name, 'phone', e.phone, 'role', t.role,
          'department', t.department, 'departmentDoes', case when d.shown_as is null then d.does_what else '' end, 'party', t.party) order by t.starts_at, t.id), '[]')
        from membership t join employee e on e.municipality = ${m} and e.id = t.employee join department d on d.municipality = ${m} and d.key = t.department
        where t.municipality = ${m} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})),
      'departments', (select json_agg(json_build_object('key', d.key, 'name', coalesce(d.shown_as, d.name))) from department d where d.municipality = ${m}),
      'meeting', (select json_build_object('startsAt', ${iso('t.starts_at')}, 'place', t.place) from meeting t
        where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${own}::bigint[]) and t.starts_at > ${at} and t.called_off_at is null order by t.starts_at limit 1),
      'goals', ${rowsOf('goal', sql`'concerns', t.concerns, 'ownWords', t.own_words, 'whoseWords', t.whose_words, 'wishedChange', t.wished_change, 'successCriterion', t.success_criterion, 'horizon', t.horizon, 'parentGoal', t.parent_goal, 'position', t.position, 'status', t.status`, sql`t.position, t.id`)},
      'scalings', ${rowsOf('scaling', sql`'goal', t.goal, 'byPerson', t.by_person, 'byEmployee', t.by_employee, 'value', t.value, 'says', t.says, 'at', ${iso('t.at')}`, sql`t.at, t.id`)},
      'actions', ${rowsOf('action', sql`'goal', t.goal, 'what', t.what, 'byPerson', t.by_person, 'byEmployee', t.by_employee, 'due', t.due, 'doneAt', ${iso('t.done_at')}`, sql`t.done_at is not null, t.due nulls last, t.id`)},
      'measures', ${rowsOf('measure', sql`'goal', t.goal, 'person', t.person, 'kind', t.kind, 'title', t.title, 'outsideCatalogueReason', t.outside_catalogue_reason, 'legalBasis', t.legal_basis, 'status', t.status, 'waitingFor', t.waiting_for, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'byDepartment', t.department, 'origin', t.origin`, sql`t.id`)}
    ) as plan`.execute(unit.tx)
  const [row] = rows
  if (!row) throw new Error('a select without from answers one row')
  return row.plan
}
