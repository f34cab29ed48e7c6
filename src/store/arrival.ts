import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** The department in which the acting employee is employed. */
export async function departmentOfActor(unit: UnitOfWork): Promise<string> {
  const { rows } = await sql<{ department: string }>`
    select department from employee where municipality = ${unit.municipality} and id = ${unit.asking.actor.id}`.execute(
    unit.tx,
  )
  const [found] = rows
  if (!found) throw new Error('An employee acts from a department.')
  return found.department
}
