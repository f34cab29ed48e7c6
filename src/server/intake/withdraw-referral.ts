import { compartmentsFor, joinOf, type JoinRow } from '../../store/enquiry.ts'
import { withReach } from '../../store/reach.ts'
import { findRow } from '../../store/row-history.ts'
import { findSent } from '../../store/referral-sent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refuse } from './refuse.ts'
import { senderOf } from './send-referral.ts'

interface Input {
  readonly body: { readonly receipt: string; readonly reason: string }
}

/**
 * The sender says that a referral was a mistake. They hand that in like the referral itself and cannot open it; those
 * who received it see it with the reason and still decide, and so does the coordinator to whose family it was joined. A notification of concern stands: it is always assessed.
 */
export async function withdrawReferral(unit: UnitOfWork, { body }: Input): Promise<{ receipt: string }> {
  await senderOf(unit)
  const receipt = body.receipt.trim().toUpperCase()
  const sent = await findSent(unit, receipt)
  if (!sent) {
    refuse([
      {
        field: 'receipt',
        code: 'referral.receipt-unknown',
        detail: 'Du har ikke sendt en henvendelse med det nummer. Se efter på kvitteringen.',
      },
    ])
    throw notFound()
  }
  await unit.drop({
    caseId: sent.caseId,
    subject: null,
    category: 'child-case',
    audience: 'team',
    department: sent.department,
  })
  unit.saw([sent.caseId], [sent.referral])
  const row = await findRow(unit, 'referral', sent.referral)
  if (!row) throw notFound()
  if (row['kind'] === 'duty')
    throw new Problem(
      409,
      'referral.duty-stands',
      'En underretning bliver altid vurderet og kan ikke trækkes tilbage. Ring til modtagelsen, hvis noget i den er forkert.',
    )
  if (row['withdrawn_at'] !== null) return { receipt }
  const patch = { withdrawn_at: unit.asking.at, withdrawn_reason: body.reason }
  const why = `withdrawn by its sender: ${body.reason}`
  await unit.update('referral', sent.referral, row.version, patch, why)
  const join = await joinOf(unit, { caseId: sent.caseId })
  if (join) await tellFamilysCoordinator(unit, join, patch, why)
  return { receipt }
}

/**
 * The copy that lies with the family says it too, and is new again to its coordinator. The sender is told nothing of it:
 * that it was joined would tell that the family takes part.
 */
async function tellFamilysCoordinator(
  unit: UnitOfWork,
  join: JoinRow,
  patch: { readonly withdrawn_at: string; readonly withdrawn_reason: string },
  why: string,
): Promise<void> {
  await withReach(unit, await compartmentsFor(unit, join.into), async () => {
    const copy = await findRow(unit, 'joined_referral', join.id)
    if (copy)
      await unit.update('joined_referral', join.id, copy.version, { ...patch, seen_at: null, seen_by: null }, why)
  })
}
