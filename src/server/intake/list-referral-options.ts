import type { z } from 'zod'
import type { intakeRoutes } from '../../contract/intake.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { senderOf } from './send-referral.ts'

/** Programmes and their sources, for a professional's referral. */
export async function listReferralOptions(
  unit: UnitOfWork,
  _: unknown,
  services: Services,
): Promise<z.input<(typeof intakeRoutes)['GET /api/referral-options']['output']>> {
  return {
    sender: await senderOf(unit),
    programmes: (await services.programmes.offered(unit)).map((programme) => ({
      id: programme.id,
      name: programme.name.da,
      sources: programme.referralSources.map((source) => ({ id: source.id, name: source.name.da })),
    })),
  }
}
