import type { z } from 'zod'
import type { teamLeadRoutes } from '../../contract/team-lead.ts'
import { readCoordinated, sharedPlaces } from '../../store/contact-day.ts'
import { steppedAside } from '../../store/family-merge.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { agreedIn, lookAtAgreed, whyForgotten, type LookedAt } from '../shared/forgotten.ts'

type Forgotten = z.input<(typeof teamLeadRoutes)['GET /api/team-lead']['output']>['forgotten']

/** So many families are looked at together: more keys cost more than another round. */
const AT_ONCE = 100

/**
 * Families with whom contact is longer ago than what was agreed, for a leader of coordinators: whose coordinator, and why.
 * Their compartments are open for this one look; nothing of them leaves it but days.
 */
export async function listForgotten(unit: UnitOfWork): Promise<Forgotten> {
  const coordinated = await readCoordinated(unit)
  const names = new Map(coordinated.map(({ family, coordinatorName }) => [family, coordinatorName]))
  const aside = await steppedAside(unit, [...names.keys()])
  const families = [...names.keys()].filter((family) => !aside.has(family))
  const found: LookedAt[] = []
  for (let n = 0; n < families.length; n += AT_ONCE) {
    const some = families.slice(n, n + AT_ONCE)
    const held = await withReach(unit, await sharedPlaces(unit, some, 'common'), () => agreedIn(unit, some))
    if (held.length === 0) continue
    const agreed = held.map(({ agreed: { family } }) => family)
    const looked = await withReach(unit, await sharedPlaces(unit, agreed, 'all'), () => lookAtAgreed(unit, held))
    found.push(...looked.filter(({ look }) => look.standing === 'forgotten'))
  }
  return found
    .toSorted(
      (a, b) =>
        b.look.days - b.agreed.everyDays - (a.look.days - a.agreed.everyDays) || (a.agreed.id < b.agreed.id ? -1 : 1),
    )
    .slice(0, 200)
    .map((one) => ({
      family: one.agreed.family,
      coordinatorName: names.get(one.agreed.family) ?? '',
      everyDays: one.agreed.everyDays,
      days: one.look.days,
      tried: one.look.tried,
      why: whyForgotten(one),
    }))
}
