import { findEmployee } from '../../store/employee.ts'
import { lockPlaces } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField, requireInFamily } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'
import { requireInvitation } from './inviting.ts'

interface Body {
  readonly employee: string
  readonly role: string
  readonly chosenByFamily: boolean
  readonly party: string | null
}

/**
 * Lets an employee into the family's team, for their own department. Without a consent they read that department's rows
 * and no others. Throws 403, 400 at a field, 409 `coordinator-exists`, `already-in-team`.
 */
export async function addMember(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
): Promise<{ id: string; version: number }> {
  requireInvitation(unit, caseId, body.role, services)
  const employee = await findEmployee(unit, body.employee)
  if (!employee) throw refusedField('employee', 'team.employee', 'Vælg en medarbejder fra listen.')
  if (body.party !== null) {
    requireInFamily(unit, caseId, body.party, 'party')
    await requireCollected(unit, caseId, body.party, 'party')
  }
  const team = await lockPlaces(unit, caseId)
  if (body.role === 'coordinator' && team.some((m) => m.role === 'coordinator')) {
    throw new Problem(
      409,
      'coordinator-exists',
      'Familien har allerede en ansvarlig koordinator. Giv ansvaret videre i stedet, eller vælg medkoordinator.',
      { field: 'role' },
    )
  }
  if (team.some((m) => m.employee === body.employee))
    throw new Problem(409, 'already-in-team', `${employee.name} er allerede i familiens team.`, { field: 'employee' })
  const id = unit.newId()
  await unit.insertFact('membership', {
    id,
    case_id: caseId,
    employee: body.employee,
    department: employee.department,
    role: body.role,
    party: body.party,
    starts_at: unit.asking.at,
    ends_at: null,
    chosen_by_family: body.chosenByFamily,
    added_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}
