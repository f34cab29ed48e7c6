import type { Decision } from '../../contract/intake.ts'
import { moveCourse, type CourseState } from '../../domain/intake/visitation.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { acceptFamily } from './accept-family.ts'
import { adviceOn } from './advice.ts'
import { pathOf } from './file-referral.ts'
import { openReferral, type Opened } from './open-intake.ts'
import { alreadyDecided, fault, noDecisionRight, refuse, type Fault } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: Decision
}

const stateAfter = { accept: 'accepted', decline: 'declined', wait: 'waiting' } as const

/**
 * People decide: accept, decline or wait. The criteria's advice is kept beside the decision and never stands in its way;
 * deciding against it needs a written reason. One transaction, or nothing.
 */
export async function decideReferral(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const opened = await openReferral(unit, params.family, services)
  const { row, referral, decides } = opened
  if (!decides) throw noDecisionRight()
  const task = row.tasks.find((one) => one.kind === (isHidden(opened) ? 'notification' : 'visitation'))
  const { course } = row
  if (!task || !course) throw alreadyDecided()
  if (course.version !== body.basedOn) throw new Conflict({ version: course.version, state: course.state })
  const advice = adviceOn(opened.programme, row.ticks).verdict
  refuse(faultsOf(body, opened, advice))
  requireMove(body, opened, course.state as CourseState)

  const { actor, at } = unit.asking
  const reason = body.decision === 'decline' ? body.reason : null
  await unit.insert('visitation', {
    id: unit.newId(),
    compartment: referral.compartment,
    case_id: params.family,
    decision: body.decision,
    reason,
    note: body.note,
    decided_at: at,
    decided_by: actor.id,
    advice,
  })
  const state = stateAfter[body.decision]
  const version = await unit.update('course', course.id, body.basedOn, { state }, reason ?? body.decision)
  if (version === null) throw notFound()
  if (body.decision === 'wait') return { id: params.family, version }

  await unit.updateFact('decision_task', task.id, task.version, { decided_at: at, decided_by: actor.id })
  if (body.decision === 'decline') return { id: params.family, version }
  return {
    id: params.family,
    version: await acceptFamily(unit, { caseId: params.family, course: { id: course.id, version }, body, referral }),
  }
}

/** Not released yet: it can be set aside from the queue, but not become a family. */
const isHidden = ({ referral }: Opened): boolean =>
  pathOf(referral) === 'notification-queue' && referral.releasedAt === null

function requireMove(body: Decision, opened: Opened, state: CourseState): void {
  const reason = body.decision === 'decline' ? (body.reason ?? body.note) : body.note
  const facts = {
    state,
    hiddenNotification: isHidden(opened),
    criteriaAssessed: true,
    missingTakePart: 0,
    signersUnknown: false,
    imposedBasis: null,
    childrenToHear: 0,
    missingShare: 0,
    hasCoordinator: body.decision === 'accept',
  }
  const move = moveCourse(state, { event: body.decision, reason }, facts)
  if (move.ok) return
  if (move.code === 'course.reason-missing') refuse([fault('note', move.code)])
  throw new Problem(409, move.code, fault('', move.code).detail)
}

function faultsOf(body: Decision, opened: Opened, advice: string): Fault[] {
  if (body.decision === 'accept') {
    return advice === 'met' || body.note !== null
      ? []
      : [
          {
            field: 'note',
            code: 'visitation.against-advice',
            detail: 'Skriv, hvorfor I tager familien med, selv om kriterierne ikke ser ud til at være opfyldt.',
          },
        ]
  }
  if (body.decision === 'wait') return []
  const known = opened.programme.declineReasons.some((one) => one.id === body.reason)
  if (known || (isHidden(opened) && body.reason === null)) return []
  return [{ field: 'reason', code: 'visitation.decline-reason', detail: 'Vælg en af indsatsens begrundelser.' }]
}
