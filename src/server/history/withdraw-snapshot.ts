import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { planStandsAnew } from '../shared/plan-made.ts'
import { requireOpenCase } from './standing.ts'

interface Input {
  readonly params: { readonly family: string; readonly snapshot: string }
  readonly body: { readonly basedOn: number; readonly withdrawn: boolean; readonly reason: string }
}

/**
 * Withdraws a published plan with a reason, or takes the withdrawal back. It is kept and can still be read: people have
 * seen it. Only whoever may publish may do this. Throws 404, 403, Conflict.
 */
export async function withdrawSnapshot(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  requireOpenCase(unit, params.family)
  const row = await findRow(unit, 'plan_snapshot', params.snapshot)
  if (!row || row['case_id'] !== params.family) throw notFound()
  const place = unit.compartmentOf(row.compartment)
  const verdict = place && unit.may(place, 'share')
  if (verdict?.answer !== 'content')
    throw new Problem(403, 'not-yours', 'Det er koordinatoren, der udgiver planen og trækker den tilbage.')
  unit.because(verdict)
  const patch = body.withdrawn
    ? { withdrawn_at: unit.asking.at, withdrawn_reason: body.reason }
    : { withdrawn_at: null, withdrawn_reason: null }
  const version = await unit.update('plan_snapshot', params.snapshot, body.basedOn, patch, body.reason)
  if (version === null) throw notFound()
  await planStandsAnew(unit, params.family)
  return { id: params.snapshot, version }
}
