import { sql } from 'kysely'
import { instantOf } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withReach } from './reach.ts'
import { withinRing } from './within-ring.ts'

/** What stands open with those who stop: for a family's team in words, for whoever ends the employment in numbers. */
const iso = (column: string) => sql.raw(instantOf(column))

export interface LeaverRow {
  readonly employee: string
  readonly name: string
  readonly endsAt: string
  readonly places: readonly { readonly role: string; readonly party: string | null }[]
  readonly actions: readonly { readonly id: string; readonly what: string; readonly due: string | null }[]
  readonly measures: readonly { readonly id: string; readonly title: string }[]
}

/** Employees with an end who stand in the family's team or are to do something in its plan, with what lies in the ring. */
export async function readLeavers(unit: UnitOfWork, caseId: string): Promise<LeaverRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const standing = (alias: string) =>
    sql`${sql.ref(`${alias}.starts_at`)} <= ${at} and (${sql.ref(`${alias}.ends_at`)} is null or ${sql.ref(`${alias}.ends_at`)} > ${at})`
  const { rows } = await sql<LeaverRow>`
    select * from (
      select e.id as employee, e.name, ${iso('e.ends_at')} as "endsAt",
        (select coalesce(json_agg(json_build_object('role', t.role, 'party', t.party)), '[]') from membership t
          where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = e.id and ${standing('t')}) as places,
        (select coalesce(json_agg(json_build_object('id', t.id, 'what', t.what, 'due', t.due) order by t.due nulls last, t.id), '[]') from action t
          where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.by_employee = e.id and t.done_at is null) as actions,
        (select coalesce(json_agg(json_build_object('id', t.id, 'title', t.title) order by t.title, t.id), '[]') from measure t
          where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.status <> 'ended' and exists (select from membership s
            where s.municipality = ${m} and s.case_id = ${caseId} and s.employee = e.id and s.department = t.department and ${standing('s')})
          and not exists (select from membership s join employee o on o.municipality = ${m} and o.id = s.employee and o.ends_at is null
            where s.municipality = ${m} and s.case_id = ${caseId} and s.employee <> e.id and s.department = t.department and ${standing('s')})) as measures
      from employee e where e.municipality = ${m} and e.ends_at is not null and (
        exists (select from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = e.id and ${standing('t')})
        or exists (select from action t where ${withinRing(unit, 't')} and t.case_id = ${caseId} and t.by_employee = e.id and t.done_at is null))
    ) l order by l."endsAt", l.name, l.employee`.execute(unit.tx)
  return rows
}

export interface LeftToDo {
  readonly actions: number
  readonly measures: number
  readonly followUps: number
}

/**
 * How much stands open with an employee in all the plans of their families, in numbers alone: the compartments are open for
 * this one count, and closed again.
 */
export async function countLeftToDo(unit: UnitOfWork, employee: string): Promise<LeftToDo> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows: found } = await sql<{ id: number }>`
    select c.id from compartment c join case_file f on f.municipality = ${m} and f.id = c.case_id and f.kind = 'family'
    where c.municipality = ${m} and c.audience <> 'author' and c.case_id in (select t.case_id from membership t
      where t.municipality = ${m} and t.employee = ${employee} and (t.ends_at is null or t.ends_at > t.starts_at))`.execute(
    unit.tx,
  )
  const standing = sql`t.municipality = ${m} and t.employee = ${employee} and (t.ends_at is null or (t.ends_at > ${at} and t.ends_at > t.starts_at))`
  return withReach(
    unit,
    found.map(({ id }) => id),
    async () => {
      const { rows } = await sql<LeftToDo>`
      select
        (select count(*)::int from action a where ${withinRing(unit, 'a')} and a.by_employee = ${employee} and a.done_at is null) as actions,
        (select count(*)::int from measure q where ${withinRing(unit, 'q')} and q.status <> 'ended'
          and exists (select from membership t where ${standing} and t.case_id = q.case_id and t.department = q.department)
          and not exists (select from membership s join employee o on o.municipality = ${m} and o.id = s.employee and o.ends_at is null
            where s.municipality = ${m} and s.case_id = q.case_id and s.employee <> ${employee} and s.department = q.department
              and s.starts_at <= ${at} and (s.ends_at is null or s.ends_at > ${at}))) as measures,
        (select count(*)::int from plan p where ${withinRing(unit, 'p')} and p.next_follow_up is not null
          and exists (select from membership t where ${standing} and t.case_id = p.case_id and t.role = 'coordinator')) as "followUps"`.execute(
        unit.tx,
      )
      if (!rows[0]) throw new Error('Counting answers one row.')
      return rows[0]
    },
  )
}
