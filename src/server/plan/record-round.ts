import { statusAfter, type Round } from '../../domain/plan/round.ts'
import { findGoals, type GoalRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { addScaling } from './add-scaling.ts'
import { moveClock } from './record-follow-up.ts'
import { besides, compartmentFor, ownDepartment, placeOf, requireWrite } from '../shared/plan-place.ts'

type Saved = Promise<{ id: string; version: number }>

/**
 * A formal follow-up, goal by goal, kept as one: all of it or nothing. What is said of a goal lies where the goal lies,
 * what a person says of themselves with that person.
 */
export async function recordRound(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Round },
  services: Services,
): Saved {
  const { params, body } = input
  const caseId = params.family
  const { followUp } = await moveClock(unit, caseId, body, services)
  const found = await findGoals(
    unit,
    caseId,
    body.goals.map(({ goal }) => goal),
  )
  for (const seen of body.goals) {
    const goal = found.get(seen.goal)
    if (!goal) throw notFound()
    await keepGoal(unit, caseId, followUp, seen, goal)
  }
  return { id: followUp, version: 1 }
}

async function keepGoal(
  unit: UnitOfWork,
  caseId: string,
  followUp: string,
  seen: Round['goals'][number],
  goal: GoalRow,
): Promise<void> {
  const status = statusAfter(seen.outcome)
  if (status !== null && goal.status !== status) {
    requireWrite(unit, goal.compartment)
    if ((await unit.update('goal', goal.id, seen.basedOn, { status }, seen.happened)) === null) throw notFound()
  }
  const compartment = await compartmentFor(unit, besides(placeOf(unit, goal), ownDepartment(unit, caseId)))
  await unit.insert('follow_up_goal', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    follow_up: followUp,
    goal: goal.id,
    outcome: seen.outcome,
    happened: seen.happened,
    next_step: seen.nextStep,
  })
  for (const scaling of seen.scalings)
    await addScaling(unit, { params: { family: caseId }, body: { goal: goal.id, ...scaling } })
}
