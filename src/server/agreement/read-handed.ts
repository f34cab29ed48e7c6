import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { readNames } from '../../store/agreement.ts'
import { readHanded, type HandedRow } from '../../store/handed-agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireCase, type OfFamily } from './on-agreement.ts'

type Handed = z.input<(typeof agreementRoutes)['GET /api/agreements/:family/handed']['output']>

/**
 * What was agreed at meetings as it was handed out, the latest first: of each handing out what the reader may read, frozen as
 * it stood. Who does it is told by the names that the reader may know.
 */
export async function readHandedOut(unit: UnitOfWork, input: { params: OfFamily }): Promise<Handed> {
  const { family } = input.params
  requireCase(unit, family)
  const rows = await readHanded(unit, family)
  const doers = rows.flatMap((row) => row.doers)
  const some = (of: 'person' | 'employee'): string[] => [
    ...new Set(doers.map((doer) => doer[of]).filter((id) => id !== null)),
  ]
  const names = await readNames(unit, some('person'), some('employee'))
  unit.saw(
    [family],
    rows.map(({ agreement }) => agreement),
  )
  const told = (doer: HandedRow['doers'][number]) => {
    const id = doer.person ?? doer.employee ?? ''
    return { name: names.get(id) ?? null, mine: id === unit.asking.actor.id, answer: doer.answer }
  }
  return {
    sheets: [...new Set(rows.map(({ sheet }) => sheet))].map((id) => {
      const here = rows.filter(({ sheet }) => sheet === id)
      return {
        id,
        heldAt: here[0]?.heldAt ?? '',
        handedAt: here[0]?.handedAt ?? '',
        followUpOn: here[0]?.followUpOn ?? '',
        agreements: here.map(({ agreement, what, due, doers: who }) => ({
          id: agreement,
          what,
          due,
          doers: who.map(told),
        })),
      }
    }),
  }
}
