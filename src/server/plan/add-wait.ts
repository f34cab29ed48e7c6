import { closesCircle, type WaitingKind } from '../../domain/plan/waiting.ts'
import { findIn, readDepth } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  besides,
  compartmentFor,
  ownDepartment,
  placeOf,
  requireCase,
  requireWrite,
  saved,
} from '../shared/plan-place.ts'

interface Waiting {
  readonly waitingKind: WaitingKind
  readonly waiting: string
  readonly forKind: WaitingKind
  readonly forObject: string
  readonly until: 'begun' | 'done'
  readonly reason: string
}
type Saved = Promise<{ id: string; version: number }>

/** One thing waits for another. It lies where the more guarded of the two lies, so that the reason tells nobody of it. */
export async function addWait(unit: UnitOfWork, input: { params: { family: string }; body: Waiting }): Saved {
  const { params, body } = input
  const caseId = params.family
  requireCase(unit, caseId)
  const waiting = await findIn(unit, body.waitingKind, caseId, body.waiting)
  const other = await findIn(unit, body.forKind, caseId, body.forObject)
  if (!waiting || !other) throw notFound()
  requireSound(body, body)
  const { waits } = await readDepth(unit, caseId)
  if (waits.some((wait) => wait.waiting === waiting.id && wait.forObject === other.id))
    throw new Problem(400, 'wait.known', 'Det står der allerede, at det venter på.', { field: 'forObject' })
  if (closesCircle(waits, body))
    throw new Problem(400, 'wait.circle', 'Så venter de på hinanden, og intet kan begynde. Vælg noget andet.', {
      field: 'forObject',
    })
  const [first, second] = [placeOf(unit, waiting), placeOf(unit, other)]
  const guarded = second.sensitivity > first.sensitivity ? second : first
  const compartment = await compartmentFor(unit, besides(guarded, ownDepartment(unit, caseId)))
  const id = await unit.insert('plan_wait', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    waiting_kind: body.waitingKind,
    waiting: waiting.id,
    for_kind: body.forKind,
    for_object: other.id,
    until: body.until,
    reason: body.reason,
  })
  return { id, version: 1 }
}

/** Changes why, or lifts the wait; lifted by mistake, it is written again. */
export async function changeWait(
  unit: UnitOfWork,
  input: {
    params: { family: string; wait: string }
    body: { basedOn: number; until: 'begun' | 'done'; reason: string; lifted: boolean }
  },
): Saved {
  const { params, body } = input
  const wait = await findIn<{ forKind: WaitingKind }>(unit, 'plan_wait', params.family, params.wait, {
    forKind: 'for_kind',
  })
  if (!wait) throw notFound()
  requireWrite(unit, wait.compartment)
  requireSound(body, wait)
  const patch = { until: body.until, reason: body.reason, lifted_at: body.lifted ? unit.asking.at : null }
  return saved(wait.id, await unit.update('plan_wait', wait.id, body.basedOn, patch, body.reason))
}

/** Only a measure begins and goes on; a goal or an agreement is done, or not. */
function requireSound({ until }: Pick<Waiting, 'until'>, { forKind }: Pick<Waiting, 'forKind'>): void {
  if (until === 'begun' && forKind !== 'measure')
    throw new Problem(
      400,
      'wait.only-measures-begin',
      'Kun en indsats kan begynde. Vælg, at I venter, til det er gjort.',
      {
        field: 'until',
      },
    )
}
