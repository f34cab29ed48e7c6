import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { requireGates, typeOf } from '../shared/meeting-gates.ts'
import { recallAhead } from '../shared/recall-board.ts'
import { requireAskable } from './type-of.ts'

interface Input {
  readonly params: { readonly family: string; readonly meeting: string }
  readonly body: { readonly basedOn: number }
}
interface Kept {
  readonly id: string
  readonly version: number
}

/** Confirms a meeting when nothing that practice asks for is missing. Throws 404, 403, 409 with what is missing, Conflict. */
export async function confirmMeeting(unit: UnitOfWork, { params, body }: Input, services: Services): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, params.family, params.meeting)
  if (meeting.confirmedAt !== null) throw new Problem(409, 'meeting-is-confirmed', 'Mødet er allerede bekræftet.')
  await requireAskable(unit, caseId)
  await requireGates(unit, caseId, { meeting, type: await typeOf(unit, services, meeting), until: 'confirmed' })
  const { at, actor } = unit.asking
  return saved(
    meeting.id,
    await unit.update('meeting', meeting.id, body.basedOn, { confirmed_at: at, confirmed_by: actor.id }),
  )
}

/** Takes a confirmation back. Throws 404, 403, 409 when there is none or the meeting is held, Conflict. */
export async function takeBackConfirmation(unit: UnitOfWork, { params, body }: Input): Promise<Kept> {
  const { meeting } = await organisingMeeting(unit, params.family, params.meeting)
  if (meeting.confirmedAt === null) throw new Problem(409, 'meeting-not-confirmed', 'Mødet er ikke bekræftet.')
  if (meeting.heldAt !== null)
    throw new Problem(409, 'meeting-is-held', 'Mødet er holdt. Tag det tilbage først, hvis det ikke passer.')
  return saved(
    meeting.id,
    await unit.update('meeting', meeting.id, body.basedOn, { confirmed_at: null, confirmed_by: null }),
  )
}

/** Says that a meeting was held. Throws 404, 403, 409 before it begins or with what is missing, Conflict. */
export async function holdMeeting(unit: UnitOfWork, { params, body }: Input, services: Services): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, params.family, params.meeting)
  if (meeting.heldAt !== null) throw new Problem(409, 'meeting-is-held', 'Der står allerede, at mødet er holdt.')
  if (meeting.startsAt > unit.asking.at)
    throw new Problem(409, 'meeting-not-begun', 'Mødet er ikke begyndt endnu. Flyt det, hvis I mødtes før.')
  await requireGates(unit, caseId, { meeting, type: await typeOf(unit, services, meeting), until: 'held' })
  const { at, actor } = unit.asking
  const version = await unit.update('meeting', meeting.id, body.basedOn, { held_at: at, held_by: actor.id })
  await recallAhead(unit, caseId, meeting.startsAt)
  return saved(meeting.id, version)
}

/** Takes back that a meeting was held. Throws 404, 403, 409, Conflict. */
export async function takeBackHolding(unit: UnitOfWork, { params, body }: Input): Promise<Kept> {
  const { meeting } = await organisingMeeting(unit, params.family, params.meeting)
  if (meeting.heldAt === null) throw new Problem(409, 'meeting-not-held', 'Der står ikke, at mødet er holdt.')
  return saved(meeting.id, await unit.update('meeting', meeting.id, body.basedOn, { held_at: null, held_by: null }))
}

function saved(id: string, version: number | null): Kept {
  if (version === null) throw notFound()
  return { id, version }
}
