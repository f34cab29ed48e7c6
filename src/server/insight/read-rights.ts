import type { z } from 'zod'
import { decide } from '../../access/decide.ts'
import type { Asking, Category, Compartment, Facts, Rules } from '../../access/facts.ts'
import type { insightRoutes } from '../../contract/insight.ts'
import { loadFacts } from '../../store/facts.ts'
import { departmentsOfTeam } from '../../store/insight.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireShare } from './read-log.ts'

type Rights = z.input<(typeof insightRoutes)['GET /api/families/:family/rights']['output']>

/**
 * What an employee may open in a family now, asked of places that need not exist: so it tells rights and never whether
 * there is anything. Every category × department of the team × the family as a whole or one person.
 */
export async function readRights(unit: UnitOfWork, input: { params: { family: string }; query: { employee: string } }, services: Services): Promise<Rights> {
  const caseId = input.params.family
  requireShare(unit, caseId)
  const { municipality } = unit.asking.actor
  const asking: Asking = { ...unit.asking, actor: { account: null, kind: 'employee', id: input.query.employee, municipality } }
  const facts = await loadFacts(unit.tx, asking, { kind: 'case', caseId })
  const departments = [...(await departmentsOfTeam(unit, caseId)), null]
  const { rules } = services.presets
  unit.saw([caseId], [input.query.employee])
  return {
    rights: [...rules.categories.values()].flatMap((category) =>
      sensitivities(category).flatMap((sensitivity) =>
        departments.flatMap((department) => rightsIn({ facts, rules, asking, caseId, category, sensitivity, department })),
      ),
    ),
  }
}

const sensitivities = (c: Category): number[] => (c.protectedSensitivity === undefined ? [c.sensitivity] : [c.sensitivity, c.protectedSensitivity])

interface Place {
  readonly facts: Facts
  readonly rules: Rules
  readonly asking: Asking
  readonly caseId: string
  readonly category: Category
  readonly sensitivity: number
  readonly department: { key: string; name: string } | null
}

/** One line for each reason that holds in this place. */
function rightsIn(place: Place): Rights['rights'] {
  const { facts, rules, asking, caseId, category, sensitivity, department } = place
  const { at } = asking
  const people = facts.participations
    .filter((p) => p.caseId === caseId && p.startsAt <= at && (p.endsAt === null || at < p.endsAt))
    .map((p) => p.person)
  const lines = new Map<string, Rights['rights'][number]>()
  for (const subject of [null, ...new Set(people)]) {
    const compartment: Compartment = {
      id: 0, caseId, subject, category: category.id, sensitivity, audience: 'family', audienceId: null, department: department?.key ?? null,
    }
    const verdict = decide(facts, rules, asking, compartment)
    if (verdict.answer !== 'content') continue
    const line = lines.get(verdict.reason) ?? {
      category: category.id, categoryName: category.name, guarded: sensitivity > category.sensitivity, department: department?.key ?? null,
      departmentName: department?.name ?? null, wholeFamily: false, persons: [], reason: verdict.reason,
    }
    lines.set(verdict.reason, subject === null ? { ...line, wholeFamily: true } : { ...line, persons: [...line.persons, subject] })
  }
  return [...lines.values()]
}
