import { moveCourse } from '../../domain/intake/visitation.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { isHidden } from './decide-referral.ts'
import { openTask } from './file-referral.ts'
import { openReferral } from './open-intake.ts'
import { fault, noDecisionRight } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}

/**
 * Takes a declined family up again: a no by mistake, or a family that has thought about it. Possible while the decision
 * stays open to those who made it. Throws 404, 403, 409 `course.not-possible`, Conflict.
 */
export async function reconsider(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const opened = await openReferral(unit, params.family, services)
  const { row, referral, decides } = opened
  if (!decides) throw noDecisionRight()
  const { course } = row
  if (!course) throw notFound()
  if (course.version !== body.basedOn) throw new Conflict({ version: course.version, state: course.state })
  if (course.state !== 'declined' || row.tasks.length > 0)
    throw new Problem(409, 'course.not-possible', fault('', 'course.not-possible').detail)
  const move = moveCourse(
    'declined',
    { event: 'reconsider', reason: body.reason },
    {
      state: 'declined',
      hiddenNotification: false,
      criteriaAssessed: true,
      missingTakePart: 0,
      signersUnknown: false,
      imposedBasis: null,
      childrenToHear: 0,
      missingShare: 0,
      hasCoordinator: false,
    },
  )
  if (!move.ok) throw new Problem(409, move.code, fault('', move.code).detail)
  const version = await unit.update('course', course.id, body.basedOn, { state: move.state }, body.reason)
  if (version === null) throw notFound()
  await openTask(unit, {
    caseId: params.family,
    compartment: referral.compartment,
    department: unit.compartmentOf(referral.compartment)?.department ?? null,
    // What was never released goes back to those who received it, and to nobody besides.
    kind: isHidden(opened) ? 'notification' : 'visitation',
  })
  return { id: params.family, version }
}
