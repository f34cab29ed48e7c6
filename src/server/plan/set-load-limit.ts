import type { LoadKind } from '../../domain/plan/load.ts'
import { readLimits, writeLimit, type LimitRow } from '../../store/load-limit.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'

/** How much at once is too much; any employee may know what their municipality has decided. */
export async function listLimits(unit: UnitOfWork): Promise<{ limits: LimitRow[] }> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  return { limits: await readLimits(unit) }
}

/** Sets one, or takes it away. No number is shipped: none of the sources states one. */
export async function setLimit(
  unit: UnitOfWork,
  input: {
    params: { kind: LoadKind }
    body: { basedOn: number | null; limit: { atMost: number; source: string } | null }
  },
): Promise<{ limits: LimitRow[] }> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  if (!unit.facts.functions.includes('administrator'))
    throw new Problem(403, 'not-yours', 'Det er kommunens administrator, der sætter grænserne.')
  await writeLimit(unit, input.params.kind, input.body.basedOn, input.body.limit)
  return { limits: await readLimits(unit) }
}
