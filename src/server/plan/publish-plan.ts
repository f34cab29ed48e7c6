import { latestPerGiver } from '../../domain/plan/latest-scalings.ts'
import { readDepth } from '../../store/plan-depth.ts'
import { readLinks } from '../../store/plan-link.ts'
import { readPlanRows } from '../../store/plan-rows.ts'
import { findSnapshot, latestNumber } from '../../store/plan-snapshot.ts'
import { savepoint } from '../../store/savepoint.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { holdPlanPending, planIsMade } from '../shared/plan-made.ts'
import type { Services } from '../services.ts'
import { ownDepartment, placeOf, requireCase } from '../shared/plan-place.ts'
import { linkOf } from './statutory-links.ts'
import type { SnapshotAnswer } from './types.ts'

/**
 * Publishes the plan as it stands, with the reason: one item for each row that the publisher sees, and for each that
 * hangs on it, in that row's own compartment, so that each reader later meets their own cut of it.
 */
export async function publishPlan(
  unit: UnitOfWork,
  input: { params: { family: string }; body: { reason: string } },
  services: Services,
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
  const pending = await holdPlanPending(unit, caseId)
  const snapshot = await insertNumbered(unit, caseId, compartment, input.body.reason)
  const rows: { kind: string; row: PublishedContent }[] = [
    ...plan.goals.map((row) => ({ kind: 'goal', row })),
    ...latestPerGiver(plan.scalings).map((row) => ({ kind: 'scaling', row })),
    ...plan.actions.map((row) => ({ kind: 'action', row })),
    ...plan.measures.map((row) => ({ kind: 'measure', row })),
    ...(await readHung(unit, caseId, visible, services)),
  ]
  for (const { kind, row } of rows) {
    const { compartment: own, ...content } = row
    await unit.insert('snapshot_item', {
      id: unit.newId(),
      compartment: own,
      snapshot,
      kind,
      object: row.id,
      object_version: row.version ?? 1,
      content: JSON.stringify(content),
    })
  }
  await planIsMade(unit, pending, snapshot)
  return { id: snapshot, version: 1 }
}

interface PublishedContent {
  readonly id: string
  readonly compartment: number
  /** Answers have none: they are never changed. */
  readonly version?: number
}

/** What hangs on the rows that are published. Answers about earlier versions stay with those. */
async function readHung(
  unit: UnitOfWork,
  caseId: string,
  visible: readonly number[],
  services: Services,
): Promise<{ kind: string; row: PublishedContent }[]> {
  const hung = await readDepth(unit, caseId, visible)
  const links = await readLinks(unit, caseId)
  const of = (kind: string, rows: readonly PublishedContent[]) =>
    rows.map((row) => {
      const { department, category } = placeOf(unit, row)
      return { kind, row: { ...row, department, category } }
    })
  return [
    ...of('stone', hung.stones),
    ...of('pitfall', hung.pitfalls),
    ...of('spell', hung.spells),
    ...of('wait', hung.waits),
    ...of('agreement', hung.agreements),
    ...of(
      'stance',
      hung.stances.filter(({ question }) => question !== 'agrees'),
    ),
    ...of(
      'link',
      links
        .filter(({ compartment, endedOn }) => visible.includes(compartment) && endedOn === null)
        .map(({ compartment, ...link }) => {
          const { id, version, persons, ownerName, nextOn, kindName } = linkOf(unit, { ...link, compartment }, services)
          return { id, version, compartment, kindName, persons, ownerName, nextOn }
        }),
    ),
  ]
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
      holds_depth: true,
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
    stones: of('stone') as SnapshotAnswer['stones'],
    pitfalls: of('pitfall') as SnapshotAnswer['pitfalls'],
    spells: of('spell') as SnapshotAnswer['spells'],
    waits: of('wait') as SnapshotAnswer['waits'],
    agreements: of('agreement') as SnapshotAnswer['agreements'],
    stances: of('stance') as SnapshotAnswer['stances'],
    links: of('link') as SnapshotAnswer['links'],
  }
}
