import type { ClosingInput } from '../../contract/course.ts'
import type { Course } from '../../contract/course-answer.ts'
import { meetingFaults } from '../../domain/course/closing.ts'
import { dayAt } from '../../domain/shared/time.ts'
import type { ClosingRow } from '../../store/course.ts'
import { callOff, readMeetings, restore } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { windowOf } from '../shared/meeting-window.ts'
import { refusedField } from '../shared/case-guard.ts'
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

/** The meetings that are kept as talks after the course. */
export const keptAsTalks = (meetings: ClosingInput['meetings'], ahead: readonly Ahead[]): readonly Ahead[] =>
  ahead.filter(({ id }) => meetings.some((one) => one.meeting === id && one.becomes === 'after-care'))

/** Whoever keeps in touch is part of the talks. What the team that has left had put on the agenda stays closed to them. */
export async function admitToTalks(
  unit: UnitOfWork,
  caseId: string,
  employee: string,
  talks: readonly Ahead[],
): Promise<void> {
  for (const { id, startsAt } of talks) {
    const { opensAt, closesAt } = windowOf(startsAt)
    await unit.insertFact('admission', {
      id: unit.newId(),
      case_id: caseId,
      meeting: id,
      employee,
      person: null,
      compartments: [],
      starts_at: opensAt,
      ends_at: closesAt,
      meeting_at: startsAt,
    })
  }
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

type Off = Course['meetingsOff'][number] & { readonly version: number }

/** The meetings that a closing called off, that are off still and have not begun, where the actor may restore them. */
export async function calledOffBy(
  unit: UnitOfWork,
  caseId: string,
  { meetings }: Pick<ClosingRow, 'meetings'>,
): Promise<Off[]> {
  const off = new Set(meetings.filter(({ becomes }) => becomes === 'called-off').map(({ meeting }) => meeting))
  return (await readMeetings(unit, caseId))
    .filter((one) => off.has(one.id) && one.calledOff !== null && one.startsAt > unit.asking.at)
    .filter(({ compartment }) => {
      const where = unit.compartmentOf(compartment)
      return where !== undefined && unit.may(where, 'write').answer === 'content'
    })
    .map(({ id, version, title, startsAt, place }) => ({ id, version, title, startsAt, place }))
}

/** Restores those that were chosen among them. Throws 400 at `meetings` where one is not among them. */
export async function restoreMeetings(
  unit: UnitOfWork,
  caseId: string,
  {
    off,
    chosen,
    reason,
  }: { readonly off: readonly Off[]; readonly chosen: readonly string[]; readonly reason: string },
): Promise<void> {
  if (chosen.some((id) => !off.some((one) => one.id === id)))
    throw refusedField('meetings', 'meeting.not-called-off', 'Et af møderne kan ikke holdes mere. Hent siden igen.')
  for (const { id, version, startsAt } of off)
    if (chosen.includes(id))
      await restore(unit, caseId, { id, basedOn: version, closesAt: windowOf(startsAt).closesAt }, reason)
}
