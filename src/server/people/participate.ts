import { isOutsideChild } from '../../domain/family/outside.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { endAdmissions } from '../../store/meeting.ts'
import { participationOf, type ParticipationRow } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireOpeningAccess, requirePersonHere, requireRight } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'
import { requireAssessedPartner } from './partner-assessment.ts'
import { askWhereUnasked } from '../shared/ask-about-walls.ts'

const OWN_ACCESS_FROM = 10
type Saved = { id: string; version: number }

/** Changes what somebody is in the family, and whether the initiative is for them. Throws 404, 403, 409 for a former partner. */
export async function changeParticipation(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  body: Pick<ParticipationRow, 'standsAs' | 'inInitiative'>,
): Promise<Saved> {
  requireRight(unit, caseId, { category: 'identity' }, 'write', 'Du kan ikke ændre, hvem der er med i indsatsen.')
  requirePersonHere(unit, caseId, person)
  if (body.standsAs === 'network' || body.standsAs === 'other-adult') await requireAssessedPartner(unit, caseId, person)
  const patch = { stands_as: body.standsAs, in_initiative: body.inInitiative }
  if (!isOutsideChild(body)) return change(unit, caseId, person, patch)
  // Nothing is collected about them from now on, and so they have no pages of their own to write on.
  await endAdmissions(unit, caseId, person)
  return change(unit, caseId, person, { ...patch, own_access: false })
}

/** Somebody no longer belongs to this family; what was written stays. Throws 404, 403. */
export async function leaveFamily(unit: UnitOfWork, caseId: string, person: string): Promise<Saved> {
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan tage nogen ud af familien.')
  await endAdmissions(unit, caseId, person)
  return change(unit, caseId, person, { ends_at: unit.asking.at, own_access: false })
}

/**
 * Opens or closes the family's own pages for somebody. From 10 years: barnets lov § 3 gives party rights from then on
 * (barnets-lov-lbk-282-2025). Throws 404, 403, 409 `too-young`.
 */
export async function setOwnAccess(unit: UnitOfWork, caseId: string, person: string, on: boolean): Promise<Saved> {
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan give adgang til familiens sider.')
  const { standsAs, born } = requirePersonHere(unit, caseId, person)
  if (on) await requireCollected(unit, caseId, person, 'on')
  const age = born === null ? null : ageOn(born, unit.asking.today)
  if (on && (age === null ? standsAs === 'child' : age < OWN_ACCESS_FROM)) {
    throw new Problem(
      409,
      'too-young',
      'Børn kan få egen adgang, når de er fyldt 10 år. Er barnet ældre, så skriv fødselsdatoen først.',
    )
  }
  if (!on) await endAdmissions(unit, caseId, person)
  else if (standsAs === 'network' || standsAs === 'other-adult') await requireAssessedPartner(unit, caseId, person)
  const saved = await change(unit, caseId, person, { own_access: on })
  // Custody may have been written before they came into the family.
  if (on) await askWhereUnasked(unit, caseId)
  return saved
}

async function change(unit: UnitOfWork, caseId: string, person: string, patch: object): Promise<Saved> {
  requirePersonHere(unit, caseId, person)
  const row = await participationOf(unit, caseId, person)
  const version = row ? await unit.updateFact('participation', row.id, row.version, patch) : null
  if (!row || version === null) throw notFound()
  return { id: row.id, version }
}
