import { findGoal } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { aPerson, type Named } from '../shared/naming.ts'
import { ownDepartment, placeNaming, requireCase } from '../shared/plan-place.ts'

interface Rating {
  readonly goal: string
  readonly value: number
  readonly says: string | null
}

/**
 * Where somebody stands between 0 and 10. A person's number lies with that person, an employee's with the cooperation;
 * every number is kept, none is averaged.
 */
export async function addScaling(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Rating & { byPerson: string | null } },
): Promise<{ id: string; version: number }> {
  const caseId = input.params.family
  const { byPerson } = input.body
  requireCase(unit, caseId)
  const department = ownDepartment(unit, caseId)
  const category = byPerson === null ? 'cooperation' : 'own-words'
  const named = byPerson === null ? [] : [aPerson(byPerson, 'byPerson')]
  return keep(unit, caseId, input.body, { subject: byPerson, category, department }, named)
}

/** A person's own number; it lies with them alone and with the family's coordinator. */
export async function addOwnScaling(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Rating },
): Promise<{ id: string; version: number }> {
  const caseId = input.params.family
  requireCase(unit, caseId)
  return keep(unit, caseId, input.body, { subject: unit.asking.actor.id, category: 'own-words', department: null })
}

async function keep(
  unit: UnitOfWork,
  caseId: string,
  rating: Rating,
  place: { subject: string | null; category: string; department: string | null },
  named: readonly Named[] = [],
): Promise<{ id: string; version: number }> {
  if (!(await findGoal(unit, caseId, rating.goal))) throw notFound()
  const compartment = await placeNaming(unit, caseId, { caseId, ...place }, named)
  const { actor, at } = unit.asking
  const id = await unit.insert('scaling', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    goal: rating.goal,
    by_person: place.subject,
    by_employee: place.subject === null ? actor.id : null,
    value: rating.value,
    says: rating.says,
    at,
    recorded_by: actor.id,
  })
  return { id, version: 1 }
}
