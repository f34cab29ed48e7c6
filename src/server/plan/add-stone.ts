import { findGoal } from '../../store/plan.ts'
import { countStones, findIn } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import {
  besides,
  compartmentFor,
  ownDepartment,
  ownPlaceAt,
  placeOf,
  requireCase,
  requireWrite,
  saved,
} from '../shared/plan-place.ts'

type Saved = Promise<{ id: string; version: number }>
interface NewStone {
  readonly params: { family: string }
  readonly body: { goal: string; what: string }
}

/** A stepping stone: something small that must be in place on the way to a goal (ramboell-familien-paa-vej, afsnit 2.3). */
export async function addStone(unit: UnitOfWork, input: NewStone): Saved {
  const goal = await openGoal(unit, input)
  const compartment = await compartmentFor(unit, besides(placeOf(unit, goal), ownDepartment(unit, input.params.family)))
  return keep(unit, input, compartment)
}

/** A stone of the family's own. */
export async function addOwnStone(unit: UnitOfWork, input: NewStone): Saved {
  const goal = await openGoal(unit, input)
  return keep(unit, input, await ownPlaceAt(unit, input.params.family, placeOf(unit, goal)))
}

async function openGoal(unit: UnitOfWork, { params, body }: NewStone) {
  requireCase(unit, params.family)
  const goal = await findGoal(unit, params.family, body.goal)
  if (!goal) throw notFound()
  return goal
}

async function keep(unit: UnitOfWork, { params, body }: NewStone, compartment: number): Saved {
  const id = await unit.insert('stepping_stone', {
    id: unit.newId(),
    compartment,
    case_id: params.family,
    goal: body.goal,
    what: body.what,
    // In the order in which they were written.
    position: await countStones(unit, body.goal),
  })
  return { id, version: 1 }
}

/** Words it otherwise, reaches it, or takes it away; its history stays. */
export async function changeStone(
  unit: UnitOfWork,
  input: {
    params: { family: string; stone: string }
    body: { basedOn: number; what: string; reachedOn: string | null; withdrawn: boolean }
  },
): Saved {
  const { params, body } = input
  const stone = await findIn(unit, 'stepping_stone', params.family, params.stone)
  if (!stone) throw notFound()
  requireWrite(unit, stone.compartment)
  const patch = { what: body.what, reached_on: body.reachedOn, withdrawn_at: body.withdrawn ? unit.asking.at : null }
  return saved(stone.id, await unit.update('stepping_stone', stone.id, body.basedOn, patch))
}

/** Whoever in the family reads a stone may say that they stand on it, whoever wrote it down. */
export async function reachOwnStone(
  unit: UnitOfWork,
  input: { params: { family: string; stone: string }; body: { basedOn: number; reached: boolean } },
): Saved {
  const { params, body } = input
  const stone = await findIn(unit, 'stepping_stone', params.family, params.stone)
  if (!stone) throw notFound()
  const patch = { reached_on: body.reached ? unit.asking.today : null }
  return saved(stone.id, await unit.update('stepping_stone', stone.id, body.basedOn, patch))
}
