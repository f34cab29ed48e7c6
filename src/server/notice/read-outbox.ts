import type { z } from 'zod'
import type { noticeRoutes } from '../../contract/notice.ts'
import { countOutbox } from '../../store/outbox.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'

type Outbox = z.input<(typeof noticeRoutes)['GET /api/settings/outbox']['output']>

const DAYS = 14

/**
 * How the outbox stands, in numbers: an administrator must see that messages get out, and never to whom, since that
 * alone would tell who is invited to something. Throws 404 for everybody else.
 */
export async function readOutbox(unit: UnitOfWork, _input: unknown, { delivery }: Services): Promise<Outbox> {
  if (!unit.facts.functions.includes('administrator')) throw notFound()
  return {
    days: DAYS,
    leaves: { mail: delivery.mail.leaves, sms: delivery.sms.leaves },
    counts: (await countOutbox(unit, DAYS)) as Outbox['counts'],
  }
}
