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
 * there is anything. Every department of the team × category × the family as a whole or one person.
 */
export async function readRights(
  unit: UnitOfWork,
  input: { params: { family: string }; query: { employee: string } },
  services: Services,
): Promise<Rights> {
  const caseId = input.params.family
  requireShare(unit, caseId)
  const { municipality } = unit.asking.actor
  const asking: Asking = {
    ...unit.asking,
    actor: { account: null, kind: 'employee', id: input.query.employee, municipality },
  }
  const facts = await loadFacts(unit.tx, asking, { kind: 'case', caseId })
  const departments = [...(await departmentsOfTeam(unit, caseId)), null]
  const { rules } = services.presets
  unit.saw([caseId], [input.query.employee])
  return {
    rights: departments.flatMap((department) =>
      rightsIn({ facts, rules, asking, caseId, department, people: peopleIn(facts, asking, caseId) }),
    ),
  }
}

function peopleIn(facts: Facts, { at }: Asking, caseId: string): string[] {
  const present = facts.participations.filter(
    (p) => p.caseId === caseId && p.startsAt <= at && (p.endsAt === null || at < p.endsAt),
  )
  return [...new Set(present.map((p) => p.person))]
}

interface Place {
  readonly facts: Facts
  readonly rules: Rules
  readonly asking: Asking
  readonly caseId: string
  readonly department: { key: string; name: string } | null
  readonly people: readonly string[]
}

/** What one department wrote, one line for each ground and those it is about, with the categories that it opens. */
function rightsIn({ department, people, ...place }: Place): Rights['rights'] {
  const lines = new Map<string, Rights['rights'][number]>()
  for (const category of place.rules.categories.values()) {
    const open = (sensitivity: number) => groundsOf({ ...place, department, people }, category, sensitivity)
    const guarded = category.protectedSensitivity === undefined ? null : open(category.protectedSensitivity)
    for (const [reason, about] of open(category.sensitivity)) {
      const key = `${reason} ${about.join(' ')}`
      const line = lines.get(key) ?? {
        department: department?.key ?? null,
        departmentName: department?.name ?? null,
        wholeFamily: about.includes(null),
        persons: about.filter((one) => one !== null),
        reason,
        categories: [],
      }
      lines.set(key, {
        ...line,
        categories: [
          ...line.categories,
          { id: category.id, name: category.name, guarded: guarded?.has(reason) ?? false },
        ],
      })
    }
  }
  return [...lines.values()]
}

/** Whom a category is open about, by the ground it is open on; null stands for the family as a whole. */
function groundsOf(
  { facts, rules, asking, caseId, department, people }: Place,
  category: Category,
  sensitivity: number,
): Map<string, (string | null)[]> {
  const grounds = new Map<string, (string | null)[]>()
  for (const subject of [null, ...people]) {
    const compartment: Compartment = {
      id: 0,
      caseId,
      subject,
      category: category.id,
      sensitivity,
      audience: 'family',
      audienceId: null,
      department: department?.key ?? null,
    }
    const verdict = decide(facts, rules, asking, compartment)
    if (verdict.answer !== 'content') continue
    const reason = inWords[verdict.rule] ?? verdict.reason
    grounds.set(reason, [...(grounds.get(reason) ?? []), subject])
  }
  return grounds
}

/** `decide` speaks to the one who asks; here somebody else is told. */
const inWords: Readonly<Record<string, string>> = {
  'own-department': 'Afdelingens egne oplysninger',
  'addressed-to-coordinator': 'Familien har skrevet det til koordinatoren',
  'works-for-party': 'Arbejder for denne person',
  basis: 'Delt på et grundlag, se ovenfor',
}
