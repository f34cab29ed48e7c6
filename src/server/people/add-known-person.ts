import { personOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { inFamily, refusedField, requireOpenFamily, requireRight } from '../shared/case-guard.ts'

interface Body {
  readonly person: string
  readonly standsAs: 'parent' | 'other-adult' | 'child' | 'network'
  readonly inInitiative: boolean
}

/** Adds somebody whom the actor knows from another family: a child with two homes is one person. Throws 404, 403, 400 at `person`, 409. */
export async function addKnownPerson(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
): Promise<{ id: string; version: number }> {
  requireOpenFamily(unit, caseId)
  requireRight(unit, caseId, { category: 'identity' }, 'write', 'Du kan ikke tilføje personer i denne familie.')
  if (inFamily(unit, caseId, body.person))
    throw new Problem(409, 'already-in-family', 'Personen er allerede i familien.', { field: 'person' })
  if (!(await personOf(unit, body.person)))
    throw refusedField('person', 'person.unknown', 'Du kender ikke nogen person med den henvisning.')
  await unit.insertFact('participation', {
    id: unit.newId(),
    case_id: caseId,
    person: body.person,
    stands_as: body.standsAs,
    in_initiative: body.inInitiative,
    own_access: false,
    starts_at: unit.asking.at,
    ends_at: null,
  })
  unit.saw([caseId], [body.person])
  return { id: body.person, version: 1 }
}
