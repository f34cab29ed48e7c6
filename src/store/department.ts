import { sql } from 'kysely'
import { Conflict } from './conflict.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export interface DepartmentRow {
  readonly key: string
  readonly version: number
  readonly name: string
  readonly shownAs: string | null
  readonly doesWhat: string
}

/** Every department of the municipality by its own name: for whoever gives the neutral ones, and nobody else. */
export async function departmentsWithNames(unit: UnitOfWork): Promise<DepartmentRow[]> {
  const { rows } = await sql<DepartmentRow>`
    select d.key, d.version, d.name, d.shown_as as "shownAs", d.does_what as "doesWhat" from department d
    where d.municipality = ${unit.municipality} order by d.name`.execute(unit.tx)
  return rows
}

/** Every department by the name that everybody is shown. */
export async function departmentNames(unit: UnitOfWork): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.key as id, coalesce(d.shown_as, d.name) as name from department d
    where d.municipality = ${unit.municipality} order by 2, 1`.execute(unit.tx)
  return rows
}

/** The departments that go by their own name: those whose name tells too much are said nowhere beside another name for them. */
export async function plainDepartments(unit: UnitOfWork): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select d.key as id, d.name from department d where d.municipality = ${unit.municipality} and d.shown_as is null order by 2, 1`.execute(
    unit.tx,
  )
  return rows
}

/** Writes the name that others are shown, and keeps what it was. Answers false when there is no such department. Throws Conflict. */
export async function showAs(unit: UnitOfWork, key: string, basedOn: number, shownAs: string | null): Promise<boolean> {
  const m = unit.municipality
  const { rows } = await sql<{ version: number; shownAs: string | null }>`
    select version, shown_as as "shownAs" from department where municipality = ${m} and key = ${key} for update`.execute(
    unit.tx,
  )
  const now = rows[0]
  if (!now) return false
  if (now.version !== basedOn) throw new Conflict({ id: key, version: now.version })
  await sql`update department set shown_as = ${shownAs}, version = version + 1 where municipality = ${m} and key = ${key}`.execute(
    unit.tx,
  )
  await sql`
    insert into department_name (municipality, id, department, before, after, at, set_by)
    values (${m}, ${unit.newId()}, ${key}, ${now.shownAs}, ${shownAs}, ${unit.asking.at}, ${unit.asking.actor.id})`.execute(
    unit.tx,
  )
  return true
}
