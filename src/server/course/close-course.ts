import type { ClosingInput } from '../../contract/course.ts'
import { closingFaults, DAYS_AFTER_LAST_CHECK } from '../../domain/course/closing.ts'
import { pauseOn } from '../../domain/course/spells.ts'
import { atClosing, groundsAtClosing } from '../../domain/course/standing.ts'
import { moveCourse, type CourseState } from '../../domain/intake/visitation.ts'
import { addDays, dayAt, startOfDay } from '../../domain/shared/time.ts'
import { employedUntil, lockTeamSince, readGrounds } from '../../store/course.ts'
import { findEmployee } from '../../store/employee.ts'
import { endAllAdmissions } from '../../store/meeting.ts'
import { stopTasks } from '../../store/case-over.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { writeClosing } from './closing-rows.ts'
import { admitToTalks, callOffMeetings, keptAsTalks, meetingsAhead, requireDecided } from './meetings-ahead.ts'
import { applyToTeam, openRunning, refuseFaults, requireRunning, type InFamily, type Saved } from './standing.ts'

/**
 * Closes the course. Everybody leaves the family's team at once and every ground to share ends; the one who closed reads
 * until midnight, so that a mistake can be taken back; whoever keeps in touch comes in with a role that reads little.
 * The family reads on what it could read. Throws 404, 403, 409, 400 at a field, Conflict; then nothing has changed.
 */
export async function closeCourse(
  unit: UnitOfWork,
  { params, body: given }: InFamily & { body: ClosingInput },
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  requireRunning(unit, caseId)
  const { course, pauses } = await openRunning(unit, caseId)
  const programme = await services.programmes.of(unit, course)
  const { actor, at, today } = unit.asking
  const ahead = await meetingsAhead(unit, caseId)
  const body = requireDecided(given, ahead, today)
  refuseFaults(
    closingFaults(body, { closingReasons: programme?.closingReasons ?? [] }, today).map((fault) =>
      fault.field === 'days' ? { ...fault, field: 'afterCare.days' } : fault,
    ),
  )
  requireMove(course.state as CourseState, body.reason)
  const contact = body.afterCare && (await requireContact(unit, course.compartment, body.afterCare))

  const version = await unit.update(
    'course',
    course.id,
    body.basedOn,
    { state: 'closed', ends_on: today, closing_reason: body.reason },
    body.reason,
  )
  if (version === null) throw new Error('The course left the ring while it was closed.')

  // What is over rests no longer.
  const pause = pauseOn(pauses, today)
  if (pause) await unit.update('course_pause', pause.id, pause.version, { ended_on: today }, 'the course was closed')

  const grounds = await readGrounds(unit, caseId)
  const ending = groundsAtClosing(grounds, at)
  const ended = grounds.filter(({ id }) => ending.includes(id))
  await callOffMeetings(unit, caseId, body.meetings, ahead)
  const closing = await writeClosing(unit, { caseId, course, body, ended })

  const team = await lockTeamSince(unit, caseId, null)
  const change = atClosing(team, { at, dayEndsAt: startOfDay(addDays(today, 1)), closer: actor.id, contact })
  await applyToTeam(unit, caseId, team, change)
  // Guests of a meeting are in no team and leave with it.
  await endAllAdmissions(unit, caseId, 'employees')
  if (contact) await admitToTalks(unit, caseId, contact.employee, keptAsTalks(body.meetings, ahead))
  await stopTasks(unit, caseId)
  for (const { id, version: basedOn } of ended) await unit.updateFact('basis', id, basedOn, { ends_at: at })
  return { id: closing, version: 1 }
}

function requireMove(state: CourseState, reason: string): void {
  const facts = {
    state,
    hiddenNotification: false,
    criteriaAssessed: true,
    missingTakePart: 0,
    signersUnknown: false,
    imposedBasis: null,
    childrenToHear: 0,
    missingShare: 0,
    hasCoordinator: true,
  }
  const move = moveCourse(state, { event: 'close', reason }, facts)
  if (!move.ok) throw new Problem(409, move.code, 'Forløbet kan ikke afsluttes, som det står nu.')
}

/**
 * Whoever keeps in touch is employed on the last planned day, and belongs to the department that keeps what the course
 * wrote: another department reads it only with the family's yes, and every yes ends here.
 */
async function requireContact(
  unit: UnitOfWork,
  compartment: number,
  { contact, days }: NonNullable<ClosingInput['afterCare']>,
) {
  const employee = await findEmployee(unit, contact)
  const field = 'afterCare.contact'
  if (!employee) throw refusedField(field, 'after-care.contact', 'Vælg en medarbejder fra listen.')
  if (employee.department !== unit.compartmentOf(compartment)?.department)
    throw refusedField(
      field,
      'after-care.other-department',
      `${employee.name} arbejder i en anden afdeling og kan ikke læse, hvad I har skrevet. Vælg en kollega fra din egen afdeling.`,
    )
  const last = days.toSorted().at(-1) ?? unit.asking.today
  const until = await employedUntil(unit, contact)
  if (until !== null && dayAt(until) <= last) {
    throw refusedField(
      field,
      'after-care.contact-leaves',
      `${employee.name} stopper, før den sidste aftale. Vælg en anden, eller vælg en tidligere dag.`,
    )
  }
  return {
    employee: employee.id,
    department: employee.department,
    until: startOfDay(addDays(last, DAYS_AFTER_LAST_CHECK + 1)),
  }
}
