import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from './case-guard.ts'

/**
 * Compartments of a case whose texts are not shown to its family now: what somebody was given before a firewall was set
 * before them is shown to nobody of the family while it stands. For those who work with the family there are none.
 */
export function shutTexts(unit: UnitOfWork, caseId: string): number[] {
  const { actor, at } = unit.asking
  if (actor.kind === 'employee') return []
  const apart = new Set(unit.facts.firewalls.filter((f) => f.caseId === caseId && standing(f, at)).map((f) => f.other))
  return unit.facts.compartments
    .filter(
      ({ caseId: of, audience, audienceId }) => of === caseId && audience === 'party' && apart.has(audienceId ?? ''),
    )
    .map(({ id }) => id)
}
