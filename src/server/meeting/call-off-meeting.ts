import { callOff, restore } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { organisingMeeting, organisingWhicheverMeeting } from '../shared/organise-meeting.ts'
import { windowOf } from '../shared/meeting-window.ts'
import { requireAskable } from './type-of.ts'

interface Place {
  readonly family: string
  readonly meeting: string
}
interface Kept {
  readonly id: string
  readonly version: number
}

/**
 * Calls a meeting off with a reason. It stays where it was, and those invited see that it is called off; its items are
 * closed to everybody from now. Throws 404, 403, 409 when it is called off already or was held, Conflict.
 */
export async function callOffMeeting(
  unit: UnitOfWork,
  input: { params: Place; body: { reason: string; offersAnother: boolean; basedOn: number } },
): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  if (meeting.heldAt !== null)
    throw new Problem(409, 'meeting-held', 'Mødet er holdt. Er det markeret ved en fejl, så tag det tilbage først.')
  const { reason, offersAnother, basedOn } = input.body
  const version = await callOff(unit, caseId, { id: meeting.id, basedOn }, { reason, offersAnother })
  if (version === null) throw notFound()
  return { id: meeting.id, version }
}

/**
 * Restores a meeting that was called off, with a reason: it stands as before, and so do the invitations that ended with
 * it, as far as their holders still belong here. Throws 404, 403, 409 when it stands or the family has said no, Conflict.
 */
export async function restoreMeeting(
  unit: UnitOfWork,
  input: { params: Place; body: { reason: string; basedOn: number } },
): Promise<Kept> {
  const { caseId, meeting } = await organisingWhicheverMeeting(unit, input.params.family, input.params.meeting)
  if (meeting.calledOff === null) throw new Problem(409, 'meeting-stands', 'Mødet er ikke aflyst.')
  await requireAskable(unit, caseId)
  const { reason, basedOn } = input.body
  const { closesAt } = windowOf(meeting.startsAt)
  const version = await restore(unit, caseId, { id: meeting.id, basedOn, closesAt }, reason)
  if (version === null) throw notFound()
  return { id: meeting.id, version }
}
