import { groundFault, type Way } from '../../domain/meeting/gates.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readGrounds, type GroundRow } from '../../store/meeting-conduct.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { typeOf } from '../shared/meeting-gates.ts'
import { refusal } from './type-of.ts'

interface Place {
  readonly family: string
  readonly meeting: string
  readonly gate: string
}
interface Kept {
  readonly id: string
  readonly version: number
}

/**
 * Writes what opens a gate of a meeting: who was at the pre-meeting and when, that the parents did not want one, the duty
 * by law with the day that the family was told, the rule by which professionals meet alone, or the expectations that were
 * aligned. The family reads it. Throws 404, 403, 400 at `way`, `on` or `rule`, 409 where somebody wrote it meanwhile, Conflict.
 */
export async function writeGround(
  unit: UnitOfWork,
  {
    params,
    body,
  }: {
    params: Place
    body: { way: Way; on: string | null; says: string; rule?: string | null | undefined; basedOn: number | null }
  },
  services: Services,
): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, params.family, params.meeting)
  const { way, on, says, rule = null, basedOn } = body
  const fault = groundFault(
    await typeOf(unit, services, meeting),
    { gate: params.gate, way, on, rule },
    { meetingDay: dayAt(meeting.startsAt), today: unit.asking.today, withoutFamily: meeting.withoutFamily },
  )
  if (fault) throw refusal(fault.code, fault.field)
  const written = await groundOf(unit, caseId, params)
  const ground = { way, on_day: on, says, rule, by_employee: unit.asking.actor.id }
  if (written === undefined) {
    const id = await unit.insert('meeting_ground', {
      id: unit.newId(),
      compartment: meeting.compartment,
      case_id: caseId,
      meeting: meeting.id,
      gate: params.gate,
      ...ground,
    })
    return { id, version: 1 }
  }
  if (basedOn === null) throw new Problem(409, 'ground-written', 'En anden har lige skrevet her. Se, hvad der står nu.')
  const version = await unit.update('meeting_ground', written.id, basedOn, { ...ground, taken_back_at: null })
  if (version === null) throw notFound()
  return { id: written.id, version }
}

/** Takes back what opened a gate. Throws 404, 403, 409 while the meeting is confirmed or held on it, Conflict. */
export async function takeBackGround(
  unit: UnitOfWork,
  { params, body }: { params: Place; body: { basedOn: number } },
): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, params.family, params.meeting)
  const written = await groundOf(unit, caseId, params)
  if (written === undefined || written.takenBack) throw notFound()
  if (meeting.confirmedAt !== null || meeting.heldAt !== null)
    throw new Problem(
      409,
      'meeting-confirmed',
      'Mødet er bekræftet med det, der står her. Tag bekræftelsen tilbage først.',
    )
  const version = await unit.update('meeting_ground', written.id, body.basedOn, { taken_back_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: written.id, version }
}

const groundOf = async (unit: UnitOfWork, caseId: string, { meeting, gate }: Place): Promise<GroundRow | undefined> =>
  (await readGrounds(unit, caseId, meeting)).find((one) => one.gate === gate)
