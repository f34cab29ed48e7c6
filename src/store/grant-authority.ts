import { sql } from 'kysely'
import { DECIDING_MEMBER, type Authority, type Decider } from '../domain/grant/authority.ts'
import { held } from './employee-now.ts'
import { instantOf } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

const iso = (column: string) => sql.raw(instantOf(column))

export interface AuthorityRow extends Authority {
  readonly version: number
  readonly departmentName: string
  readonly employeeName: string | null
  readonly source: string
  readonly setByName: string
  readonly setAt: string
  readonly endedByName: string | null
  readonly endReason: string | null
  readonly takenBackAt: string | null
  readonly takenBackByName: string | null
  readonly takenBackReason: string | null
}

/** Everything that was ever written about who may grant, the latest first; empty until the municipality has decided. */
export async function readAuthorities(unit: UnitOfWork): Promise<AuthorityRow[]> {
  const m = unit.municipality
  const { rows } = await sql<AuthorityRow>`
    select t.id, t.version, t.department, coalesce(d.shown_as, d.name) as "departmentName", t.role, t.employee, n.name as "employeeName", t.kinds,
      t.per_measure as "perMeasure", t.per_year as "perYear", t.no_limit as "noLimit", t.starts_on as "startsOn", t.ends_on as "endsOn",
      t.source, s.name as "setByName", ${iso('t.set_at')} as "setAt", x.name as "endedByName", t.end_reason as "endReason",
      t.taken_back_at is not null as "takenBack", ${iso('t.taken_back_at')} as "takenBackAt", b.name as "takenBackByName",
      t.taken_back_reason as "takenBackReason"
    from grant_authority t join department d on d.municipality = ${m} and d.key = t.department
    join employee s on s.municipality = ${m} and s.id = t.set_by
    left join employee n on n.municipality = ${m} and n.id = t.employee
    left join employee x on x.municipality = ${m} and x.id = t.ended_by
    left join employee b on b.municipality = ${m} and b.id = t.taken_back_by
    where t.municipality = ${m} order by d.name, t.starts_on desc, t.id limit 1000`.execute(unit.tx)
  return rows
}

export interface LeaderRow extends Decider {
  readonly name: string
}

/** Whether the one whose task it is can answer it now: a leader with the function, or one of the family's team. */
export const canAnswer = (unit: UnitOfWork, task: string) => {
  const m = unit.municipality
  const { at } = unit.asking
  const now = (alias: string) =>
    sql`${sql.ref(`${alias}.starts_at`)} <= ${at} and (${sql.ref(`${alias}.ends_at`)} is null or ${sql.ref(`${alias}.ends_at`)} > ${at})`
  return sql<boolean>`exists (
    select from decision_task k join employee e on e.municipality = ${m} and e.id = k.employee and ${now('e')}
    where k.municipality = ${m} and k.id = ${sql.ref(task)} and case k.job_function when ${DECIDING_MEMBER} then exists (
        select from membership s where s.municipality = ${m} and s.case_id = k.case_id and s.employee = k.employee and ${now('s')})
      else k.job_function = any(${held('functions', at)}) end)`
}

/** Whether grants wait for somebody who can no longer answer, counted from tasks: nothing of a family is read. */
export async function someoneWaitsInVain(unit: UnitOfWork): Promise<boolean> {
  const { rows } = await sql`
    select from decision_task t join case_file c on c.municipality = ${unit.municipality} and c.id = t.case_id and c.kind = 'family'
    where t.municipality = ${unit.municipality} and t.kind in ('grant', 'reality-check') and t.employee is not null
      and t.decided_at is null and not ${canAnswer(unit, 't.id')} limit 1`.execute(unit.tx)
  return rows.length > 0
}

/** Of these employees those who are employed now, in the order in which they are asked: the fewest open tasks first. */
export async function readAsked(
  unit: UnitOfWork,
  employees: readonly string[],
): Promise<{ readonly employee: string; readonly name: string }[]> {
  const { rows } = await sql<{ employee: string; name: string }>`
    select e.id as employee, e.name from employee e
    where e.municipality = ${unit.municipality} and e.id = any(${[...employees]}::uuid[]) and e.starts_at <= ${unit.asking.at}
      and (e.ends_at is null or e.ends_at > ${unit.asking.at})
    order by ${fewestTasks(unit)}, e.name, e.id`.execute(unit.tx)
  return rows
}

const fewestTasks = (unit: UnitOfWork) =>
  sql`(select count(*) from decision_task o where o.municipality = ${unit.municipality} and o.employee = e.id and o.kind = 'grant' and o.decided_at is null)`

/** Employees with the function of granting who are employed now, the one with the fewest open tasks first. */
export async function readLeaders(unit: UnitOfWork): Promise<LeaderRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<LeaderRow>`
    select e.id as employee, e.name, ${held('department', at)} as department, array['granting-leader'] as roles from employee e
    where e.municipality = ${m} and 'granting-leader' = any(${held('functions', at)}) and e.starts_at <= ${at} and (e.ends_at is null or e.ends_at > ${at})
    order by ${fewestTasks(unit)}, e.name, e.id limit 200`.execute(unit.tx)
  return rows
}

/** Departments, as everybody calls them, in order of name. */
export async function readDepartmentNames(unit: UnitOfWork): Promise<{ key: string; name: string }[]> {
  const { rows } = await sql<{ key: string; name: string }>`
    select d.key, coalesce(d.shown_as, d.name) as name from department d where d.municipality = ${unit.municipality} order by name, d.key`.execute(
    unit.tx,
  )
  return rows
}
