import type { z } from 'zod'
import type { familyRoutes } from '../../contract/family.ts'
import { readCards } from '../../store/family.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'

const PAGE = 50

/** The reader's own families, latest changed first, a page at a time. */
export async function listFamilies(
  unit: UnitOfWork,
  input: { query: { before?: string | undefined } },
  services: Services,
): Promise<z.input<(typeof familyRoutes)['GET /api/families']['output']>> {
  const cards = await readCards(unit, input.query.before, PAGE + 1)
  const page = cards.slice(0, PAGE)
  unit.saw(page.map((c) => c.id))
  return {
    today: unit.asking.today,
    more: cards.length > PAGE,
    families: page.map(({ programme, caseId, ...card }) => {
      const role = unit.facts.memberships.find((m) => m.caseId === caseId)?.role
      return {
        ...card,
        programmeName: programme === null ? null : (services.presets.programmes.get(programme)?.name.da ?? programme),
        role: role === undefined ? null : (services.presets.rules.roles.get(role)?.name ?? role),
      }
    }),
  }
}
