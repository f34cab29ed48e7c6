import type { z } from 'zod'
import type { teamLeadRoutes } from '../../contract/team-lead.ts'
import { sameDayOfMany, type Acute } from '../../domain/contact/acute.ts'
import { FEWEST_TOLD } from '../../domain/shared/fewest.ts'
import { addMonths } from '../../domain/shared/time.ts'
import { acuteSince, readCoordinated, sharedPlaces } from '../../store/contact-day.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Counted = z.input<(typeof teamLeadRoutes)['GET /api/team-lead']['output']>['acute']

/** So many families are looked at together, and so far back. */
const AT_ONCE = 100
const MONTHS = 12

/**
 * What could not wait in the families that have a coordinator now, over the last twelve months. Their compartments are open
 * for this one look; nothing but two numbers leaves it.
 */
export async function countAcute(unit: UnitOfWork): Promise<Counted> {
  const since = addMonths(unit.asking.today, -MONTHS)
  const families = (await readCoordinated(unit)).map(({ family }) => family)
  const acute: Acute[] = []
  for (let n = 0; n < families.length; n += AT_ONCE) {
    const some = families.slice(n, n + AT_ONCE)
    acute.push(...(await withReach(unit, await sharedPlaces(unit, some, 'all'), () => acuteSince(unit, some, since))))
  }
  return { since, fewest: FEWEST_TOLD, ...sameDayOfMany(acute, unit.asking.today) }
}
