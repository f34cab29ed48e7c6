import { isKeptOut } from '../../access/ring.ts'
import { timesOf, type Times } from '../../domain/notice/appointment.ts'
import type { Scope } from '../../store/facts.ts'
import { readOwnTimes } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** When somebody is expected at a meeting; nothing of what it is. */
interface Appointment extends Times {
  readonly admission: string
}

/** What is looked at for appointments: in which cases the actor stands, and no compartment of any. */
export const appointmentScope: Scope = { kind: 'mine', categories: [], subjects: 'none' }

/**
 * The meetings at which the actor is expected, over all families, in order of time: those they are invited to now, that
 * are not called off, and from which no firewall keeps them. Needs `appointmentScope`.
 */
export async function ownAppointments(unit: UnitOfWork): Promise<Appointment[]> {
  const { facts, asking } = unit
  if (facts.employed === false) return []
  return (await readOwnTimes(unit)).flatMap((invitation) => {
    const times = timesOf(invitation, asking.at)
    return times === null || isKeptOut(facts, asking, invitation.caseId) ? [] : [{ admission: invitation.id, ...times }]
  })
}
