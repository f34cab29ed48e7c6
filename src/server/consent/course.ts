import { courseIn } from '../../store/consent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** Somebody's last signature may move a course that they cannot read themselves: it is found for this, and nothing of it is shown. */
async function reachCourse(unit: UnitOfWork, caseId: string, states: readonly string[]) {
  const shared = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.subject === null && c.category === 'cooperation' && c.audience === 'family',
  )
  for (const compartment of shared) await unit.drop(compartment)
  return courseIn(unit, caseId, states)
}

/**
 * An accepted course becomes active. No programme shipped so far states a start-date rule, so it starts on the day of the
 * last signature; a course that was interrupted keeps its first day.
 */
export async function startCourse(
  unit: UnitOfWork,
  caseId: string,
  why = 'the last signature to take part; the programme states no other start date',
): Promise<void> {
  const course = await reachCourse(unit, caseId, ['accepted'])
  if (!course) return
  await unit.update(
    'course',
    course.id,
    course.version,
    { state: 'active', starts_on: course.startsOn ?? unit.asking.today },
    why,
  )
}

/** Without a consent to take part an active course is no more than accepted again. */
export async function interruptCourse(unit: UnitOfWork, caseId: string): Promise<void> {
  const course = await reachCourse(unit, caseId, ['active'])
  if (course)
    await unit.update('course', course.id, course.version, { state: 'accepted' }, 'consent to take part withdrawn')
}
