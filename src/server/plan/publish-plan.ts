import { latestPerGiver } from '../../domain/plan/latest-scalings.ts'
import { readPlanRows } from '../../store/plan-rows.ts'
import { findSnapshot, latestNumber } from '../../store/plan-snapshot.ts'
import { savepoint } from '../../store/savepoint.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { ownDepartment, requireCase } from './standing.ts'
import type { SnapshotAnswer } from './types.ts'

/**
 * Publishes the plan as it stands, with the reason: one item for each row that the publisher sees, in that row's own
 * compartment, so that each reader later meets their own cut of it.
 */
export async function publishPlan(
  unit: UnitOfWork,
  input: { params: { family: string }; body: { reason: string } },
): Promise<{ id: string; version: number }> {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const place = {
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    department: ownDepartment(unit, caseId),
  } as const
  const compartment = await unit.compartment(place, 'share')
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det er koordinatoren, der udgiver planen.')
  const visible = unit.facts.compartments.filter((c) => unit.open.has(c.id) && c.audience === 'family').map((c) => c.id)
  const plan = await readPlanRows(unit, caseId, visible)
  const snapshot = await insertNumbered(unit, caseId, compartment, input.body.reason)
  const rows = [
    ...plan.goals.map((row) => ({ kind: 'goal', row })),
    ...latestPerGiver(plan.scalings).map((row) => ({ kind: 'scaling', row })),
    ...plan.actions.map((row) => ({ kind: 'action', row })),
    ...plan.measures.map((row) => ({ kind: 'measure', row })),
  ]
  for (const { kind, row } of rows) {
    const { compartment: own, ...content } = row
    await unit.insert('snapshot_item', {
      id: unit.newId(),
      compartment: own,
      snapshot,
      kind,
      object: row.id,
      object_version: row.version,
      content: JSON.stringify(content),
    })
  }
  return { id: snapshot, version: 1 }
}

/** Numbers count the published versions. A version in another department's keeping may hold the next number unseen. */
async function insertNumbered(unit: UnitOfWork, caseId: string, compartment: number, reason: string): Promise<string> {
  const { actor, at } = unit.asking
  for (let number = (await latestNumber(unit, caseId)) + 1; ; number++) {
    const row = {
      id: unit.newId(),
      compartment,
      case_id: caseId,
      number,
      reason,
      published_at: at,
      published_by: actor.id,
    }
    const id = await savepoint(unit, () => unit.insert('plan_snapshot', row, reason))
    if (id !== 'taken') return id
  }
}

/** Opens a published version: its items as far as they lie in the reader's ring, in the order of the plan. */
export async function openSnapshot(
  unit: UnitOfWork,
  input: { params: { family: string; snapshot: string } },
): Promise<SnapshotAnswer> {
  const { family, snapshot } = input.params
  const found = await findSnapshot(unit, family, snapshot)
  if (!found) throw notFound()
  unit.saw([family], [snapshot])
  const { items, ...head } = found
  // Each item was written by `publishPlan` from a row of its kind; the contract checks it again on the way out.
  const of = (kind: string): unknown => items.filter((item) => item.kind === kind).map((item) => item.content)
  const goals = of('goal') as SnapshotAnswer['goals']
  return {
    ...head,
    goals: goals.toSorted((a, b) => a.position - b.position),
    scalings: of('scaling') as SnapshotAnswer['scalings'],
    actions: of('action') as SnapshotAnswer['actions'],
    measures: of('measure') as SnapshotAnswer['measures'],
  }
}
