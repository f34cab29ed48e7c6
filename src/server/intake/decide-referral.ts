import type { Decision } from '../../contract/intake-decision.ts'
import { fullBefore } from '../../domain/intake/places.ts'
import { moveCourse, type CourseState } from '../../domain/intake/visitation.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { Conflict } from '../../store/conflict.ts'
import { countCoordinated } from '../../store/intake.ts'
import { countPlaces, lockPlaces, takePlace } from '../../store/place.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { acceptFamily } from './accept-family.ts'
import { adviceOn } from './advice.ts'
import { pathOf } from './file-referral.ts'
import { openReferral, type Opened } from './open-intake.ts'
import { alreadyDecided, fault, missing, noDecisionRight, refuse, type Fault } from './refuse.ts'
import { stepsOf } from './steps-of.ts'

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
  if (body.decision === 'accept') await lockPlaces(unit, opened.programme.id)
  refuse([...faultsOf(body, opened, advice), ...(await capacityFaults(unit, body, opened.programme))])
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
    programme: opened.programme.id,
    programme_version: opened.programme.version,
    decided_as: roleOf(body, opened.programme),
    beyond_capacity: body.decision === 'accept' && body.beyondCapacity,
    next_step: body.decision === 'wait' ? body.nextStep : null,
    next_on: body.decision === 'wait' ? body.nextOn : null,
  })
  const state = stateAfter[body.decision]
  const version = await unit.update('course', course.id, body.basedOn, { state }, reason ?? body.decision)
  // Somebody else decided in the same moment, and the course lies with the family now.
  if (version === null) throw alreadyDecided()
  if (body.decision === 'wait') return { id: params.family, version }

  await unit.updateFact('decision_task', task.id, task.version, { decided_at: at, decided_by: actor.id })
  if (body.decision === 'decline') return { id: params.family, version }
  await takePlace(unit, params.family, opened.programme.id)
  return {
    id: params.family,
    version: await acceptFamily(unit, {
      caseId: params.family,
      course: { id: course.id, version },
      body,
      referral,
      countsAgainst: opened.programme.capacity.perCoordinator,
      secret: services.secret,
    }),
  }
}

/** Not released yet: it can be set aside from the queue, but not become a family. */
export const isHidden = ({ referral }: Opened): boolean =>
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
  return [...decidedAsFaults(body, opened), ...reasonFaults(body, opened, advice)]
}

function reasonFaults(body: Decision, opened: Opened, advice: string): Fault[] {
  if (body.decision === 'wait') {
    const passed = body.nextOn !== null && body.nextOn < opened.today
    return passed ? [fault('nextOn', 'visitation.next-passed')] : []
  }
  if (body.decision === 'decline') return declineFaults(body, opened)
  const owed = stepsOf(opened.programme, opened.row).filter((step) => step.owed)
  return [
    ...(owed.length === 0
      ? []
      : [
          {
            field: 'steps',
            code: 'visitation.steps-missing',
            detail: `Gør det her først: ${owed.map((step) => step.text).join(' ')}`,
          },
        ]),
    ...(advice === 'met' || advice === 'not-stated' || body.note !== null
      ? []
      : [
          {
            field: 'note',
            code: 'visitation.against-advice',
            detail: 'Skriv, hvorfor I tager familien med, selv om kriterierne ikke ser ud til at være opfyldt.',
          },
        ]),
  ]
}

/** A reason of the programme's list; words where it has no list; for what is set aside unreleased, words will do. */
function declineFaults(body: Extract<Decision, { decision: 'decline' }>, opened: Opened): Fault[] {
  const { declineReasons } = opened.programme
  if (declineReasons.some((one) => one.id === body.reason)) return []
  if (body.reason === null && (isHidden(opened) || declineReasons.length === 0)) return []
  return [{ field: 'reason', code: 'visitation.decline-reason', detail: 'Vælg en af indsatsens begrundelser.' }]
}

/** Where the programme names several roles that decide, it is said in which of them; a role that does not decide is refused. */
function decidedAsFaults(body: Decision, opened: Opened): Fault[] {
  const { decides } = opened.programme.visitation
  if (isHidden(opened)) return []
  const fits = body.decidedAs === null ? decides.length <= 1 : decides.includes(body.decidedAs)
  return fits ? [] : [fault('decidedAs', 'visitation.decided-as')]
}

const roleOf = (body: Decision, { visitation }: Programme): string | null =>
  body.decidedAs ?? (visitation.decides.length === 1 ? (visitation.decides[0] ?? null) : null)

/** Full is said before anybody is accepted; people may still do it, and then the note says why. */
async function capacityFaults(unit: UnitOfWork, body: Decision, programme: Programme): Promise<Fault[]> {
  if (body.decision !== 'accept') return []
  const full = fullBefore(programme.capacity, {
    places: (await countPlaces(unit, [programme.id])).get(programme.id) ?? 0,
    coordinated: (await countCoordinated(unit, [body.coordinator])).get(body.coordinator) ?? 0,
  })
  if (full === null) return []
  if (!body.beyondCapacity) return [fault(full === 'total' ? 'decision' : 'coordinator', `visitation.full-${full}`)]
  return body.note === null ? [missing('note')] : []
}
