import { findEmployees, type EmployeeCard } from '../../store/employee.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

/** Employees by the beginning of a name, for whoever has a standing in the municipality's work. */
export async function listEmployees(
  unit: UnitOfWork,
  input: { query: { q: string } },
): Promise<{ employees: EmployeeCard[] }> {
  const { memberships, functions } = unit.facts
  if (memberships.length === 0 && functions.length === 0) throw notFound()
  return { employees: await findEmployees(unit, input.query.q) }
}
