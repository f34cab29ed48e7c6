import type { ClosingInput } from '../../contract/course.ts'
import type { Course } from '../../contract/course-answer.ts'
import { meetingFaults } from '../../domain/course/closing.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { callOff, readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refuseFaults } from './standing.ts'

type Ahead = Course['meetingsAhead'][number] & { readonly version: number }

/** The family's meetings that have not begun, as far as the reader sees them; `own` where they may call them off. */
export async function meetingsAhead(unit: UnitOfWork, caseId: string): Promise<Ahead[]> {
  const meetings = await readMeetings(unit, caseId)
  return meetings
    .filter((one) => one.calledOff === null && one.startsAt > unit.asking.at)
    .map(({ id, version, title, startsAt, place, compartment }) => {
      const where = unit.compartmentOf(compartment)
      return {
        id,
        version,
        title,
        startsAt,
        place,
        own: where !== undefined && unit.may(where, 'write').answer === 'content',
      }
    })
}

/**
 * Each of the meetings ahead that the closer may call off is decided on. Answers the closing with the days of those that
 * are kept as talks after the course. Throws 400 at a field.
 */
export function requireDecided(body: ClosingInput, ahead: readonly Ahead[], today: string): ClosingInput {
  const own = ahead.filter((one) => one.own).map(({ id, startsAt }) => ({ id, day: dayAt(startsAt) }))
  refuseFaults(meetingFaults(body, own, today))
  if (body.afterCare === null) return body
  const talks = own.filter(({ id }) => body.meetings.some((one) => one.meeting === id && one.becomes === 'after-care'))
  const added = new Set(talks.map(({ day }) => day).filter((day) => !body.afterCare?.days.includes(day)))
  return { ...body, afterCare: { ...body.afterCare, days: [...body.afterCare.days, ...added] } }
}

/** Calls off the meetings that are not kept. */
export async function callOffMeetings(
  unit: UnitOfWork,
  caseId: string,
  meetings: ClosingInput['meetings'],
  ahead: readonly Ahead[],
): Promise<void> {
  for (const { meeting, becomes, reason } of meetings) {
    const found = ahead.find(({ id }) => id === meeting)
    if (becomes === 'called-off' && found && reason !== null)
      await callOff(unit, caseId, { id: meeting, basedOn: found.version }, { reason, offersAnother: false })
  }
}
