import { personByCpr, withoutLetBe } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { actingDepartment } from '../shared/case-guard.ts'
import { cprKey } from '../shared/person-key.ts'
import type { IdentifierChoice } from './person-rules.ts'

/** Where a person's CPR number lies: with the department that wrote it, for its team, apart from the name. */
export const identifierCompartment = (unit: UnitOfWork, caseId: string, person: string) =>
  ({
    caseId,
    subject: person,
    category: 'identity',
    audience: 'team',
    sensitivity: 2,
    department: actingDepartment(unit, caseId),
  }) as const

/**
 * Refuses a number that leads to somebody else. The sentence says no more than a look-up would.
 * Throws 409 `known-person`.
 */
export async function requireFreeNumber(
  unit: UnitOfWork,
  choice: IdentifierChoice,
  person: string | null,
  secret: string,
): Promise<Buffer | null> {
  if (choice.row?.kind !== 'cpr' || choice.cpr === null) return null
  const key = cprKey(secret, choice.cpr.digits)
  const known = await personByCpr(unit, key)
  if (known === undefined || known === person || (await withoutLetBe(unit, [known])).length === 0) return key
  throw new Problem(409, 'known-person', 'Nummeret er allerede i brug. Slå personen op, eller spørg visitationen.', {
    field: 'cpr',
  })
}
