import { legalBasisLabel } from '../../domain/plan/legal-basis.ts'
import { findProgramme, readChanges, teamDepartments, type ChangeRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { ownDepartments } from '../shared/own-departments.ts'
import type { Services } from '../services.ts'
import { atMostOf } from './record-follow-up.ts'
import { requireCase } from './standing.ts'
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
