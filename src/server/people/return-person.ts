import { readFormer } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { inFamily, mayOpenAccess, requireOpeningAccess, requireSomethingOpen } from '../shared/case-guard.ts'

type Former = Awaited<ReturnType<typeof readFormer>>[number] & {
  standsAs: 'parent' | 'other-adult' | 'child' | 'network'
}

/** Those who have left, for whoever may take somebody in again; nobody for the rest. */
export async function listFormer(unit: UnitOfWork, caseId: string): Promise<{ people: Former[] }> {
  requireSomethingOpen(unit)
  return { people: mayOpenAccess(unit, caseId) ? ((await readFormer(unit, caseId)) as Former[]) : [] }
}

/** Somebody belongs to the family again, as they did; own access is given anew. Throws 403, 404. */
export async function returnPerson(
  unit: UnitOfWork,
  caseId: string,
  person: string,
): Promise<{ id: string; version: number }> {
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan tage nogen ind i familien igen.')
  const former = ((await readFormer(unit, caseId)) as Former[]).find((one) => one.person === person)
  if (!former || inFamily(unit, caseId, person)) throw notFound()
  const id = unit.newId()
  await unit.insertFact('participation', {
    id,
    case_id: caseId,
    person,
    stands_as: former.standsAs,
    in_initiative: former.inInitiative,
    own_access: false,
    starts_at: unit.asking.at,
    ends_at: null,
  })
  unit.saw([caseId], [person])
  return { id, version: 1 }
}
