import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import type { extractOutput } from '../../contract/plan-link.ts'
import { latestPerGiver } from '../../domain/plan/latest-scalings.ts'
import { extractFor } from '../../domain/plan/statutory-plan.ts'
import { readLinks } from '../../store/plan-link.ts'
import { readPlanRows } from '../../store/plan-rows.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { cutFor } from './print-road.ts'
import { namesOf } from './road-model.ts'
import { placeOf, requireCase } from '../shared/plan-place.ts'
import { linkOf } from './statutory-links.ts'

export type Extract = z.output<typeof extractOutput>
interface Asked {
  readonly params: { family: string; link: string }
}

/** What of the one plan concerns a statutory plan, on the page: all of it that the reader may open. */
export function openExtract(unit: UnitOfWork, input: Asked, services: Services): Promise<Extract> {
  requireCase(unit, input.params.family)
  const cut = unit.facts.compartments.filter(
    (c) => c.caseId === input.params.family && c.audience === 'family' && unit.open.has(c.id),
  )
  return extract(unit, input, services, cut)
}

/** The same as a document: what the reader may print, and the link itself among it. */
export async function printExtract(unit: UnitOfWork, input: Asked, services: Services): Promise<Extract> {
  const cut = cutFor(unit, input.params.family, 'print')
  const [link] = await readLinks(unit, input.params.family, input.params.link)
  if (!link) throw notFound()
  if (!cut.some(({ id }) => id === link.compartment))
    throw new Problem(403, 'not-yours', 'Du kan læse uddraget, men ikke tage det med ud. Spørg familiens koordinator.')
  return extract(unit, input, services, cut)
}

/** Made from the rows as they stand; nothing of it is kept, so what loses its basis is gone from it at once. */
async function extract(
  unit: UnitOfWork,
  { params }: Asked,
  services: Services,
  cut: readonly Compartment[],
): Promise<Extract> {
  const [link] = await readLinks(unit, params.family, params.link)
  if (!link) throw notFound()
  const rows = await readPlanRows(
    unit,
    params.family,
    cut.filter((c) => !isSaidForThemselves(unit, c)).map((c) => c.id),
  )
  const { goals, actions, measures } = extractFor(rows, link)
  const shown = new Set(goals.map(({ id }) => id))
  const scalings = latestPerGiver(rows.scalings).filter(({ goal }) => shown.has(goal))
  const name = namesOf(rows)
  const named = [
    ...link.persons,
    ...goals.flatMap(({ whoseWords, concerns }) => [whoseWords, concerns]),
    ...actions.map(({ byPerson, byEmployee }) => byPerson ?? byEmployee),
    ...scalings.map(({ byPerson, byEmployee }) => byPerson ?? byEmployee),
    ...measures.map(({ person }) => person),
  ]
  unit.saw([params.family], [link.id, ...shown, ...measures.map(({ id }) => id)])
  unit.because(unit.may(placeOf(unit, link)))
  return {
    madeOn: unit.asking.today,
    link: linkOf(unit, link, services),
    names: [...new Set(named)].flatMap((id) => (id === null ? [] : [{ id, name: name(id) }])),
    goals: [...goals],
    scalings,
    actions: [...actions],
    measures: measures.map((measure) => ({
      ...measure,
      departmentName: rows.departments.find(({ key }) => key === measure.byDepartment)?.name ?? measure.byDepartment,
    })),
  }
}

/** What somebody has said for themselves goes into no paper of a department. */
const isSaidForThemselves = (unit: UnitOfWork, c: Compartment): boolean =>
  unit.asking.actor.kind === 'employee' && c.category === 'own-words'
