import { isOutsideChild } from '../../domain/family/outside.ts'
import { participationOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refusedField } from './case-guard.ts'

const SENTENCE = 'Vi samler ikke oplysninger om børn, som indsatsen ikke er for.'

/**
 * Of brothers and sisters whom the initiative is not for, no more than name, dates and how they belong is written.
 * Throws 400 `person.outside` at the field.
 */
export async function requireCollected(unit: UnitOfWork, caseId: string, person: string, field: string): Promise<void> {
  const found = await participationOf(unit, caseId, person)
  if (found && isOutsideChild(found)) throw refusedField(field, 'person.outside', SENTENCE)
}
