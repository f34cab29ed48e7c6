import { readAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { startOf, windowOf } from '../shared/meeting-window.ts'

interface Moved {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly place: string | null
  readonly basedOn: number
}

/** Renames or moves a meeting. When it moves, everybody's access moves with it, except that it never opens later for the organiser. */
export async function moveMeeting(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string }; body: Moved },
): Promise<{ id: string; version: number }> {
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const { title, place, basedOn } = input.body
  const unmoved = startsOn(meeting.startsAt, input.body)
  const startsAt = unmoved ? meeting.startsAt : startOf(input.body, unit.now)
  const version = await unit.update('meeting', meeting.id, basedOn, { title, place, starts_at: startsAt })
  if (version === null) throw notFound()
  if (unmoved) return { id: meeting.id, version }

  const before = windowOf(meeting.startsAt)
  const after = windowOf(startsAt)
  for (const admission of await readAdmissions(unit, caseId)) {
    if (admission.meeting !== meeting.id) continue
    const opensAt = admission.opensAt === before.opensAt ? after.opensAt : admission.opensAt
    await unit.updateFact('admission', admission.id, admission.version, {
      starts_at: opensAt,
      ends_at: after.closesAt,
      meeting_at: startsAt,
    })
  }
  return { id: meeting.id, version }
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A meeting that has been held may still be renamed: its time is compared as it was typed. */
const startsOn = (instant: string, typed: { day: string; time: string }): boolean =>
  clock.format(new Date(instant)) === `${typed.day} ${typed.time}`
