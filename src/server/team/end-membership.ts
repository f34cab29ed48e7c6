import { ageOn } from '../../domain/shared/time.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { behindWall, inFamily, mayDo } from '../shared/case-guard.ts'
import { requireInvite, rolesToGive } from './inviting.ts'
import { coordinatorNeeded, endPlace, findPlace, type Saved } from './places.ts'

/** Ends a membership now; access ends with the member's next request. Throws 403, 404, 409 `coordinator-needed`, Conflict. */
export async function endMembership(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  basedOn: number,
  services: Services,
): Promise<Saved> {
  requireInvite(unit, caseId)
  const member = await findPlace(unit, caseId, membership)
  if (member.role === 'coordinator')
    throw coordinatorNeeded('Familien skal altid have én ansvarlig koordinator. Giv ansvaret videre først.')
  if (!rolesToGive(unit, caseId, services).some((role) => role.id === member.role))
    throw new Problem(403, 'not-yours', 'Du kan kun afslutte dem, du selv kunne have taget med.')
  return endPlace(unit, caseId, member, basedOn)
}

/**
 * Whether the reader may say no to somebody who works for the family (`party` null) or for one person: a grown-up who may
 * write in the shared plan says it for all; from 15 one says it for oneself. The page asks the same, so that it offers no more.
 */
export function mayRemove(unit: UnitOfWork, caseId: string, party: string | null): boolean {
  const me = unit.asking.actor.id
  const born = inFamily(unit, caseId, me)?.born ?? null
  const age = born === null ? 18 : (ageOn(born, unit.asking.today) ?? 0)
  if (party !== null) return age >= 15 && party === me
  return age >= 18 && mayDo(unit, caseId, { category: 'cooperation' }, 'write')
}

/**
 * The family removes somebody from its team: a grown-up who may write in the family's shared plan, or the one person that
 * the member works for, from 15 years. Throws 404, 403, 409 `coordinator-needed`, Conflict.
 */
export async function removeByFamily(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  basedOn: number,
): Promise<Saved> {
  if (behindWall(unit, caseId)) throw notFound()
  const member = await findPlace(unit, caseId, membership)
  if (!mayRemove(unit, caseId, member.party))
    throw new Problem(
      403,
      'not-yours',
      'Det er de voksne i familien, der bestemmer, hvem der er i teamet. Tal med din koordinator.',
    )
  if (member.role === 'coordinator')
    throw coordinatorNeeded(
      'I skal altid have en koordinator. Bed om en anden, hvis I vil skifte, så svarer en leder i kommunen.',
    )
  return endPlace(unit, caseId, member, basedOn)
}
