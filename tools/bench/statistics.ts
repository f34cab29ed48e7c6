import type { Measured } from './client-child.ts'

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/** The time in milliseconds that this share of the answers needed at most; `share` from 0 to 1. */
export const quantile = ({ times }: Measured, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/** Answers a second. */
export const rate = ({ requests, seconds }: Measured): number => requests / seconds

/** Numbers from 0 to below `below`, the same in every run (Lehmer's generator). */
export function* draws(below: number): Generator<number, never> {
  for (let state = 48_271; ; state = (state * 48_271) % 2_147_483_647) yield state % below
}
