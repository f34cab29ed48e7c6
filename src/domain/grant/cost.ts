import { daysBetween, type Day } from '../shared/time.ts'

/** What a price is for. */
export const costUnits = ['once', 'hour', 'week', 'month', 'year'] as const
export type CostUnit = (typeof costUnits)[number]

/** A price in whole kroner for a unit, and how many units in all: 500 kroner an hour, 40 hours. */
export interface Cost {
  readonly amount: number
  readonly per: CostUnit
  readonly times: number
}

/** Over which days; `endsOn` does not belong to it. */
export interface Stretch {
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** The most that an amount of the contract is, so that sums stay exact. */
export const MOST_KRONER = 100_000_000
export const MOST_TIMES = 10_000

const YEAR = 365

/** What it costs in all, and in the year in which it costs most, in whole kroner; null while no price is known. */
export function costOf({
  cost,
  startsOn,
  endsOn,
}: Stretch & { readonly cost: Cost | null }): { readonly total: number; readonly inAYear: number } | null {
  if (cost === null) return null
  const total = cost.amount * cost.times
  const days = endsOn === null ? 0 : daysBetween(startsOn, endsOn)
  // Spread evenly and rounded up: where it may fall into one year, all of it counts.
  return { total, inAYear: days <= YEAR + 1 ? total : Math.ceil((total * YEAR) / days) }
}
