import type { z } from 'zod'
import type { leavingRoutes } from '../../contract/leaving.ts'
import { readLeavers } from '../../store/leaving.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireSomethingOpen } from '../shared/case-guard.ts'
import { visibleTeam } from '../shared/visible-facts.ts'
import { lastDayOf } from './open-team.ts'

type Leaving = z.input<(typeof leavingRoutes)['GET /api/families/:family/leaving']['output']>

/**
 * Those whose employment ends or has ended, with what still stands with them in this family, as far as the reader may know
 * them and open it. Throws 404.
 */
export async function listLeaving(
  unit: UnitOfWork,
  { params }: { readonly params: { readonly family: string } },
): Promise<Leaving> {
  requireSomethingOpen(unit)
  const { family } = params
  unit.saw([family])
  const leavers = (await readLeavers(unit, family)).map((row) => {
    const places = visibleTeam(unit, family, row.places)
    // Help stands with somebody by their place: who may not know the place is not told of them by it.
    return { ...row, places, measures: places.length === 0 ? [] : row.measures }
  })
  return {
    leavers: leavers
      .filter(({ places, actions, measures }) => places.length + actions.length + measures.length > 0)
      .map(({ employee, name, endsAt, places, actions, measures }) => ({
        employee,
        name,
        lastDay: lastDayOf(endsAt),
        isOver: endsAt <= unit.asking.at,
        coordinates: places.some(({ role }) => role === 'coordinator'),
        actions: [...actions],
        measures: [...measures],
      })),
  }
}
