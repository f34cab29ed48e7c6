import type { z } from 'zod'
import type { linkOutput } from '../../contract/plan-link.ts'
import { isInForce, type StatutoryPlan } from '../../domain/plan/statutory-plan.ts'
import { legalBasisLabel } from '../../domain/plan/legal-basis.ts'
import { readDepartments, readLinks, type LinkRow } from '../../store/plan-link.ts'
import { findGoals } from '../../store/plan.ts'
import { findIn } from '../../store/plan-depth.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { aPerson } from '../shared/naming.ts'
import { ownDepartment, placeNaming, placeOf, requireCase, requireWrite, saved } from '../shared/plan-place.ts'

export type Link = z.output<typeof linkOutput>
interface State {
  readonly reference: string | null
  readonly nextOn: string | null
  readonly goals: readonly string[]
  readonly measures: readonly string[]
}
interface Kind {
  id: string
  name: string
  law: string | null
  verified: boolean
  forSeveral: boolean
}
type Saved = Promise<{ id: string; version: number }>

const lawOf = ({ act, paragraph }: StatutoryPlan): string | null =>
  act === null ? null : legalBasisLabel({ act, paragraph })

/** The statutory plans that this plan stands over, as far as the reader may know of them, and the kinds there are. */
export async function listLinks(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<{ links: Link[]; kinds: Kind[]; departments: { key: string; name: string }[] }> {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const links = await readLinks(unit, caseId)
  unit.saw(
    [caseId],
    links.map(({ id }) => id),
  )
  const isProfessional = unit.asking.actor.kind === 'employee'
  const kinds = [...services.presets.statutoryPlans.values()].filter((kind) => isInForce(kind, unit.asking.today))
  return {
    links: links.map((link) => linkOf(unit, link, services)),
    kinds: isProfessional
      ? kinds.map((kind) => ({
          id: kind.id,
          name: kind.name.da,
          law: lawOf(kind),
          verified: kind.verified,
          forSeveral: kind.forSeveral,
        }))
      : [],
    departments: isProfessional ? await readDepartments(unit) : [],
  }
}

/** A link as it is shown. A kind that the table no longer knows keeps its key for a name. */
export function linkOf(unit: UnitOfWork, link: LinkRow, services: Services): Link {
  const { department, category } = placeOf(unit, link)
  const kind = services.presets.statutoryPlans.get(link.kind)
  return {
    ...link,
    department,
    category,
    kindName: kind?.name.da ?? link.kind,
    law: kind ? lawOf(kind) : null,
    verified: kind?.verified ?? false,
  }
}

/** Notes a statutory plan. It lies with the persons it is about: that it exists tells of them. */
export async function addLink(
  unit: UnitOfWork,
  input: {
    params: { family: string }
    body: State & { kind: string; persons: readonly string[]; ownerDepartment: string }
  },
  services: Services,
): Saved {
  const { params, body } = input
  const caseId = params.family
  requireCase(unit, caseId)
  const kind = services.presets.statutoryPlans.get(body.kind)
  if (!kind || !isInForce(kind, unit.asking.today))
    throw new Problem(400, 'link.unknown-kind', 'Vælg, hvilken plan det er.', { field: 'kind' })
  const persons = [...new Set(body.persons)]
  const [first, ...others] = persons
  if (first === undefined) throw new Problem(400, 'link.nobody', 'Vælg, hvem planen handler om.', { field: 'persons' })
  if (others.length > 0 && !kind.forSeveral)
    throw new Problem(400, 'link.one-person', 'Den plan er for én person. Skriv en for hver.', { field: 'persons' })
  if (!(await readDepartments(unit)).some(({ key }) => key === body.ownerDepartment))
    throw new Problem(400, 'link.unknown-department', 'Vælg, hvilken afdeling der har planen.', {
      field: 'ownerDepartment',
    })
  await requireMarks(unit, caseId, body)
  const place = {
    caseId,
    subject: first,
    also: others,
    category: kind.category,
    department: ownDepartment(unit, caseId),
  }
  const compartment = await placeNaming(
    unit,
    caseId,
    place,
    persons.map((person) => aPerson(person, 'persons')),
  )
  const id = await unit.insert('statutory_link', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    kind: kind.id,
    persons,
    owner_department: body.ownerDepartment,
    ...columns(body),
  })
  return { id, version: 1 }
}

/** Changes it. Marks that the writer cannot see stay: to take them away would tell that they were there. */
export async function changeLink(
  unit: UnitOfWork,
  input: { params: { family: string; link: string }; body: State & { basedOn: number; endedOn: string | null } },
): Saved {
  const { params, body } = input
  const [kept] = await readLinks(unit, params.family, params.link, true)
  const [seen] = await readLinks(unit, params.family, params.link)
  if (!kept || !seen) throw notFound()
  requireWrite(unit, kept.compartment)
  // What stands now is told with the marks that the writer sees, also where two have met.
  if (kept.version !== body.basedOn) throw new Conflict(seen)
  await requireMarks(unit, params.family, body)
  const unseen = (list: 'goals' | 'measures'): string[] => kept[list].filter((id) => !seen[list].includes(id))
  const marks = {
    goals: [...body.goals, ...unseen('goals')],
    measures: [...body.measures, ...unseen('measures')],
  }
  const patch = { ...columns({ ...body, ...marks }), ended_on: body.endedOn }
  return saved(kept.id, await unit.update('statutory_link', kept.id, body.basedOn, patch))
}

const columns = ({ reference, nextOn, goals, measures }: State) => ({
  reference,
  next_on: nextOn,
  goals: [...new Set(goals)],
  measures: [...new Set(measures)],
})

/** What is marked must be this family's, and the writer's to see. */
async function requireMarks(unit: UnitOfWork, caseId: string, { goals, measures }: State): Promise<void> {
  const found = await findGoals(unit, caseId, goals)
  if (goals.some((id) => !found.has(id))) throw notFound()
  for (const id of measures) if (!(await findIn(unit, 'measure', caseId, id))) throw notFound()
}
