import { planSentences } from '../../domain/plan/sentences.ts'
import { findGoal } from '../../store/plan.ts'
import { findIn, readDepth } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { notAsked } from './open-depth.ts'
import { requireCase, requireWrite, saved } from '../shared/plan-place.ts'

type Saved = Promise<{ id: string; version: number }>

/** A goal is agreed: it says how all will see that it is reached, and each was asked whether it is realistic. */
export async function agreeGoal(
  unit: UnitOfWork,
  input: { params: { family: string; goal: string }; body: { on: string; note: string | null } },
): Saved {
  const { params, body } = input
  const caseId = params.family
  requireCase(unit, caseId)
  const goal = await findGoal(unit, caseId, params.goal)
  if (!goal) throw notFound()
  requireWrite(unit, goal.compartment)
  if (body.on > unit.asking.today)
    throw new Problem(400, 'agreement.ahead', 'I kan ikke have aftalt målet efter i dag.', { field: 'on' })
  if (goal.successCriterion.trim() === '')
    throw new Problem(400, 'goal.success-criterion-missing', planSentences['goal.success-criterion-missing'].da, {
      field: 'successCriterion',
    })
  const { goals, stances, agreements } = await readDepth(unit, caseId)
  if (agreements.some((one) => one.goal === goal.id))
    throw new Problem(400, 'agreement.known', 'Målet er allerede aftalt.', { field: 'on' })
  const place = goals.find(({ id }) => id === goal.id)
  const people = place ? notAsked(unit, caseId, place, stances) : []
  if (people.length > 0)
    throw new Problem(
      400,
      'agreement.not-asked',
      'Spørg først alle, det handler om, om målet er realistisk. Et svar kan også være, at man ikke vil svare.',
      { field: 'on', people },
    )
  const row = { id: unit.newId(), compartment: goal.compartment, case_id: caseId, goal: goal.id }
  const id = await unit.insert('goal_agreement', { ...row, agreed_on: body.on, note: body.note })
  return { id, version: 1 }
}

/** It is not agreed after all, with the reason. */
export async function withdrawAgreement(
  unit: UnitOfWork,
  input: { params: { family: string; agreement: string }; body: { basedOn: number; reason: string } },
): Saved {
  const { params, body } = input
  const found = await findIn(unit, 'goal_agreement', params.family, params.agreement)
  if (!found) throw notFound()
  requireWrite(unit, found.compartment)
  const patch = { withdrawn_at: unit.asking.at }
  return saved(found.id, await unit.update('goal_agreement', found.id, body.basedOn, patch, body.reason))
}
