import type { z } from 'zod'
import { isKeptOut } from '../../access/ring.ts'
import type { meetingRoutes } from '../../contract/meeting.ts'
import { readParticipants } from '../../store/meeting-conduct.ts'
import { readItems, readMeetings, readOwnAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { typeOf } from '../shared/meeting-gates.ts'

type Attended = z.input<(typeof meetingRoutes)['GET /api/meetings/:family/:meeting']['output']>

/**
 * One meeting as far as the reader is admitted; nothing in the ring is the same answer as no such meeting. Of one that is
 * called off, whoever was invited learns that, and when it was to be, until its day is over. Why they are invited lies with
 * the meeting: who opens no more than their items does not read it.
 */
export async function attendMeeting(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string } },
  services: Services,
): Promise<Attended> {
  const { family: caseId, meeting: id } = input.params
  const items = await readItems(unit, [caseId], id)
  const meeting = (await readMeetings(unit, caseId, id))[0]
  const admission = (await readOwnAdmissions(unit, caseId, id))[0]
  const isOff = admission?.calledOff === true && !isKeptOut(unit.facts, unit.asking, caseId)
  if (items.length === 0 && !meeting && !isOff) throw notFound()
  const written = meeting ? await readParticipants(unit, caseId, id) : []
  const type = meeting ? await typeOf(unit, services, meeting) : null
  const compartment = unit.facts.compartments.find((c) => c.id === items[0]?.compartment)
  if (compartment) unit.because(unit.may(compartment))
  unit.saw([caseId], [id, ...items.map((i) => i.id)])
  return {
    title: meeting?.title ?? null,
    place: meeting?.place ?? null,
    startsAt: meeting?.startsAt ?? admission?.meetingAt ?? null,
    closesAt: isOff ? null : (admission?.closesAt ?? null),
    calledOff: isOff || (meeting?.calledOff ?? null) !== null,
    why: written.find((one) => one.admission === admission?.id)?.why ?? null,
    isFor: type && (unit.asking.actor.kind === 'employee' ? type.about : type.forFamily),
    items: items.map(({ id, version, title, note, hasBoard }) => ({ id, version, title, note, hasBoard })),
  }
}
