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

/** In words, such as '500 kr. pr. time, 40 timer: 20.000 kr. i alt'. */
export function costInWords({ amount, per, times }: Cost): string {
  const total = `${kroner(amount * times)} i alt`
  if (per === 'once') return times === 1 ? kroner(amount) : `${kroner(amount)}, ${times} gange: ${total}`
  const [one, several] = units[per]
  return `${kroner(amount)} pr. ${one}, ${times} ${times === 1 ? one : several}: ${total}`
}

const units = {
  hour: ['time', 'timer'],
  week: ['uge', 'uger'],
  month: ['måned', 'måneder'],
  year: ['år', 'år'],
} as const

/** '20.000 kr.' */
export const kroner = (amount: number): string => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')} kr.`
