import type { z } from 'zod'
import type { intakeRoutes } from '../../contract/intake.ts'
import { findEmployees, whatTheyCan } from '../../store/employee.ts'
import { countCoordinated } from '../../store/intake.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { openReferral } from './open-intake.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly query: { readonly q: string }
}

/** Who could coordinate, found by name or by what they can, each with how many families they coordinate now; only for somebody who decides on this referral. */
export async function listCoordinators(
  unit: UnitOfWork,
  { params, query }: Input,
  services: Services,
): Promise<z.input<(typeof intakeRoutes)['GET /api/intake/:family/coordinators']['output']>> {
  await openReferral(unit, params.family, services)
  const employees = await findEmployees(unit, query.q, { orByWhatTheyCan: true })
  const ids = employees.map((one) => one.id)
  const families = await countCoordinated(unit, ids)
  const can = await whatTheyCan(unit, ids)
  return {
    employees: employees.map((one) => ({ ...one, families: families.get(one.id) ?? 0, can: can.get(one.id) ?? [] })),
  }
}
