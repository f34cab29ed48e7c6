import type { Compartment } from '../../access/facts.ts'
import { mayNameEmployee, mayNamePerson } from '../../access/naming.ts'
import { legalBasisLabel } from '../../domain/plan/legal-basis.ts'
import { findProgramme, readChanges, readGoalPlaces, teamDepartments, type ChangeRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { ownDepartments } from '../shared/own-departments.ts'
import type { Services } from '../services.ts'
import { atMostOf } from './record-follow-up.ts'
import { ownDepartment, placeOf, requireCase } from '../shared/plan-place.ts'
import type { PlanOptions } from './types.ts'

/** What can be chosen when the plan is written: categories, departments of the team, the catalogue of measures. */
export async function readOptions(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<PlanOptions> {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const { rules, measures } = services.presets
  const atMost = await atMostOf(unit, caseId, services)
  const entered = await findProgramme(unit, caseId)
  const own = entered ? await ownDepartments(unit, entered) : new Map<string, string | null>()
  return {
    categories: [...rules.categories.values()].map(({ id, name, sensitivity }) => ({ id, name, sensitivity })),
    departments: await teamDepartments(unit, caseId),
    measures: [...measures.values()].map((m) => ({
      id: m.id,
      name: m.name.da,
      // The catalogue names departments as the programmes do.
      department: m.department !== null && own.has(m.department) ? (own.get(m.department) ?? null) : m.department,
      legalBases: m.legalBases.map((b) => ({
        label: legalBasisLabel(b),
        validFrom: b.validFrom,
        validUntil: b.validUntil,
      })),
    })),
    followUpAtMost: typeof atMost === 'number' ? { days: atMost } : atMost,
    nameable: await nameableIn(unit, caseId),
  }
}

/** Whom the forms of the plan list. Somebody of the family in whose own place alone the writer works stands there too. */
async function nameableIn(unit: UnitOfWork, caseId: string): Promise<PlanOptions['nameable']> {
  const naming = await namingIn(unit, caseId)
  const department = ownDepartment(unit, caseId)
  const goals = (await readGoalPlaces(unit, caseId)).map((goal) => ({
    id: goal.id,
    place: { ...placeOf(unit, goal), department },
  }))
  const own = (subject: string): Compartment => ({
    id: 0,
    caseId,
    subject,
    category: 'cooperation',
    sensitivity: unit.sensitivityOf('cooperation'),
    audience: 'family',
    audienceId: null,
    department,
  })
  const people = unit.facts.participations.filter((p) => p.caseId === caseId && standing(p, unit.asking.at))
  return {
    people: people.map((p) => p.person).filter((person) => mayNamePerson(naming, own(person), person)),
    // Of somebody who may do nothing at any goal that the writer reads, the writer need not know either.
    team: [...new Set(naming.circle.memberships.map((m) => m.employee))]
      .map((employee) => ({
        employee,
        goals: goals.filter(({ place }) => mayNameEmployee(naming, place, employee)).map(({ id }) => id),
      }))
      .filter((one) => one.goals.length > 0),
  }
}

const LATEST = 100

/** What was changed in the plan with a reason, as far as the reader may open the rows it is about. */
export async function readPlanChanges(
  unit: UnitOfWork,
  input: { params: { family: string } },
): Promise<{ changes: ChangeRow[] }> {
  requireCase(unit, input.params.family)
  const changes = await readChanges(unit, input.params.family, LATEST)
  unit.saw(
    [input.params.family],
    changes.map((c) => c.object),
  )
  return { changes }
}
