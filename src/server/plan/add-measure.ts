import { findGoal, findMeasure } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { measureColumns, putMeasureState, requireSound, type Kind, type State } from '../shared/measure-state.ts'
import { aPerson } from '../shared/naming.ts'
import { placeNaming, requireCase, requireWrite, saved } from '../shared/plan-place.ts'

type Saved = Promise<{ id: string; version: number }>
const OUTSIDE = 'own'

/** Adds a measure of a department: one's own, or another's where a consent lets one write there. */
export async function addMeasure(
  unit: UnitOfWork,
  input: { params: { family: string }; body: State & Kind & { person: string; category: string } },
  services: Services,
): Saved {
  const { body } = input
  const caseId = input.params.family
  requireCase(unit, caseId)
  await requireGoal(unit, caseId, body.goal)
  if (!services.presets.rules.categories.has(body.category))
    throw new Problem(400, 'invalid-input', 'Vælg, hvad indsatsen handler om.', { field: 'category' })
  requireSound(body, body, unit.asking.today, services)
  const { department } = body
  const place = { caseId, subject: body.person, category: body.category, department }
  const compartment = await placeNaming(unit, caseId, place, [aPerson(body.person, 'person')])
  const entry = body.kind === null ? undefined : services.presets.measures.get(body.kind)
  const id = await unit.insert('measure', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: body.person,
    kind: entry?.id ?? OUTSIDE,
    title: entry?.name.da ?? body.title ?? '',
    department,
    outside_catalogue_reason: entry ? null : body.outsideCatalogueReason,
    ...measureColumns(body),
  })
  return { id, version: 1 }
}

/** Changes where a measure stands, what it waits for, or what it rests on. */
export async function changeMeasure(
  unit: UnitOfWork,
  input: { params: { family: string; measure: string }; body: State & { basedOn: number; reason: string | null } },
  services: Services,
): Saved {
  const { params, body } = input
  const measure = await findMeasure(unit, params.family, params.measure)
  if (!measure) throw notFound()
  requireWrite(unit, measure.compartment)
  await requireGoal(unit, params.family, body.goal)
  return saved(measure.id, await putMeasureState(unit, measure, body, services))
}

async function requireGoal(unit: UnitOfWork, caseId: string, goal: string | null): Promise<void> {
  if (goal !== null && !(await findGoal(unit, caseId, goal))) throw notFound()
}
