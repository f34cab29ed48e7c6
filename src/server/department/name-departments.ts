import { departmentsWithNames, showAs, type DepartmentRow } from '../../store/department.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'

type Answer = { departments: DepartmentRow[] }

/** The departments with both their names. Throws 404 for a citizen, 403 for everybody but the administrator. */
export async function listDepartments(unit: UnitOfWork): Promise<Answer> {
  requireAdministrator(unit)
  return { departments: await departmentsWithNames(unit) }
}

/**
 * Gives a department the name that everybody else is shown (decision 140): a shelter must not be told by its name. Read
 * wherever a department is named, from the next answer on. Throws 404, 403, 400 at `shownAs`, Conflict.
 */
export async function nameDepartment(
  unit: UnitOfWork,
  { params, body }: { params: { department: string }; body: { basedOn: number; shownAs: string | null } },
): Promise<Answer> {
  requireAdministrator(unit)
  const found = (await departmentsWithNames(unit)).find((one) => one.key === params.department)
  if (!found) throw notFound()
  const same = (text: string): boolean => text.trim().localeCompare(found.name, 'da', { sensitivity: 'base' }) === 0
  if (body.shownAs !== null && same(body.shownAs))
    throw refusedField(
      'shownAs',
      'department.same-name',
      'Det er afdelingens eget navn. Skriv et andet, eller lad feltet stå tomt.',
    )
  if (!(await showAs(unit, params.department, body.basedOn, body.shownAs))) throw notFound()
  return { departments: await departmentsWithNames(unit) }
}

function requireAdministrator(unit: UnitOfWork): void {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  if (!unit.facts.functions.includes('administrator'))
    throw new Problem(403, 'not-yours', 'Det er kommunens administrator, der giver afdelingerne navne.')
}
