import { sql } from 'kysely'
import { fold } from '../domain/shared/search-token.ts'
import type { Stage } from '../domain/team/workload.ts'
import { held } from './employee-now.ts'
import { findEmployees, type EmployeeCard } from './employee.ts'
import { instantOf } from './statement.ts'
import { WISH, type WishRow } from './team.ts'
import { AFTERWARDS } from './case-over.ts'
import { standsItself } from './family-merge.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** What a leader of coordinators counts and answers. Facts are ids, spells and codes; names of families lie in the ring. */
const iso = (column: string) => sql.raw(instantOf(column))
/** A family's case that somebody could coordinate: its people take part in it now. */
const LIVES = (unit: UnitOfWork) => sql`
  exists (select from participation p where p.municipality = ${unit.municipality} and p.case_id = t.case_id
    and p.starts_at <= ${unit.asking.at} and (p.ends_at is null or p.ends_at > ${unit.asking.at}))`
/** A closed circle (§ 115) is not even counted. */
export const OF_FAMILY = (unit: UnitOfWork) => sql`
  exists (select from case_file o where o.municipality = ${unit.municipality} and o.id = t.case_id and o.kind = 'family' and ${standsItself(unit, 'o.id')})`
const standing = (unit: UnitOfWork, alias: string) => sql`
  ${sql.ref(`${alias}.starts_at`)} <= ${unit.asking.at} and (${sql.ref(`${alias}.ends_at`)} is null or ${sql.ref(`${alias}.ends_at`)} > ${unit.asking.at})`

export interface Carried {
  readonly employee: string
  readonly stages: readonly (Stage | null)[]
  /** What each counts; null for a family that nobody has weighed. */
  readonly weights: readonly (number | null)[]
  /** The lowest of what their families' programmes allow a coordinator; null where none says. */
  readonly capacity: number | null
}

/** How far each family is that these employees, or all, are responsible for now. */
export async function readCarried(unit: UnitOfWork, employees: readonly string[] | null): Promise<Carried[]> {
  const { rows } = await sql<Carried>`
    select t.employee, json_agg(t.stage) as stages, json_agg(w.counts) as weights, min(t.counts_against) as capacity from membership t
    left join workload_weight w on w.municipality = ${unit.municipality} and w.id = t.weight and w.ends_at is null
    where t.municipality = ${unit.municipality} and t.role = 'coordinator' and ${standing(unit, 't')} and ${OF_FAMILY(unit)}
      and (${employees}::uuid[] is null or t.employee = any(${employees}::uuid[]))
    group by t.employee`.execute(unit.tx)
  return rows
}

/** Cards of these employees, also of those whose employment is over. */
export async function readCards(unit: UnitOfWork, ids: readonly string[]): Promise<EmployeeCard[]> {
  const { rows } = await sql<EmployeeCard>`
    select e.id, e.name, ${held('title', unit.asking.at)} as title, d.key as department, coalesce(d.shown_as, d.name) as "departmentName"
    from employee e join department d on d.municipality = ${unit.municipality} and d.key = ${held('department', unit.asking.at)}
    where e.municipality = ${unit.municipality} and e.id = any(${[...ids]}::uuid[]) order by e.name, e.id`.execute(
    unit.tx,
  )
  return rows
}

/** Employees by name, as `findEmployees`. */
export const readCandidates = (unit: UnitOfWork, typed: string): Promise<EmployeeCard[]> =>
  findEmployees(unit, fold(typed))

export interface UncoveredRow {
  readonly family: string
  readonly formerName: string | null
  readonly since: string | null
  readonly members: number
  readonly departments: string[]
}

/** Families with a team of which no coordinator who is employed now is responsible, and for which nobody looks yet. */
export async function readUncovered(unit: UnitOfWork): Promise<UncoveredRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<UncoveredRow>`
    select t.case_id as family,
      (select e.name from membership l join employee e on e.municipality = ${m} and e.id = l.employee
        where l.municipality = ${m} and l.case_id = t.case_id and l.role = 'coordinator' and l.starts_at <= ${at} and (l.ends_at is null or l.ends_at > l.starts_at) order by l.starts_at desc limit 1) as "formerName",
      (select ${iso('least(l.ends_at, e.ends_at)')} from membership l join employee e on e.municipality = ${m} and e.id = l.employee
        where l.municipality = ${m} and l.case_id = t.case_id and l.role = 'coordinator' and l.starts_at <= ${at} and (l.ends_at is null or l.ends_at > l.starts_at) order by l.starts_at desc limit 1) as since,
      count(distinct t.employee) filter (where ${standing(unit, 't')})::int as members,
      coalesce(array_agg(distinct coalesce(d.shown_as, d.name)) filter (where ${standing(unit, 't')}), '{}') as departments
    from membership t join department d on d.municipality = ${m} and d.key = t.department
    join case_file c on c.municipality = ${m} and c.id = t.case_id and c.kind = 'family'
    where t.municipality = ${m} and ${LIVES(unit)} and ${standsItself(unit, 't.case_id')}
      and not exists (select from membership k join employee e on e.municipality = ${m} and e.id = k.employee
        where k.municipality = ${m} and k.case_id = t.case_id and k.role = 'coordinator' and ${standing(unit, 'k')} and ${standing(unit, 'e')})
      and not exists (select from decision_task o where o.municipality = ${m} and o.case_id = t.case_id and o.kind = 'naming' and o.decided_at is null)
    group by t.case_id having count(*) filter (where ${standing(unit, 't')} and t.role <> all(${[...AFTERWARDS]}::text[])) > 0 order by since nulls first, t.case_id limit 200`.execute(
    unit.tx,
  )
  return rows
}

export interface LeavingRow {
  readonly employee: string
  readonly name: string
  readonly departmentName: string
  readonly endsAt: string
  readonly places: number
}

/** Employees whose employment ends before `until`, or has ended, and who stand in teams. */
export async function readLeaving(unit: UnitOfWork, until: string): Promise<LeavingRow[]> {
  const m = unit.municipality
  const { rows } = await sql<LeavingRow>`
    select e.id as employee, e.name, coalesce(d.shown_as, d.name) as "departmentName", ${iso('e.ends_at')} as "endsAt", count(*)::int as places
    from employee e join department d on d.municipality = ${m} and d.key = ${held('department', unit.asking.at)}
    join membership t on t.municipality = ${m} and t.employee = e.id and ${OF_FAMILY(unit)} and (t.ends_at is null or t.ends_at > greatest(e.ends_at, ${unit.asking.at}))
    where e.municipality = ${m} and e.ends_at is not null and e.ends_at < ${until} and ${LIVES(unit)}
    group by e.id, e.name, d.shown_as, d.name, e.ends_at order by e.ends_at, e.name limit 100`.execute(unit.tx)
  return rows
}

export interface PlaceRow {
  readonly id: string
  readonly version: number
  readonly family: string
  readonly task: string
  readonly taskVersion: number
  readonly membership: string | null
  readonly familyName: string | null
  readonly role: string
  readonly beforeName: string | null
  readonly before: string | null
  readonly words: string | null
  readonly openedAt: string
}

/** Open places that a leader fills, as far as they lie in the ring. */
export async function readPlaces(unit: UnitOfWork): Promise<PlaceRow[]> {
  const m = unit.municipality
  const { rows } = await sql<PlaceRow>`
    select t.id, t.version, t.case_id as family, t.task, d.version as "taskVersion", t.membership, t.family_name as "familyName", t.role, t.words,
      e.id as before, e.name as "beforeName", ${iso('d.opened_at')} as "openedAt"
    from naming t join decision_task d on d.municipality = ${m} and d.id = t.task and d.decided_at is null
    left join membership b on b.municipality = ${m} and b.id = t.membership
    left join employee e on e.municipality = ${m} and e.id = b.employee
    where ${withinRing(unit, 't')} order by d.opened_at, t.id limit 200`.execute(unit.tx)
  return rows
}

export type OpenWish = WishRow & {
  readonly family: string
  readonly role: string
  readonly taskVersion: number
  readonly employee: string
}

/** Wishes that wait for this leader's answer. */
export const readOpenWishes = (unit: UnitOfWork): Promise<OpenWish[]> => readWishes(unit, false)

/** Wishes that this leader has answered, as long as the answer can be looked at again. */
export const readAnsweredWishes = (unit: UnitOfWork): Promise<OpenWish[]> => readWishes(unit, true)

async function readWishes(unit: UnitOfWork, answered: boolean): Promise<OpenWish[]> {
  const m = unit.municipality
  const columns = WISH.replaceAll('$1', String(m))
  const { rows } = await sql<OpenWish>`
    select ${sql.raw(columns)}, t.case_id as family, b.role, b.employee, d.version as "taskVersion"
    from adviser_wish t join decision_task d on d.municipality = ${m} and d.id = t.task and (d.decided_at is not null) = ${answered} and d.employee = ${unit.asking.actor.id}
    join membership b on b.municipality = ${m} and b.id = t.membership
    where ${withinRing(unit, 't')} and t.withdrawn_at is null and (t.answered_at is not null) = ${answered} order by t.answer_by nulls first, t.asked_at limit 200`.execute(
    unit.tx,
  )
  return rows
}

/** Leaders of coordinators who are employed now, the one with the fewest open wishes first. */
export async function leadersFor(unit: UnitOfWork, department: string, except: string): Promise<string[]> {
  const m = unit.municipality
  const { rows } = await sql<{ id: string }>`
    select e.id from employee e
    where e.municipality = ${m} and 'team-lead' = any(${held('functions', unit.asking.at)}) and e.id <> ${except} and ${standing(unit, 'e')}
    order by ${held('department', unit.asking.at)} <> ${department},
      (select count(*) from decision_task d where d.municipality = ${m} and d.employee = e.id and d.kind = 'adviser-wish' and d.decided_at is null), e.name, e.id`.execute(
    unit.tx,
  )
  return rows.map(({ id }) => id)
}

export interface CompetenceRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly category: string | null
}

/** The municipality's list of what employees can. */
export async function readCompetences(unit: UnitOfWork): Promise<CompetenceRow[]> {
  const { rows } = await sql<CompetenceRow>`
    select t.id, t.version, t.name, t.category from competence t
    where t.municipality = ${unit.municipality} and ${standing(unit, 't')} order by t.name, t.id limit 300`.execute(
    unit.tx,
  )
  return rows
}

export interface WeightRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly counts: number
}

/** The municipality's own list of weights, the lightest first. */
export async function readWeights(unit: UnitOfWork): Promise<WeightRow[]> {
  const { rows } = await sql<WeightRow>`
    select t.id, t.version, t.name, t.counts from workload_weight t
    where t.municipality = ${unit.municipality} and ${standing(unit, 't')} order by t.counts, t.name, t.id limit 20`.execute(
    unit.tx,
  )
  return rows
}

export interface SkillRow {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly competence: string
}

/** Who of these can what. */
export async function readSkills(unit: UnitOfWork, employees: readonly string[]): Promise<SkillRow[]> {
  const { rows } = await sql<SkillRow>`
    select t.id, t.version, t.employee, t.competence from employee_competence t
    where t.municipality = ${unit.municipality} and t.employee = any(${[...employees]}::uuid[]) and ${standing(unit, 't')}
    order by t.id`.execute(unit.tx)
  return rows
}

/** The compartment of a case's shared cooperation in which its name lies, or undefined. */
export async function familyCompartment(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ category: string; sensitivity: number; department: string | null } | undefined> {
  const { rows } = await sql<{ category: string; sensitivity: number; department: string | null }>`
    select c.category, c.sensitivity, c.department from compartment c
    where c.municipality = ${unit.municipality} and c.case_id = ${caseId} and c.subject is null and c.category = 'cooperation' and c.audience = 'family'
    order by c.id`.execute(unit.tx)
  return rows[0]
}

export interface StandingPlace {
  readonly id: string
  readonly family: string
  readonly role: string
  readonly version: number
  readonly endsAt: string | null
}

/** Standing and coming places of an employee in families' teams. */
export async function placesOf(unit: UnitOfWork, employee: string): Promise<StandingPlace[]> {
  const { rows } = await sql<StandingPlace>`
    select t.id, t.case_id as family, t.role, t.version, ${iso('t.ends_at')} as "endsAt" from membership t
    join case_file c on c.municipality = ${unit.municipality} and c.id = t.case_id and c.kind = 'family'
    where t.municipality = ${unit.municipality} and t.employee = ${employee}
      and (t.ends_at is null or (t.ends_at > ${unit.asking.at} and t.ends_at > t.starts_at)) and ${LIVES(unit)}
    order by t.starts_at, t.id`.execute(unit.tx)
  return rows
}

/** What the family is called, when its row lies in the ring. */
export async function familyName(unit: UnitOfWork, caseId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select f.name from family f where ${withinRing(unit, 'f')} and f.id = ${caseId}`.execute(unit.tx)
  return rows[0]?.name ?? null
}

/** The places of an employee for which a leader already looks. */
export async function openNamings(unit: UnitOfWork, employee: string): Promise<string[]> {
  const m = unit.municipality
  const { rows } = await sql<{ id: string }>`
    select t.id from membership t
    where t.municipality = ${m} and t.employee = ${employee} and exists (
      select from decision_task d where d.municipality = ${m} and d.case_id = t.case_id and d.kind = 'naming' and d.decided_at is null
        and d.place = t.id)`.execute(unit.tx)
  return rows.map(({ id }) => id)
}
