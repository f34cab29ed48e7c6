import { standsBehindWall, type Naming } from '../../access/naming.ts'
import { Problem } from '../problems.ts'
import { standing } from '../shared/case-guard.ts'

/**
 * Only those of the family who have an access of their own, and nobody whom a firewall keeps apart from another.
 * @throws Problem 400 `no-own-access`, 409 `firewall`, both at `field`
 */
export function requireInvitable(naming: Naming, person: string, field = 'person'): void {
  const { facts, caseId, asking } = naming
  const takesPart = facts.participations.some(
    (p) => p.caseId === caseId && p.person === person && p.ownAccess && standing(p, asking.at),
  )
  if (!takesPart)
    throw new Problem(400, 'no-own-access', 'Personen har ikke selv adgang og kan ikke inviteres.', { field })
  if (standsBehindWall(naming, person)) {
    throw new Problem(
      409,
      'firewall',
      'Der er sat skel mellem parterne. Hold et møde med denne person for sig, uden for familiens møder.',
      { field },
    )
  }
}
