import { followUpStatus, type AtMost } from '../../domain/plan/follow-up.ts'
import { findPlan, findProgramme } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { compartmentFor, ownDepartment, requireCase, requireWrite, saved } from '../shared/plan-place.ts'

interface FollowUp {
  /** The plan's version; null when the plan has not been begun. */
  readonly basedOn: number | null
  readonly on: string
  readonly changed: string
  readonly next: string | null
}

/**
 * Records a formal follow-up and sets the next, at the latest when the programme says. Calls and visits do not move
 * this clock.
 */
export async function recordFollowUp(
  unit: UnitOfWork,
  input: { params: { family: string }; body: FollowUp },
  services: Services,
): Promise<{ id: string; version: number }> {
  return (await moveClock(unit, input.params.family, input.body, services)).plan
}

/** Keeps what a follow-up says of the plan as a whole and moves the clock; answers the plan and the follow-up. */
export async function moveClock(
  unit: UnitOfWork,
  caseId: string,
  body: FollowUp,
  services: Services,
): Promise<{ plan: { id: string; version: number }; followUp: string }> {
  const { on, changed, basedOn } = body
  requireCase(unit, caseId)
  const found = await findPlan(unit, caseId)
  requireDays(body, unit.asking.today, found?.lastFollowUp ?? null)
  const next = nextFollowUp(body, await atMostOf(unit, caseId, services), unit.asking.today)
  const patch = { last_follow_up: on, next_follow_up: next }
  if (found) requireWrite(unit, found.compartment)
  const compartment = await compartmentFor(unit, {
    caseId,
    subject: null,
    category: 'cooperation',
    department: ownDepartment(unit, caseId),
  })
  const plan = found
    ? saved(found.id, await unit.update('plan', found.id, basedOn ?? 0, patch, changed))
    : {
        id: await unit.insert('plan', { id: unit.newId(), compartment, case_id: caseId, ...patch }, changed),
        version: 1,
      }
  const followUp = await unit.insert('follow_up', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    held_on: on,
    changed,
    next_on: next,
    recorded_by: unit.asking.actor.id,
  })
  return { plan, followUp }
}

/** The longest time between two follow-ups in the family's programme, or null where its source does not say. */
export async function atMostOf(unit: UnitOfWork, caseId: string, services: Services): Promise<AtMost | null> {
  const entered = await findProgramme(unit, caseId)
  return (entered && (await services.programmes.of(unit, entered))?.followUpAtMost) ?? null
}

function requireDays({ on, next }: FollowUp, today: string, last: string | null): void {
  if (on > today) throw new Problem(400, 'follow-up.ahead', 'Opfølgningen kan ikke ligge efter i dag.', { field: 'on' })
  if (last !== null && on < last)
    throw new Problem(400, 'follow-up.older', 'Der er allerede skrevet en opfølgning på en senere dag.', {
      field: 'on',
    })
  if (next !== null && next <= on)
    throw new Problem(400, 'follow-up.next-too-early', 'Næste opfølgning skal ligge efter denne.', { field: 'next' })
}

function nextFollowUp({ on, next }: FollowUp, atMost: AtMost | null, today: string): string | null {
  if (atMost === null) return next
  const { due } = followUpStatus(on, atMost, today)
  if (next !== null && next > due)
    throw new Problem(400, 'follow-up.too-late', 'Der må ikke gå så længe mellem to opfølgninger i denne indsats.', {
      field: 'next',
      latest: due,
    })
  return next ?? due
}
