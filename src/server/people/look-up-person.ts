import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { personOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireOpenFamily, requireRight } from '../shared/case-guard.ts'
import { findPeople } from '../shared/find-people.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'

type Body = z.output<(typeof peopleRoutes)['POST /api/families/:family/look-up-person']['body']>
export interface LookUpAnswer {
  readonly answer: 'new' | 'yours' | 'ask-intake'
  readonly id: string | null
}

/**
 * Whether a person is already known in the municipality: new, one of the actor's own, or ask the intake desk. Nothing
 * else, and no id unless the name lies in the ring. Throws 404, 403, 400 at `cpr`, 429.
 */
export async function lookUpPerson(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
  limit: HourlyLimit,
): Promise<LookUpAnswer> {
  requireOpenFamily(unit, caseId)
  requireRight(unit, caseId, { category: 'identity' }, 'write', 'Du kan ikke slå personer op.')
  unit.saw([caseId])
  limit.take(unit.asking.actor.id, unit.now)
  const known = await findPeople(unit, body, services.secret)
  for (const person of known) {
    if (!(await personOf(unit, person))) continue
    unit.saw([], [person])
    return { answer: 'yours', id: person }
  }
  return { answer: known.length === 0 ? 'new' : 'ask-intake', id: null }
}
