import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { cprSentences, parseCpr } from '../../domain/shared/cpr.ts'
import { peopleByName, personByCpr, personOf, withoutLetBe } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { refusedField, requireOpenFamily, requireRight } from '../shared/case-guard.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { cprKey, nameKey } from '../shared/person-key.ts'

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
  const known = await withoutLetBe(unit, await findPeople(unit, body, services.secret))
  for (const person of known) {
    if (!(await personOf(unit, person))) continue
    unit.saw([], [person])
    return { answer: 'yours', id: person }
  }
  return { answer: known.length === 0 ? 'new' : 'ask-intake', id: null }
}

/** Whoever a number, or a name with a birth date, leads to in the municipality. Throws 400 at `cpr`. */
export async function findPeople(unit: UnitOfWork, body: Body, secret: string): Promise<string[]> {
  if (!('cpr' in body)) return peopleByName(unit, nameKey(secret, body))
  const read = parseCpr(body.cpr, unit.asking.today)
  if (!read.ok) throw refusedField('cpr', read.code, cprSentences[read.code].da)
  const person = await personByCpr(unit, cprKey(secret, read.cpr.digits))
  return person === undefined ? [] : [person]
}
