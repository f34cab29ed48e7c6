import type { z } from 'zod'
import type { familyRoutes } from '../../contract/family.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { readCards } from '../../store/family.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Entered } from '../programmes.ts'
import type { Services } from '../services.ts'
import { roleWords } from '../shared/role-words.ts'

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
  const programmes = new Map<string, Programme | null>()
  for (const one of page)
    for (const course of enteredOf(one)) programmes.set(one.id, await services.programmes.of(unit, course))
  return {
    today: unit.asking.today,
    more: cards.length > PAGE,
    families: page.map((one) => {
      const { programme: key, programmeVersion: _, caseId, ...card } = one
      const programme = programmes.get(one.id) ?? null
      const role = unit.facts.memberships.find((m) => m.caseId === caseId)?.role
      return {
        ...card,
        programmeName: programme?.name.da ?? key,
        role: role === undefined ? null : roleWords(role, services.presets.rules, programme).roleName,
      }
    }),
  }
}

const enteredOf = ({ programme, programmeVersion }: Awaited<ReturnType<typeof readCards>>[number]): Entered[] =>
  programme === null || programmeVersion === null ? [] : [{ programme, programmeVersion }]
