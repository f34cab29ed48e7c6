import { lockPlanPending, standingSnapshot, type PlanPending } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/**
 * Before the plan is published: holds what is said of a plan that is not made yet, so that two publications wait for each
 * other. `planIsMade` ends it afterwards.
 */
export const holdPlanPending = (unit: UnitOfWork, caseId: string): Promise<PlanPending | null> =>
  lockPlanPending(unit, caseId)

/** A plan is published: "no plan yet" ends by itself, with the publication that ended it. */
export async function planIsMade(unit: UnitOfWork, pending: PlanPending | null, snapshot: string): Promise<void> {
  if (pending === null || pending.madeOn !== null) return
  const patch = { plan_made_on: unit.asking.today, plan_made_by_snapshot: snapshot }
  await unit.update('course', pending.id, pending.version, patch, 'the plan was published')
}

/**
 * A publication was withdrawn, or stands again. The plan that it made is unmade only when no other publication stands: then
 * what was said before holds again, with its day. A plan that somebody said was made stays made.
 */
export async function planStandsAnew(unit: UnitOfWork, caseId: string): Promise<void> {
  const pending = await lockPlanPending(unit, caseId)
  if (pending === null || (pending.madeOn !== null && pending.madeBySnapshot === null)) return
  const standing = await standingSnapshot(unit, caseId)
  if (standing === pending.madeBySnapshot) return
  const patch = {
    plan_made_on: standing === null ? null : (pending.madeOn ?? unit.asking.today),
    plan_made_by_snapshot: standing,
  }
  const reason = standing === null ? 'no published plan stands' : 'a published plan stands'
  await unit.update('course', pending.id, pending.version, patch, reason)
}
