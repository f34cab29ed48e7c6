import { standsBehindWall, worksBehindWall, type Naming } from '../../access/naming.ts'
import type { AdmissionRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { mayDo, standing } from '../shared/case-guard.ts'
import { speaksForFamily } from '../shared/speaks-for-family.ts'

/**
 * Which of those invited one of the family may know of. Of its team, whom its own page of the team shows: whoever works for
 * one of them alone is known to who reads of that one. Of others, while a firewall stands: who is invited to something that
 * the reader is at, or that is not a side's own; a name at an item that is only the other's tells of the other.
 */
export function knownInvited(
  unit: UnitOfWork,
  naming: Naming,
  admissions: readonly AdmissionRow[],
): (admission: AdmissionRow) => boolean {
  const { caseId, facts, asking } = naming
  const isWalled = facts.firewalls.some((wall) => wall.caseId === caseId && standing(wall, asking.at))
  const speaks = speaksForFamily(unit, caseId)
  const me = asking.actor.id
  const isTheirs = (item: number): boolean => {
    const people = admissions.flatMap((one) => (one.compartments.includes(item) && one.person) || [])
    return (
      people.length === 0 ||
      people.includes(me) ||
      (speaks && people.some((person) => !standsBehindWall(naming, person)))
    )
  }
  return ({ employee, compartments }) => {
    const places = naming.circle.memberships.filter((place) => place.employee === employee)
    if (places.length > 0)
      return (
        employee !== null &&
        !worksBehindWall(naming, employee) &&
        places.some(({ party }) => party === null || mayDo(unit, caseId, { category: 'cooperation', subject: party }))
      )
    return !isWalled || compartments.length === 0 || compartments.some(isTheirs)
  }
}
