import { addDays, type Day } from '../../src/domain/shared/time.ts'

/** Numbers that look random and are the same for the same seed. Nothing in the generator asks anything else. */
export interface Dice {
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number
  readonly between: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** `count` different ones, in their own order. */
  readonly some: <T>(list: readonly T[], count: number) => T[]
  /** A day from `least` to `most` days after another. */
  readonly day: (from: Day, least: number, most: number) => Day
  /** One of the keys, as often as its share says; the shares need not sum to anything. */
  readonly share: <K extends string>(shares: Readonly<Record<K, number>>) => K
}

/** Dice of their own for each family and purpose, so that one family never depends on how another was made. */
export function diceOf(...seeds: readonly number[]): Dice {
  let state = 0x9e3779b9
  for (const seed of seeds) state = mixed(Math.imul(state ^ mixed(seed | 0), 0x85ebca6b) + Math.floor(seed / 2 ** 32))
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    return mixed(state) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  const between = (least: number, most: number): number => least + below(most - least + 1)
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('dice: nothing to pick from')
    return list[below(list.length)] as T
  }
  return {
    below,
    between,
    pick,
    chance: (share) => next() < share,
    some: (list, count) => {
      const order = list.map((one, i) => ({ one, i, at: next() })).toSorted((a, b) => a.at - b.at)
      return order
        .slice(0, count)
        .toSorted((a, b) => a.i - b.i)
        .map(({ one }) => one)
    },
    day: (from, least, most) => addDays(from, between(least, most)),
    share: (shares) => {
      const entries = Object.entries<number>(shares)
      let at = next() * entries.reduce((sum, [, share]) => sum + share, 0)
      const found = entries.find(([, share]) => (at -= share) < 0) ?? entries.at(-1)
      return found?.[0] as keyof typeof shares
    },
  }
}

/** Some day between two others, both with; the first when they stand the other way round. */
export const between = (dice: Dice, from: Day, last: Day): Day =>
  last <= from ? from : addDays(from, dice.below(Math.round((Date.parse(last) - Date.parse(from)) / 86_400_000) + 1))

/** The earlier of two days. */
export const until = (day: Day, last: Day): Day => (day <= last ? day : last)

const SHUT = ['12-24', '12-25', '12-26', '12-31', '01-01']

/** The same day, or the last one before on which people work: no weekend, and not between the days of Christmas. */
export function workday(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || SHUT.includes(day.slice(5)) ? workday(addDays(day, -1)) : day
}

/** Spreads the bits of a whole number (the finisher of mulberry32). */
function mixed(value: number): number {
  let t = value | 0
  t = Math.imul(t ^ (t >>> 15), t | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return (t ^ (t >>> 14)) >>> 0
}
