import { insertEmployee } from '../../store/employment.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refusedField } from '../shared/case-guard.ts'
import { requireKnown } from './change-employee.ts'
import { requireAdministrator, requireStaffing } from './employment-standing.ts'
import { beginOf } from './places.ts'

interface Input {
  readonly body: {
    readonly name: string
    readonly title: string
    readonly department: string
    readonly functions: readonly string[]
    readonly phone: string | null
    readonly from: string
  }
}

/**
 * Writes somebody new into the municipality: they can be found and let into teams from their first day. Signing in is opened
 * by the municipality's own sign-in. Throws 404, 403, 400 at a field.
 */
export async function hireEmployee(unit: UnitOfWork, { body }: Input): Promise<{ id: string; version: number }> {
  requireStaffing(unit)
  requireAdministrator(unit)
  if (body.from < unit.asking.today) throw refusedField('from', 'employment.from', 'Vælg i dag eller en senere dag.')
  await requireKnown(unit, body)
  const { from, ...who } = body
  const note = { kind: 'hired', onDay: from, reason: '' } as const
  const employee = { ...who, functions: [...new Set(body.functions)], startsAt: beginOf(unit, from) }
  return { id: await insertEmployee(unit, employee, note), version: 1 }
}
