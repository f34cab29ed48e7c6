import { readMeetings, readOwnAdmissions, type MeetingRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireTeam, mayOrganise } from '../shared/organise-meeting.ts'

/** The meetings of a case whose checklist the actor marks: of one who calls meetings all, of the team those they are invited to. */
export async function markable(unit: UnitOfWork, caseId: string): Promise<(meeting: string) => boolean> {
  if (mayOrganise(unit, caseId)) return () => true
  const { at } = unit.asking
  const inTeam = unit.facts.memberships.some(
    (m) => m.caseId === caseId && m.startsAt <= at && (m.endsAt === null || at < m.endsAt),
  )
  if (!inTeam) return () => false
  const own = new Set((await readOwnAdmissions(unit, caseId)).flatMap((one) => (one.calledOff ? [] : one.meeting)))
  return (meeting) => own.has(meeting)
}

/** One meeting whose checklist the actor marks. Throws 404 for outsiders, 403 for who is not invited, 409 when it is called off. */
export async function markingMeeting(
  unit: UnitOfWork,
  caseId: string,
  id: string,
): Promise<{ caseId: string; meeting: MeetingRow }> {
  requireTeam(unit, caseId)
  const meeting = (await readMeetings(unit, caseId, id))[0]
  if (!meeting) throw notFound()
  if (!(await markable(unit, caseId))(id))
    throw new Problem(403, 'not-yours', 'Tjeklisten udfylder de fra teamet, der er inviteret til mødet.')
  const compartment = unit.compartmentOf(meeting.compartment)
  if (compartment) unit.because(unit.may(compartment))
  if (meeting.calledOff !== null)
    throw new Problem(409, 'meeting-called-off', 'Mødet er aflyst. Tag aflysningen tilbage, før du ændrer noget.')
  return { caseId, meeting }
}
