import type { Course } from '../../contract/course-answer.ts'
import { courseSentences, type CourseFault } from '../../domain/course/sentences.ts'
import { AFTER_CARE, type Change } from '../../domain/course/standing.ts'
import { readCourse, type CourseRow } from '../../store/course.ts'
import { endAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { mayDo, requireRight } from '../shared/case-guard.ts'
import { courseClosed } from '../shared/closed-course.ts'

export type Saved = { id: string; version: number }
export type InFamily = { readonly params: { readonly family: string } }

/** What the use-cases of a course ask first. */
const COOPERATION = { category: 'cooperation' }

/** Throws one problem document for all faults; does nothing when there are none. */
export function refuseFaults(faults: readonly CourseFault[], at = ''): void {
  const problems = faults.map(({ field, code }) => ({
    field: `${at}${field}`,
    code,
    detail: courseSentences[code].da,
  }))
  const first = problems[0]
  if (first) throw new Problem(400, 'invalid-input', first.detail, { field: first.field, problems })
}

/** Who runs the course: whoever may share on the family's behalf is its responsible coordinator. */
export const runsCourse = (unit: UnitOfWork, caseId: string): boolean => mayDo(unit, caseId, COOPERATION, 'share')

export const requireRunning = (unit: UnitOfWork, caseId: string): void =>
  requireRight(unit, caseId, COOPERATION, 'share', 'Det er familiens koordinator, der kan gøre det.')

/** Who is in touch with the family: works in its team, or looks in after the course. */
export const isInTouch = (unit: UnitOfWork, caseId: string): boolean =>
  mayDo(unit, caseId, COOPERATION, 'write') || mayDo(unit, caseId, COOPERATION, 'propose')

export function requireInTouch(unit: UnitOfWork, caseId: string): void {
  if (!isInTouch(unit, caseId))
    throw new Problem(403, 'not-yours', 'Det er dem, der har kontakt med familien, der kan skrive det.')
}

/** What somebody in the family said and took back is told as that; the words are theirs again. */
export const withoutTakenBack = (unit: UnitOfWork, setbacks: CourseRow['setbacks']): Course['setbacks'] =>
  setbacks.map(({ byEmployee, ...one }) => {
    const byMe = (one.byPerson ?? byEmployee) === unit.asking.actor.id
    return { ...one, byMe, words: one.takenBackAt !== null && one.byPerson !== null && !byMe ? '' : one.words }
  })

type Found = CourseRow & { course: NonNullable<CourseRow['course']> }

/** The family's course with all that the actor may see of it. Throws 404 where none lies in the ring. */
export async function openCourse(unit: UnitOfWork, caseId: string): Promise<Found> {
  const found = await readCourse(unit, caseId)
  if (found.course === null) throw notFound()
  return { ...found, course: found.course }
}

/** As `openCourse`. Throws 409 unless the course is under way. */
export async function openRunning(unit: UnitOfWork, caseId: string): Promise<Found> {
  const found = await openCourse(unit, caseId)
  if (found.course.state === 'closed') throw courseClosed(true)
  if (!['accepted', 'consented', 'active'].includes(found.course.state))
    throw new Problem(409, 'course-not-open', 'Forløbet er ikke i gang, så det kan ikke lade sig gøre nu.')
  return found
}

/** Writes what a change does to the team. New spells carry who let them in. */
export async function applyToTeam(
  unit: UnitOfWork,
  caseId: string,
  team: readonly {
    readonly id: string
    readonly version: number
    readonly employee: string
    readonly role: string
    readonly endsAt: string | null
  }[],
  change: Change,
): Promise<void> {
  for (const { id, endsAt } of change.ends) {
    const member = team.find((one) => one.id === id)
    // Whoever kept in touch is no longer part of the talks.
    if (member?.role === AFTER_CARE) await endAdmissions(unit, caseId, member.employee)
    if (member && member.endsAt !== endsAt) await unit.updateFact('membership', id, member.version, { ends_at: endsAt })
  }
  for (const { employee, department, role, startsAt, endsAt } of change.begins) {
    await unit.insertFact('membership', {
      id: unit.newId(),
      case_id: caseId,
      employee,
      department,
      role,
      starts_at: startsAt,
      ends_at: endsAt,
      added_by: unit.asking.actor.id,
    })
  }
}

/** A change that took effect, or 404 when the row has meanwhile left the ring. */
export function saved(id: string, version: number | null): Saved {
  if (version === null) throw notFound()
  return { id, version }
}
