import { mayChangeOwnWords } from '../../domain/plan/goal.ts'
import { planSentences } from '../../domain/plan/sentences.ts'
import { findGoal, findGoals, wordsAreSettled, type GoalRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireParent } from '../shared/write-goal.ts'
import { requireCase, requireWrite, saved } from '../shared/plan-place.ts'

interface Change {
  readonly basedOn: number
  readonly ownWords: string
  readonly wishedChange: string
  readonly successCriterion: string
  readonly horizon: 'long-term' | 'step'
  readonly parentGoal: string | null
  readonly reason: string
}
type Saved = Promise<{ id: string; version: number }>

/**
 * Changes a goal with a reason. The own words follow along only until they have been published or their owner has said
 * them here: from then on nobody else edits them.
 */
export async function changeGoal(
  unit: UnitOfWork,
  input: { params: { family: string; goal: string }; body: Change },
): Saved {
  const { params, body } = input
  const goal = await openGoal(unit, params.family, params.goal)
  const { department } = requireWrite(unit, goal.compartment)
  if (body.ownWords !== goal.ownWords && (department === null || (await wordsAreSettled(unit, goal.id))))
    throw wordsOfAnother()
  await requireParent(unit, params.family, { ...body, id: goal.id })
  const { basedOn, reason } = body
  const patch = {
    own_words: body.ownWords,
    wished_change: body.wishedChange,
    success_criterion: body.successCriterion,
    horizon: body.horizon,
    parent_goal: body.parentGoal,
  }
  return saved(goal.id, await unit.update('goal', goal.id, basedOn, patch, reason))
}

/** A goal is reached, paused, dropped or taken up again; the reason and what stood before stay in its history. */
export async function changeGoalStatus(
  unit: UnitOfWork,
  input: {
    params: { family: string; goal: string }
    body: { basedOn: number; status: 'active' | 'reached' | 'paused' | 'dropped'; reason: string }
  },
): Saved {
  const goal = await openGoal(unit, input.params.family, input.params.goal)
  requireWrite(unit, goal.compartment)
  return saved(
    goal.id,
    await unit.update('goal', goal.id, input.body.basedOn, { status: input.body.status }, input.body.reason),
  )
}

/** Puts goals in the order given; goals that stand where they should are left alone. */
export async function orderGoals(
  unit: UnitOfWork,
  input: { params: { family: string }; body: { goals: readonly { id: string; basedOn: number }[] } },
): Promise<{ goals: { id: string; version: number }[] }> {
  requireCase(unit, input.params.family)
  const wanted = input.body.goals
  const found = await findGoals(
    unit,
    input.params.family,
    wanted.map((g) => g.id),
  )
  const goals = []
  for (const [position, { id, basedOn }] of wanted.entries()) {
    const goal = found.get(id)
    if (!goal) throw notFound()
    if (goal.position === position) {
      goals.push({ id, version: goal.version })
      continue
    }
    requireWrite(unit, goal.compartment)
    goals.push(saved(id, await unit.update('goal', id, basedOn, { position })))
  }
  return { goals }
}

/** A person says their own words differently; nobody but them, whoever wrote them down. */
export async function rewordGoal(
  unit: UnitOfWork,
  input: { params: { family: string; goal: string }; body: { basedOn: number; ownWords: string } },
): Saved {
  const goal = await openGoal(unit, input.params.family, input.params.goal)
  if (!mayChangeOwnWords(goal, unit.asking.actor.id)) throw wordsOfAnother()
  return saved(goal.id, await unit.update('goal', goal.id, input.body.basedOn, { own_words: input.body.ownWords }))
}

async function openGoal(unit: UnitOfWork, caseId: string, id: string): Promise<GoalRow> {
  const goal = await findGoal(unit, caseId, id)
  if (!goal) throw notFound()
  return goal
}

const wordsOfAnother = (): Problem =>
  new Problem(403, 'goal.words-belong-to-another', planSentences['goal.words-belong-to-another'].da, {
    field: 'ownWords',
  })
