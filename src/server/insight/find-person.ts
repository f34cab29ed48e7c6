import { parseCpr } from '../../domain/shared/cpr.ts'
import { personByKey } from '../../store/insight.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { cprKey } from '../shared/person-key.ts'
import { requireSupervision } from './read-log.ts'

/** The person with a CPR number, for supervision: an id, or nothing. The number itself is neither stored nor logged. */
export async function findPerson(
  unit: UnitOfWork,
  input: { body: { cpr: string } },
  services: Services,
): Promise<{ person: string | null }> {
  requireSupervision(unit)
  const read = parseCpr(input.body.cpr, unit.asking.today)
  if (!read.ok)
    throw new Problem(400, 'cpr-unreadable', 'Et CPR-nummer har ti cifre, fx DDMMÅÅ-XXXX.', { field: 'cpr' })
  const person = await personByKey(unit, cprKey(services.secret, read.cpr.digits))
  unit.saw([], person === null ? [] : [person])
  return { person }
}
