import {
  afterAnswer,
  answerBy,
  asBefore,
  whenNotStopped,
  whenStopped,
  type RealityDecision,
  type Standing,
} from '../../domain/grant/answer.ts'
import type { Cost } from '../../domain/grant/cost.ts'
import { addDays } from '../../domain/shared/time.ts'
import {
  findRequest,
  lockCheck,
  openTaskVersion,
  readChecks,
  type CheckRow,
  type ItemRow,
  type RequestRow,
} from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { corrected, grantColumns, grantedBy } from './answered.ts'
import { moveMeasure } from './move-measure.ts'
import { settleTask } from '../shared/grant-task.ts'
import { requirePeriod, saved, stopped, type Saved } from './standing.ts'

/** A reality check of a case that lies in the ring, locked. Throws 404. */
export async function findCheck(unit: UnitOfWork, caseId: string, id: string): Promise<CheckRow> {
  await lockCheck(unit, id)
  const found = (await readChecks(unit, caseId)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

interface Decided {
  readonly decision: RealityDecision
  readonly reason: string
  readonly followUp: string | null
  readonly followUpOn: string | null
  readonly cost: Cost | null
  readonly endsOn: string | null
}
interface OfItem {
  readonly params: { readonly family: string; readonly check: string; readonly item: string }
}
type Deciding<More = object> = OfItem & { readonly body: Decided & { readonly basedOn: number } & More }

/**
 * The leader decides about one measure; a request that waited is answered by it, and the measure moves on. With the last
 * one the check is over. Throws 404, 403 `not-yours`, `own-request`, 409, 400 at a field, Conflict.
 */
export async function decideItem(unit: UnitOfWork, { params, body }: Deciding, services: Services): Promise<Saved> {
  const { check, item } = await findItem(unit, params)
  if (check.calledOffReason !== null) throw new Problem(409, 'withdrawn', 'Realitetstjekket er aflyst.')
  if (check.stopped) throw stopped()
  if (item.decision !== null)
    throw new Problem(409, 'already-answered', 'Der er truffet beslutning. Den kan rettes med en begrundelse.')
  if ((await openTaskVersion(unit, check.task)) === null)
    throw new Problem(403, 'not-yours', 'Du leder ikke dette realitetstjek.')
  const request = await requestOf(unit, params.family, item)
  requireElse(body)
  const version = await unit.update('reality_item', item.id, body.basedOn, columns(unit, body), body.reason)
  const waits = request && request.answer === null && request.withdrawnAt === null ? request : undefined
  await carryOut(unit, services, { caseId: params.family, item, body, request: waits, earlier: null })
  if (check.items.every((one) => one.id === item.id || one.decision !== null)) {
    await unit.update('reality_check', check.id, check.version, { ended_at: unit.asking.at })
    await settleTask(unit, check.task)
  }
  return saved(item.id, version)
}

/** Corrects a decision of one's own while it stays open, with why; the earlier one is kept. Throws as `decideItem`. */
export async function correctItem(
  unit: UnitOfWork,
  { params, body }: Deciding<{ readonly why: string }>,
  services: Services,
): Promise<Saved> {
  const { item } = await findItem(unit, params)
  if (item.decision === null) throw notFound()
  const request = await requestOf(unit, params.family, item)
  requireElse(body)
  const patch = {
    ...columns(unit, body),
    earlier_decision: item.decision,
    earlier_reason: item.reason,
    corrected_at: unit.asking.at,
    correction_reason: body.why,
  }
  const version = await unit.update('reality_item', item.id, body.basedOn, patch, body.why)
  const answered = request?.answeredAs === 'reality-check' ? request : undefined
  await carryOut(unit, services, { caseId: params.family, item, body, request: answered, earlier: body.why })
  return saved(item.id, version)
}

async function findItem(unit: UnitOfWork, params: OfItem['params']): Promise<{ check: CheckRow; item: ItemRow }> {
  const check = await findCheck(unit, params.family, params.check)
  const item = check.items.find(({ id }) => id === params.item)
  if (!item) throw notFound()
  if (check.leader !== unit.asking.actor.id) throw new Problem(403, 'not-yours', 'Du leder ikke dette realitetstjek.')
  return { check, item }
}

async function requestOf(unit: UnitOfWork, caseId: string, item: ItemRow): Promise<RequestRow | undefined> {
  const request = item.request === null ? undefined : await findRequest(unit, caseId, item.request)
  if (request?.askedBy === unit.asking.actor.id)
    throw new Problem(403, 'own-request', 'Du har selv søgt, så en anden beslutter.')
  return request
}

function requireElse({ decision, cost, endsOn, followUp, followUpOn }: Decided): void {
  if (decision !== 'adjusted' && (cost !== null || endsOn !== null))
    throw refusedField(
      'decision',
      'grant.something-else',
      'Vælg “Justeret”, når beløb eller periode bliver anderledes.',
    )
  if (followUpOn !== null && followUp === null)
    throw refusedField('followUp', 'text.missing', 'Skriv, hvad der skal følges op på.')
}

const columns = (unit: UnitOfWork, body: Decided) => ({
  decision: body.decision,
  reason: body.reason,
  follow_up: body.followUp,
  follow_up_on: body.followUpOn,
  decided_at: unit.asking.at,
  decided_by: unit.asking.actor.id,
})

interface CarriedOut {
  readonly caseId: string
  readonly item: ItemRow
  readonly body: Decided
  readonly request: RequestRow | undefined
  /** Why an earlier decision is corrected; null the first time. */
  readonly earlier: string | null
}

/** What was decided is written where it belongs: as the answer of the request, and in the measure. */
async function carryOut(
  unit: UnitOfWork,
  services: Services,
  { caseId, item, body, request, earlier }: CarriedOut,
): Promise<void> {
  const { today } = unit.asking
  const tomorrow = addDays(today, 1)
  if (request) {
    const granted = grantedBy(request, { cost: body.cost, startsOn: null, endsOn: body.endsOn })
    requirePeriod(granted.startsOn, granted.endsOn)
    const answer = answerBy[body.decision]
    const patch = {
      ...grantColumns(unit, 'reality-check', { answer, reason: body.reason, instead: null }, granted),
      ...(earlier !== null && corrected(unit, request, earlier)),
    }
    await unit.update('grant_request', request.id, request.version, patch, earlier ?? body.reason)
    await settleTask(unit, request.task)
  }
  const next = (now: Standing): Standing => {
    const back =
      earlier === null
        ? now
        : whenNotStopped(asBefore(now, request?.stood ?? 'active'), item.stood, request?.endsOn ?? null)
    if (body.decision === 'stopped') return whenStopped(back, tomorrow)
    if (request)
      return afterAnswer(
        back,
        answerBy[body.decision],
        { startsOn: request.startsOn, endsOn: body.endsOn ?? request.endsOn },
        today,
      )
    return body.endsOn === null || back.startsOn === null || body.endsOn <= back.startsOn
      ? back
      : { ...back, endsOn: body.endsOn }
  }
  const about = { family: caseId, measure: item.measure, compartment: item.compartment }
  await moveMeasure(unit, services, about, earlier ?? body.reason, next)
}
