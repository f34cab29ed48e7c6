import { endOf } from '../../domain/meeting/overlap.ts'
import { readAdmissions, type MeetingRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { startOf, windowOf } from '../shared/meeting-window.ts'
import { busyIn } from './call-meeting.ts'
import { requireGates, typeOf } from '../shared/meeting-gates.ts'
import { newestType, requireAskable, requireFamilyPart } from './type-of.ts'

interface Moved {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly place: string | null
  readonly type?: string | null | undefined
  readonly minutes?: number | null | undefined
  readonly interpreter?: string | null | undefined
  readonly withoutFamily?: string | null | undefined
  readonly basedOn: number
}

/**
 * Changes what a meeting is, or moves it. When it moves, everybody's access moves with it, except that it never opens later
 * for the organiser. What is left out stays. A meeting that is confirmed or held keeps its gates. Answers who is invited to
 * something else at the same time. Throws 400, 403, 404, 409 with what is missing, Conflict.
 */
export async function moveMeeting(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string }; body: Moved },
  services: Services,
): Promise<{ id: string; version: number; busy: string[] }> {
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const unmoved = startsOn(meeting.startsAt, input.body)
  if (!unmoved) await requireAskable(unit, caseId)
  const next = changed(meeting, input.body, unmoved ? meeting.startsAt : startOf(input.body, unit.now))
  const { type: asked, withoutFamily: told } = input.body
  const keeps = asked === undefined || asked === meeting.type
  const type = keeps
    ? await typeOf(unit, services, meeting)
    : asked === null
      ? null
      : await newestType(unit, services, asked)
  // Of another kind of meeting somebody says anew whether the family is there, unless it is known already why not.
  requireFamilyPart(type, told === undefined && !keeps ? (meeting.withoutFamily ?? undefined) : next.withoutFamily)
  if (meeting.confirmedAt !== null || meeting.heldAt !== null)
    await requireGates(unit, caseId, { meeting: next, type, until: meeting.heldAt === null ? 'confirmed' : 'held' })
  const version = await unit.update('meeting', meeting.id, input.body.basedOn, {
    title: next.title,
    place: next.place,
    starts_at: next.startsAt,
    type: keeps ? meeting.type : (type?.id ?? null),
    type_version: keeps ? meeting.typeVersion : (type?.version ?? null),
    minutes: next.minutes,
    interpreter: next.interpreter,
    without_family: next.withoutFamily,
  })
  if (version === null) throw notFound()
  if (!unmoved || next.minutes !== meeting.minutes) await moveAdmissions(unit, caseId, meeting, next)
  return { id: meeting.id, version, busy: await busyIn(unit, caseId, meeting.id) }
}

function changed(meeting: MeetingRow, body: Moved, startsAt: string): MeetingRow {
  const { title, place, minutes = meeting.minutes, interpreter = meeting.interpreter } = body
  const { withoutFamily = meeting.withoutFamily } = body
  return { ...meeting, title, place, startsAt, minutes, interpreter, withoutFamily }
}

async function moveAdmissions(unit: UnitOfWork, caseId: string, from: MeetingRow, to: MeetingRow): Promise<void> {
  const before = windowOf(from.startsAt)
  const after = windowOf(to.startsAt)
  for (const admission of await readAdmissions(unit, caseId)) {
    if (admission.meeting !== from.id) continue
    const opensAt = admission.opensAt === before.opensAt ? after.opensAt : admission.opensAt
    await unit.updateFact('admission', admission.id, admission.version, {
      starts_at: opensAt,
      ...(from.startsAt === to.startsAt ? {} : { ends_at: after.closesAt }),
      meeting_at: to.startsAt,
      meeting_until: to.minutes === null ? null : endOf(to),
    })
  }
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A meeting that has been held may still be renamed: its time is compared as it was typed. */
const startsOn = (instant: string, typed: { day: string; time: string }): boolean =>
  clock.format(new Date(instant)) === `${typed.day} ${typed.time}`
