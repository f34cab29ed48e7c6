import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireWriteIn } from '../shared/case-guard.ts'
import { requireOpenCase } from './standing.ts'

interface Input {
  readonly params: { readonly family: string; readonly scaling: string }
  readonly body: {
    readonly basedOn: number
    readonly value: number
    readonly says: string | null
    readonly reason: string
  }
}

const NOT_YOURS = 'Tallet er et andet menneskes. Kun den, der har skrevet det, kan rette det.'

/** Corrects a number that was written down wrongly, by whoever wrote it. The earlier number stays in the history. */
export async function correctScaling(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  requireOpenCase(unit, params.family)
  const row = await findRow(unit, 'scaling', params.scaling)
  if (!row || row['case_id'] !== params.family) throw notFound()
  requireWriteIn(unit, params.family, row.compartment, NOT_YOURS)
  if (row['recorded_by'] !== unit.asking.actor.id) throw new Problem(403, 'not-yours', NOT_YOURS)
  const { basedOn, reason, ...patch } = body
  const version = await unit.update('scaling', params.scaling, basedOn, patch, reason)
  if (version === null) throw notFound()
  return { id: params.scaling, version }
}
