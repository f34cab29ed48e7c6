import type { z } from 'zod'
import type { familyRoutes } from '../../contract/family.ts'
import { readCards } from '../../store/family.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Entered } from '../programmes.ts'
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
  const name = await services.programmes.names(unit, page.flatMap(enteredOf))
  return {
    today: unit.asking.today,
    more: cards.length > PAGE,
    families: page.map((one) => {
      const { programme: _, programmeVersion: __, caseId, ...card } = one
      const role = unit.facts.memberships.find((m) => m.caseId === caseId)?.role
      return {
        ...card,
        programmeName: enteredOf(one).map(name)[0] ?? null,
        role: role === undefined ? null : (services.presets.rules.roles.get(role)?.name ?? role),
      }
    }),
  }
}

const enteredOf = ({ programme, programmeVersion }: Awaited<ReturnType<typeof readCards>>[number]): Entered[] =>
  programme === null || programmeVersion === null ? [] : [{ programme, programmeVersion }]
