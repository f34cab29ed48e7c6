import { sql } from 'kysely'
import { AFTERWARDS } from './case-over.ts'
import { foldedName, likeAll, wordsOf } from './employee.ts'
import { Conflict } from './conflict.ts'
import { held } from './employee-now.ts'
import { instantOf } from './statement.ts'
import { OF_FAMILY } from './team-lead.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Employments that end, begin again and change. Facts alone: nothing of a family but counts. */
const iso = (column: string) => sql.raw(instantOf(column))
const MOST = 100

export interface EmploymentRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly title: string
  readonly department: string
  readonly departmentName: string
  readonly functions: readonly string[]
  readonly startsAt: string
  readonly endsAt: string | null
  /** What holds from a coming day; null where nothing is on its way. */
  readonly coming: ComingChange | null
}

export interface ComingChange {
  readonly from: string
  readonly title: string
  readonly department: string
  readonly functions: readonly string[]
  readonly setAt: string
  /** Places that end on the day, each with when it would have ended otherwise. */
  readonly places: readonly { readonly id: string; readonly version: number; readonly endsAt: string | null }[]
}

/** As it stands at the instant of asking; a change whose day has come is part of it. */
const COLUMNS = ({ asking: { at } }: UnitOfWork) => sql`
  e.id, e.version, e.name, ${held('title', at)} as title, d.key as department, coalesce(d.shown_as, d.name) as "departmentName",
  ${held('functions', at)} as functions, ${iso('e.starts_at')} as "startsAt", ${iso('e.ends_at')} as "endsAt",
  case when e.coming_from > ${at} then json_build_object('from', ${iso('e.coming_from')}, 'title', e.coming_title, 'department', e.coming_department,
    'functions', e.coming_functions, 'setAt', ${iso('e.coming_set_at')}, 'places', e.coming_places) end as coming`
const FROM = (unit: UnitOfWork) => sql`
  from employee e join department d on d.municipality = ${unit.municipality} and d.key = ${held('department', unit.asking.at)}
  where e.municipality = ${unit.municipality}`

/** Employees in whose name each typed word begins a word, now employed (or about to be) or not any more; one more than `MOST`. */
export async function readEmployments(
  unit: UnitOfWork,
  typed: string,
  isOver: boolean,
): Promise<{ rows: EmploymentRow[]; more: boolean }> {
  const matches = wordsOf(typed).map((word) => sql`and ${foldedName('e.name')} like ${`% ${likeAll(word)}%`}`)
  const { rows } = await sql<EmploymentRow>`
    select ${COLUMNS(unit)} ${FROM(unit)} and (e.ends_at is not null and e.ends_at <= ${unit.asking.at}) = ${isOver}
      ${sql.join(matches, sql` `)} order by e.name, e.id limit ${MOST + 1}`.execute(unit.tx)
  return { rows: rows.slice(0, MOST), more: rows.length > MOST }
}

/** One employee of the municipality, or undefined; locked when it is about to change. */
export async function readEmployment(unit: UnitOfWork, id: string, lock = false): Promise<EmploymentRow | undefined> {
  const { rows } = await sql<EmploymentRow>`
    select ${COLUMNS(unit)} ${FROM(unit)} and e.id = ${id} ${lock ? sql`for update of e` : sql``}`.execute(unit.tx)
  return rows[0]
}

/** How many others are administrators now, with no end set and nothing on its way that takes it from them. */
export async function otherAdministrators(unit: UnitOfWork, except: string): Promise<number> {
  const { at } = unit.asking
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from employee e where e.municipality = ${unit.municipality} and e.id <> ${except}
      and 'administrator' = any(${held('functions', at)}) and (e.coming_from is null or 'administrator' = any(e.coming_functions))
      and e.starts_at <= ${at} and e.ends_at is null`.execute(unit.tx)
  return rows[0]?.count ?? 0
}

export interface EmploymentPatch {
  readonly title?: string
  readonly department?: string
  readonly functions?: readonly string[]
  readonly startsAt?: string
  readonly endsAt?: string | null
  /** Null takes what is on its way back. */
  readonly coming?: ComingChange | null
}

export interface ChangeNote {
  readonly kind: 'ended' | 'end-moved' | 'end-undone' | 'rehired' | 'changed' | 'planned' | 'plan-cancelled' | 'hired'
  readonly onDay: string
  readonly reason: string
}

/**
 * Changes an employee that was locked and stood at `basedOn`, and keeps what was and why. A change whose day has come is
 * written into the employment with it. Throws Conflict.
 */
export async function changeEmployment(
  unit: UnitOfWork,
  row: EmploymentRow,
  basedOn: number,
  patch: EmploymentPatch,
  note: ChangeNote,
): Promise<number> {
  if (row.version !== basedOn) throw new Conflict({ id: row.id, version: row.version })
  const after = { ...row, ...patch }
  const { coming } = after
  await sql`
    update employee set title = ${after.title}, department = ${after.department}, functions = ${[...after.functions]}::text[],
      starts_at = ${after.startsAt}, ends_at = ${after.endsAt}, version = ${basedOn + 1},
      coming_from = ${coming?.from ?? null}, coming_title = ${coming?.title ?? null}, coming_department = ${coming?.department ?? null},
      coming_functions = ${coming ? [...coming.functions] : null}::text[], coming_set_at = ${coming?.setAt ?? null},
      coming_places = ${JSON.stringify(coming?.places ?? [])}::jsonb
    where municipality = ${unit.municipality} and id = ${row.id}`.execute(unit.tx)
  const will = patch.coming ? { ...after, ...patch.coming } : patch.coming === null && row.coming ? row : after
  const was = patch.coming === null && row.coming ? { ...row, ...row.coming } : row
  await keepChange(unit, row.id, note, was, will)
  return basedOn + 1
}

async function keepChange(unit: UnitOfWork, id: string, note: ChangeNote, before: Kept, after: Kept): Promise<void> {
  await sql`
    insert into employee_change (municipality, id, employee, kind, on_day, reason, before, after, at, by_employee)
    values (${unit.municipality}, ${unit.newId()}, ${id}, ${note.kind}, ${note.onDay}, ${note.reason}, ${JSON.stringify(kept(before))}::jsonb,
      ${JSON.stringify(kept(after))}::jsonb, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(unit.tx)
}

type NewEmployee = Pick<EmploymentRow, 'name' | 'title' | 'department' | 'functions' | 'startsAt'> & {
  readonly phone: string | null
}

/** Somebody new in the municipality, from an instant; no end is set. */
export async function insertEmployee(unit: UnitOfWork, who: NewEmployee, note: ChangeNote): Promise<string> {
  const id = unit.newId()
  await sql`
    insert into employee (municipality, id, name, title, department, functions, phone, starts_at)
    values (${unit.municipality}, ${id}, ${who.name}, ${who.title}, ${who.department}, ${[...who.functions]}::text[], ${who.phone}, ${who.startsAt})`.execute(
    unit.tx,
  )
  const state = { ...who, endsAt: null }
  await keepChange(unit, id, note, state, state)
  return id
}

export type Kept = Pick<EmploymentRow, 'title' | 'department' | 'functions' | 'startsAt' | 'endsAt'>
const kept = ({ title, department, functions, startsAt, endsAt }: Kept): Kept => ({
  title,
  department,
  functions,
  startsAt,
  endsAt,
})

export interface ChangeRow extends ChangeNote {
  readonly id: string
  readonly before: Kept
  readonly after: Kept
  readonly at: string
  readonly byName: string | null
}

/** What was changed for one employee, latest first. */
export async function readChanges(unit: UnitOfWork, employee: string): Promise<ChangeRow[]> {
  const m = unit.municipality
  const { rows } = await sql<ChangeRow>`
    select c.id, c.kind, c.on_day::text as "onDay", c.reason, c.before, c.after, ${iso('c.at')} as at,
      (select e.name from employee e where e.municipality = ${m} and e.id = c.by_employee) as "byName"
    from employee_change c where c.municipality = ${m} and c.employee = ${employee} order by c.at desc, c.id desc limit 200`.execute(
    unit.tx,
  )
  return rows
}

export interface OpenCounts {
  readonly coordinates: number
  readonly places: number
  readonly substitutes: number
  readonly afterwards: number
  readonly invitations: number
  readonly tasks: number
  readonly opened: number
}

/** What stands open with an employee now or later. */
export async function readOpen(unit: UnitOfWork, employee: string): Promise<OpenCounts> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<OpenCounts>`
    select
      count(*) filter (where t.role = 'coordinator')::int as coordinates,
      count(*) filter (where t.role <> 'coordinator' and t.role <> all(${[...AFTERWARDS]}::text[]))::int as places,
      count(*) filter (where t.stands_in_for is not null)::int as substitutes,
      count(*) filter (where t.role = any(${[...AFTERWARDS]}::text[]))::int as afterwards,
      count(*) filter (where exists (select from decision_task o where o.municipality = ${m} and o.case_id = t.case_id and o.kind = 'naming'
        and o.decided_at is null and o.place = t.id))::int as opened,
      (select count(*)::int from admission a join case_file f on f.municipality = ${m} and f.id = a.case_id and f.kind = 'family'
        where a.municipality = ${m} and a.employee = ${employee} and a.ends_at > ${at}) as invitations,
      (select count(*)::int from decision_task k where k.municipality = ${m} and k.employee = ${employee} and k.decided_at is null) as tasks
    from membership t where t.municipality = ${m} and t.employee = ${employee} and ${OF_FAMILY(unit)}
      and (t.ends_at is null or (t.ends_at > ${at} and t.ends_at > t.starts_at))`.execute(unit.tx)
  if (!rows[0]) throw new Error('Counting answers one row.')
  return rows[0]
}

/** Accounts of an employee work until then; sessions that are open end with them, at once when it is over already. */
export async function shutAccounts(unit: UnitOfWork, employee: string, endsAt: string): Promise<void> {
  const m = unit.municipality
  await sql`
    update identity.account set active_until = greatest(${endsAt}::timestamptz, active_from + interval '1 millisecond'), employment_ended = true
    where municipality = ${m} and employee = ${employee} and (active_until is null or employment_ended)`.execute(
    unit.tx,
  )
  if (endsAt <= unit.asking.at) await endSessions(unit, employee)
}

/** Accounts that were shut because the employment ended work again; whoever was signed in signs in anew. */
export async function openAccounts(unit: UnitOfWork, employee: string): Promise<void> {
  await endSessions(unit, employee)
  await sql`
    update identity.account set active_until = null, employment_ended = false
    where municipality = ${unit.municipality} and employee = ${employee} and employment_ended`.execute(unit.tx)
}

async function endSessions(unit: UnitOfWork, employee: string): Promise<void> {
  await sql`
    update identity.session set ended_at = ${unit.asking.at} where ended_at is null and account in
      (select id from identity.account where municipality = ${unit.municipality} and employee = ${employee})`.execute(
    unit.tx,
  )
}

/** Searches for somebody in this employee's places that began at an instant, and are not over. */
export async function namingsBegunAt(
  unit: UnitOfWork,
  employee: string,
  openedAt: string,
): Promise<{ id: string; version: number }[]> {
  const m = unit.municipality
  const { rows } = await sql<{ id: string; version: number }>`
    select d.id, d.version from decision_task d join membership t on t.municipality = ${m} and t.id = d.place and t.employee = ${employee}
    where d.municipality = ${m} and d.kind = 'naming' and d.decided_at is null and d.opened_at = ${openedAt} order by d.id for update of d`.execute(
    unit.tx,
  )
  return rows
}

/** Invitations of an employee to families' meetings that are not over at an instant. */
export async function invitationsAfter(
  unit: UnitOfWork,
  employee: string,
  instant: string,
): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    select t.id, t.version from admission t where t.municipality = ${unit.municipality} and t.employee = ${employee} and ${OF_FAMILY(unit)}
      and t.ends_at > ${instant} order by t.id`.execute(unit.tx)
  return rows
}
