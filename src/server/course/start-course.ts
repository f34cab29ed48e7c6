import { startFaults } from '../../domain/course/spells.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { openRunning, refuseFaults, requireRunning, saved, type InFamily, type Saved } from './standing.ts'

interface Start {
  readonly basedOn: number
  readonly on: string
  readonly reason: string | null
}

/** Says on which day the course began. Throws 404, 403, 409, 400 at a field, Conflict. */
export async function setStart(unit: UnitOfWork, { params, body }: InFamily & { body: Start }): Promise<Saved> {
  requireRunning(unit, params.family)
  const { course, pauses } = await openRunning(unit, params.family)
  const { on, reason } = body
  const { today } = unit.asking
  if (course.state !== 'active')
    throw new Problem(409, 'course-not-begun', 'Forløbet begynder, når familien har sagt ja. Så kan du rette dagen.')
  const childrenBorn = unit.facts.participations
    .filter((one) => one.caseId === params.family && one.standsAs === 'child')
    .map(({ born }) => born)
  refuseFaults(startFaults({ on, reason, today, endsOn: course.endsOn, pauses, childrenBorn }))
  const patch = { starts_on: on, start_reason: on === today ? null : reason }
  return saved(course.id, await unit.update('course', course.id, body.basedOn, patch, reason ?? 'start today'))
}

interface Pending {
  readonly basedOn: number
  readonly pending: { readonly reason: string; readonly expectedOn: string } | null
}

/** Why there is no plan yet, and by when there is to be one; null says that it is made. Throws as `setStart`. */
export async function setPlanPending(unit: UnitOfWork, { params, body }: InFamily & { body: Pending }): Promise<Saved> {
  requireRunning(unit, params.family)
  const { course } = await openRunning(unit, params.family)
  const { pending } = body
  if (pending !== null && pending.expectedOn < unit.asking.today)
    refuseFaults([{ field: 'pending.expectedOn', code: 'course.expected-passed' }])
  // What was said until then is kept: it tells why the plan took its time.
  const patch =
    pending === null
      ? { plan_made_on: unit.asking.today, plan_made_by_snapshot: null }
      : {
          plan_pending_reason: pending.reason,
          plan_expected_on: pending.expectedOn,
          plan_made_on: null,
          plan_made_by_snapshot: null,
        }
  return saved(
    course.id,
    await unit.update('course', course.id, body.basedOn, patch, pending?.reason ?? 'the plan is made'),
  )
}
