import { startDay } from '../../domain/intake/start-day.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { courseIn } from '../../store/consent.ts'
import { arrival } from '../../store/place.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'

/** Somebody's last signature may move a course that they cannot read themselves: it is found for this, and nothing of it is shown. */
async function reachCourse(unit: UnitOfWork, caseId: string, states: readonly string[]) {
  const shared = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.subject === null && c.category === 'cooperation' && c.audience === 'family',
  )
  for (const compartment of shared) await unit.drop(compartment)
  return courseIn(unit, caseId, states)
}

/**
 * An accepted course becomes active. Its first day is the programme's rule; where the sources state none, the day of the
 * last signature; where only people know it, it stays open until the coordinator says it. One that was interrupted keeps
 * its first day.
 */
export async function startCourse(
  unit: UnitOfWork,
  caseId: string,
  { programmes }: Pick<Services, 'programmes'>,
  why = 'the last signature to take part',
): Promise<void> {
  const course = await reachCourse(unit, caseId, ['accepted'])
  if (!course) return
  const rule = (await programmes.of(unit, course))?.startDateRule ?? null
  const { referredAt, placedAt } = await arrival(unit, caseId)
  const facts = {
    referredOn: referredAt === null ? null : dayAt(referredAt),
    decidedOn: placedAt === null ? null : dayAt(placedAt),
    today: unit.asking.today,
  }
  await unit.update(
    'course',
    course.id,
    course.version,
    { state: 'active', starts_on: course.startsOn ?? startDay(rule, facts) },
    rule === null ? `${why}; the programme states no start date` : `${why}; ${rule.event}`,
  )
}

/** Without a consent to take part an active course is no more than accepted again. */
export async function interruptCourse(
  unit: UnitOfWork,
  caseId: string,
  why = 'consent to take part withdrawn',
): Promise<void> {
  const course = await reachCourse(unit, caseId, ['active'])
  if (course) await unit.update('course', course.id, course.version, { state: 'accepted' }, why)
}
