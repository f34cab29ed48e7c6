import type { z } from 'zod'
import type { employeeRoutes } from '../../contract/employee.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { jobFunctionName, jobFunctions } from '../../domain/team/job-functions.ts'
import { departmentNames } from '../../store/department.ts'
import {
  readChanges,
  readEmployment,
  readEmployments,
  readOpen,
  type EmploymentRow,
  type Kept,
} from '../../store/employment.ts'
import { countLeftToDo } from '../../store/leaving.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { lastDayOf } from './open-team.ts'
import {
  isAdministrator,
  isOver,
  leadsCoordinators,
  mayEnd,
  placesLeftOpen,
  requireStaffing,
} from './employment-standing.ts'

type Output<K extends keyof typeof employeeRoutes> = z.input<(typeof employeeRoutes)[K]['output']>

const allFunctions = Object.entries(jobFunctions).map(([id, name]) => ({ id, name }))

/** Employees by name, for who may end or change an employment. */
export async function listEmployments(
  unit: UnitOfWork,
  { query }: { readonly query: { readonly q: string; readonly over: 'yes' | 'no' } },
): Promise<Output<'GET /api/settings/employees'>> {
  requireStaffing(unit)
  const { rows, more } = await readEmployments(unit, query.q, query.over === 'yes')
  const hiring = isAdministrator(unit)
    ? { today: unit.asking.today, departments: await departmentNames(unit), allFunctions }
    : null
  return { employees: rows.map((row) => cardOf(unit, row)), more, hiring }
}

/** One employment: what stands open, in counts, and what was changed, when and why. */
export async function openEmployment(
  unit: UnitOfWork,
  { params }: { readonly params: { readonly employee: string } },
): Promise<Output<'GET /api/settings/employees/:employee'>> {
  requireStaffing(unit)
  const row = await readEmployment(unit, params.employee)
  if (!row) throw notFound()
  unit.saw([], [row.id])
  const departments = await departmentNames(unit)
  const said = (kept: Kept) => ({
    title: kept.title,
    departmentName: departments.find((one) => one.id === kept.department)?.name ?? kept.department,
    functions: kept.functions.map(jobFunctionName),
    lastDay: kept.endsAt === null ? null : lastDayOf(kept.endsAt),
  })
  const mine = row.id === unit.asking.actor.id
  const over = isOver(unit, row)
  return {
    ...cardOf(unit, row),
    version: row.version,
    today: unit.asking.today,
    open: {
      ...(await readOpen(unit, row.id)),
      ...(await countLeftToDo(unit, row.id)),
      closed: (await placesLeftOpen(unit, row.id, unit.asking.at)).closed,
    },
    changes: (await readChanges(unit, row.id)).map((one) => ({
      ...one,
      before: said(one.before),
      after: said(one.after),
    })),
    coming: row.coming && { ...said({ ...row, ...row.coming }), from: dayAt(row.coming.from) },
    departments,
    allFunctions,
    may: {
      end: mayEnd(unit, row),
      change: isAdministrator(unit) && !mine && !over,
      rehire: isAdministrator(unit) && !mine && over,
      fillPlaces: leadsCoordinators(unit),
    },
  }
}

const cardOf = (unit: UnitOfWork, row: EmploymentRow) => ({
  id: row.id,
  name: row.name,
  title: row.title,
  department: row.department,
  departmentName: row.departmentName,
  functions: row.functions.map((id) => ({ id, name: jobFunctionName(id) })),
  lastDay: row.endsAt === null ? null : lastDayOf(row.endsAt),
  isOver: isOver(unit, row),
})
