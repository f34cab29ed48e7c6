import { isKeptOut } from '../../access/ring.ts'
import { readAdmissions } from '../../store/meeting.ts'
import { readOwnFollowUps } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from './case-guard.ts'

/** The day on which a meeting is followed up, with everybody invited to the item of its board; null takes it back. */
export async function setFollowUp(
  unit: UnitOfWork,
  caseId: string,
  compartment: number,
  day: string | null,
): Promise<void> {
  for (const { id, version, waits, compartments } of await readAdmissions(unit, caseId))
    if (!waits && compartments.includes(compartment))
      await unit.updateFact('admission', id, version, { follow_up_on: day })
}

/** One day of follow-up: of which family, and whose invitation it stands with. */
export interface FollowUpDay {
  readonly admission: string
  readonly caseId: string
  readonly on: string
}

/**
 * The days from today on which a meeting that the actor was at is followed up: of families whose team they are in, or of
 * their own; not of one that a firewall keeps them from.
 */
export async function ownFollowUps(unit: UnitOfWork): Promise<FollowUpDay[]> {
  const { facts, asking } = unit
  if (facts.employed === false) return []
  const isIn = (caseId: string): boolean =>
    asking.actor.kind === 'employee'
      ? facts.memberships.some((m) => m.caseId === caseId && standing(m, asking.at))
      : facts.participations.some(
          (p) => p.caseId === caseId && p.person === asking.actor.id && p.ownAccess && standing(p, asking.at),
        )
  return (await readOwnFollowUps(unit, asking.today)).filter(
    ({ caseId }) => isIn(caseId) && !isKeptOut(facts, asking, caseId),
  )
}
