import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import type { CardRow } from '../../store/board.ts'
import { findGoal } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { addGoal } from '../shared/write-goal.ts'
import { cardOf, type Place, requireLeader, writingOn } from './on-board.ts'

type Routes = typeof boardRoutes
type InPlan = z.output<Routes['PUT /api/boards/:family/:item/cards/:card/plan']['body']>
type Goal = z.output<Routes['POST /api/boards/:family/:item/cards/:card/goal']['body']>
interface Saved {
  readonly id: string
  readonly version: number
}
type OnCard = Place & { readonly card: string }

/**
 * Says where an unmet need stands: as a goal that was written by the plan's own commands, as a proposal that waits for them
 * with a sentence, or nowhere. Throws Problem 400 at the field, 403, 404 for a goal that the actor cannot see, Conflict.
 */
export async function placeNeed(
  unit: UnitOfWork,
  input: { params: OnCard; body: InPlan },
  services: Services,
): Promise<Saved> {
  const card = await needOf(unit, input.params, services)
  const { goal, waits, basedOn } = input.body
  if (goal !== null && waits !== null)
    throw new Problem(400, 'goal-or-waits', 'Vælg, om det er et mål i planen, eller om det venter.', { field: 'waits' })
  if (goal !== null && !(await findGoal(unit, input.params.family, goal))) throw notFound()
  const version = await unit.update('board_card', card.id, basedOn, { goal, waits_because: waits })
  if (version === null) throw notFound()
  return { id: card.id, version }
}

/**
 * Writes an unmet need in the plan as a goal, by the plan's own rules, and says on its card that it stands there: when one of
 * the two cannot be, neither is. Throws as `addGoal`, 409 for a need that is settled, 400, 403, 404, Conflict.
 */
export async function makeGoal(
  unit: UnitOfWork,
  input: { params: OnCard; body: Goal },
  services: Services,
): Promise<{ goal: string; card: Saved }> {
  const card = await needOf(unit, input.params, services)
  if (card.goal !== null) throw new Problem(409, 'need-is-goal', 'Det står allerede som et mål i planen.')
  const { basedOn, ...words } = input.body
  const body = { ...words, parentGoal: null, concerns: null, also: [], category: 'cooperation' }
  const goal = await addGoal(unit, { params: { family: input.params.family }, body }, services)
  const version = await unit.update('board_card', card.id, basedOn, { goal: goal.id, waits_because: null })
  if (version === null) throw notFound()
  return { goal: goal.id, card: { id: card.id, version } }
}

/** A need on an open board, for whoever leads the meeting. Throws Problem 400, 403, 404, 409. */
async function needOf(unit: UnitOfWork, params: OnCard, services: Services): Promise<CardRow> {
  const { board, preset } = await writingOn(unit, params, services)
  requireLeader(unit, params.family, board)
  const card = await cardOf(unit, board.id, params.card)
  if (preset.fields.find(({ id }) => id === card.field)?.kind !== 'need')
    throw new Problem(400, 'not-a-need', 'Kun det, der mangler, kan blive et mål i planen.', { field: 'goal' })
  return card
}
