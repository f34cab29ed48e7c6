import type { z } from 'zod'
import type { whom } from '../../contract/people.ts'
import { cprSentences, parseCpr } from '../../domain/shared/cpr.ts'
import { peopleByName, personByCpr, withoutLetBe } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refusedField } from './case-guard.ts'
import { cprKey, nameKey } from './person-key.ts'

/**
 * Whoever a number, or a name with a birth date, leads to in the municipality, but for those who are left in peace: ids
 * only, and none that the asker may be told by themselves. Throws 400 at `cpr`.
 */
export async function findPeople(unit: UnitOfWork, body: z.output<typeof whom>, secret: string): Promise<string[]> {
  if (!('cpr' in body)) return withoutLetBe(unit, await peopleByName(unit, nameKey(secret, body)))
  const read = parseCpr(body.cpr, unit.asking.today)
  if (!read.ok) throw refusedField('cpr', read.code, cprSentences[read.code].da)
  const person = await personByCpr(unit, cprKey(secret, read.cpr.digits))
  return person === undefined ? [] : withoutLetBe(unit, [person])
}
