import { dayAt } from '../../domain/shared/time.ts'
import { isJobFunction, jobFunctionName } from '../../domain/team/job-functions.ts'
import { AFTERWARDS } from '../../store/case-over.ts'
import { changeEmployment, type EmploymentRow } from '../../store/employment.ts'
import { departmentNames } from '../../store/department.ts'
import { lockPlaces } from '../../store/team.ts'
import { placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { openEveryPlace } from './name-somebody.ts'
import { endPlace } from './places.ts'
import { isOver, lockEmployment, requireAdministrator } from './employment-standing.ts'

interface Input {
  readonly params: { readonly employee: string }
  readonly body: {
    readonly basedOn: number
    readonly title: string
    readonly department: string
    readonly functions: readonly string[]
    readonly from: string
    readonly reason: string
    readonly endPlaces: boolean
  }
}

/**
 * Changes title, department or functions: rights change with the next request, the day says since when it is so. A coming
 * change is written on its day. Throws 404, 403, 400 at a field, 409, Conflict.
 */
export async function changeEmployee(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const row = await lockEmployment(unit, params.employee)
  requireAdministrator(unit)
  if (isOver(unit, row))
    throw new Problem(409, 'employment-over', 'Ansættelsen er slut. Ansæt igen, før du ændrer noget.')
  if (body.from > unit.asking.today)
    throw refusedField('from', 'employment.coming', 'Skriv ændringen den dag, den gælder fra.')
  if (body.from < dayAt(row.startsAt))
    throw refusedField('from', 'employment.before', 'Dagen ligger før ansættelsens første dag.')
  if (!(await departmentNames(unit)).some((one) => one.id === body.department))
    throw refusedField('department', 'employment.department', 'Vælg en afdeling fra listen.')
  const unknown = body.functions.find((one) => !isJobFunction(one) && !row.functions.includes(one))
  if (unknown !== undefined)
    throw refusedField(
      'functions',
      'employment.function',
      `Vælg opgaver fra listen. "${jobFunctionName(unknown)}" findes ikke.`,
    )
  if (body.department !== row.department) await leaveTeams(unit, row, body.endPlaces)
  const { title, department, from: onDay, reason } = body
  const functions = [...new Set(body.functions)]
  const note = { kind: 'changed', onDay, reason } as const
  return {
    id: row.id,
    version: await changeEmployment(unit, row, body.basedOn, { title, department, functions }, note),
  }
}

/**
 * Whoever works in another department no longer reads what the earlier one keeps: their places end, and a leader fills those
 * that a family cannot be without, which stand until then.
 */
async function leaveTeams(unit: UnitOfWork, row: EmploymentRow, endPlaces: boolean): Promise<void> {
  const places = await placesOf(unit, row.id)
  if (places.length === 0) return
  if (!endPlaces)
    throw refusedField(
      'endPlaces',
      'employment.stands-in-teams',
      `${row.name} er med i familiers team for den afdeling, der forlades. Sig ja til, at de pladser slutter.`,
    )
  const stays = (role: string): boolean => role === 'coordinator' || (AFTERWARDS as readonly string[]).includes(role)
  await openEveryPlace(unit, row.id, stays)
  for (const { id, family, role } of places) {
    if (stays(role)) continue
    const place = (await lockPlaces(unit, family)).find((one) => one.id === id)
    if (place) await endPlace(unit, family, place)
  }
}
