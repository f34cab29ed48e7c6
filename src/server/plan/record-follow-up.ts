import { followUpStatus, type AtMost } from '../../domain/plan/follow-up.ts'
import { findPlan, findProgramme } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { compartmentFor, ownDepartment, requireCase, requireWrite, saved } from './standing.ts'

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
  const caseId = input.params.family
  const { on, changed, basedOn } = input.body
  requireCase(unit, caseId)
  const plan = await findPlan(unit, caseId)
  requireDays(input.body, unit.asking.today, plan?.lastFollowUp ?? null)
  const next = nextFollowUp(input.body, atMostOf(await findProgramme(unit, caseId), services), unit.asking.today)
  if (plan) {
    requireWrite(unit, plan.compartment)
    return saved(
      plan.id,
      await unit.update('plan', plan.id, basedOn ?? 0, { last_follow_up: on, next_follow_up: next }, changed),
    )
  }
  const compartment = await compartmentFor(unit, {
    caseId,
    subject: null,
    category: 'cooperation',
    department: ownDepartment(unit, caseId),
  })
  const id = await unit.insert(
    'plan',
    { id: unit.newId(), compartment, case_id: caseId, last_follow_up: on, next_follow_up: next },
    changed,
  )
  return { id, version: 1 }
}

/** The longest time between two follow-ups in a programme, or null where its source does not say. */
export const atMostOf = (programme: string | null, services: Services): AtMost | null =>
  (programme === null ? null : services.presets.programmes.get(programme)?.followUpAtMost) ?? null

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
