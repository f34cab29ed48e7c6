/** How far a family is, as its coordinator says: what the time goes to differs. */
export const stages = ['start', 'active', 'tapering', 'after-care'] as const
export type Stage = (typeof stages)[number]

/** From this many families on, a breakdown no longer points at one of them. */
export const FEWEST_FOR_STAGES = 5

/** How much a family in each stage counts; null where the municipality has not said, and then no weighing is shown. */
export type Weights = Readonly<Record<Stage, number | null>>

export interface Load {
  readonly families: number
  /** How many in each stage, and how many of which nobody has said; null when there are too few to tell. */
  readonly stages: Readonly<Record<Stage | 'unsaid', number>> | null
  /** Null where the programme states no capacity. */
  readonly free: number | null
  readonly isOver: boolean
  readonly weighed: number | null
}

/**
 * What one coordinator carries, counted in families. `capacity` is the programme's number of families a coordinator.
 * After-care counts as a place as long as the coordinator is responsible: no source says otherwise.
 */
export function loadOf(stagesNow: readonly (Stage | null)[], capacity: number | null, weights: Weights | null): Load {
  const families = stagesNow.length
  const counts = { start: 0, active: 0, tapering: 0, 'after-care': 0, unsaid: 0 }
  for (const stage of stagesNow) counts[stage ?? 'unsaid']++
  return {
    families,
    stages: families >= FEWEST_FOR_STAGES ? counts : null,
    free: capacity === null ? null : Math.max(0, capacity - families),
    isOver: capacity !== null && families > capacity,
    weighed: weigh(stagesNow, weights),
  }
}

/** The sum of the weights; null when a weight or a stage is missing, so that nothing is guessed. */
function weigh(stagesNow: readonly (Stage | null)[], weights: Weights | null): number | null {
  if (weights === null) return null
  const each = stagesNow.map((stage) => (stage === null ? null : weights[stage]))
  return each.some((weight) => weight === null) ? null : each.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
}
