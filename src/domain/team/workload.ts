import { FEWEST_TOLD } from '../shared/fewest.ts'

/** How far a family is, as its coordinator says: what the time goes to differs. */
export const stages = ['start', 'active', 'tapering', 'after-care'] as const
export type Stage = (typeof stages)[number]

/** From this many families on, a breakdown no longer points at one of them. */
export const FEWEST_FOR_STAGES = FEWEST_TOLD

/** What the families of somebody count together: the sum of those that have a weight, and of how many. */
export interface Weighed {
  readonly sum: number
  /** Families that have a weight. */
  readonly of: number
}

export interface Load {
  readonly families: number
  /** How many in each stage, and how many of which nobody has said; null when there are too few to tell. */
  readonly stages: Readonly<Record<Stage | 'unsaid', number>> | null
  /** Null where the programme states no capacity. */
  readonly free: number | null
  readonly isOver: boolean
  /** Null where no family has a weight, or so few that it would point at one of them. */
  readonly weighed: Weighed | null
}

/**
 * What one coordinator carries, counted in families. `capacity` is the programme's number of families a coordinator.
 * After-care counts as a place as long as the coordinator is responsible: no source says otherwise.
 */
export function loadOf(
  stagesNow: readonly (Stage | null)[],
  capacity: number | null,
  weights: readonly (number | null)[] = [],
): Load {
  const families = stagesNow.length
  const counts = { start: 0, active: 0, tapering: 0, 'after-care': 0, unsaid: 0 }
  for (const stage of stagesNow) counts[stage ?? 'unsaid']++
  return {
    families,
    stages: families >= FEWEST_FOR_STAGES ? counts : null,
    free: capacity === null ? null : Math.max(0, capacity - families),
    isOver: capacity !== null && families > capacity,
    weighed: weigh(weights),
  }
}

/** A family without a weight is not guessed: the sum says of how many it is. */
function weigh(weights: readonly (number | null)[]): Weighed | null {
  const said = weights.filter((one) => one !== null)
  if (said.length < FEWEST_FOR_STAGES) return null
  return { sum: said.reduce((sum, one) => sum + one, 0), of: said.length }
}
