import { Temporal } from 'temporal-polyfill'
import { FEWEST_TOLD } from '../shared/fewest.ts'
import { addDays, dayAt, type Day } from '../shared/time.ts'

/** What is known of one message where it is counted who waits. */
export interface Sent {
  readonly ofFamily: boolean
  readonly sentAt: string
  readonly needsNoAnswer: boolean
  readonly isTakenBack: boolean
}

/** How far back the time that people have waited is counted. */
export const COUNTED_DAYS = 90

/** What the family wrote and still waits for an answer to, oldest first, of one conversation in the order it was written. */
export function unanswered<T extends Sent>(conversation: readonly T[]): T[] {
  const standing = conversation.filter((one) => !one.isTakenBack)
  const last = standing.findLastIndex((one) => !one.ofFamily || one.needsNoAnswer)
  return standing.slice(last + 1)
}

/** The last day of an answer within so many days of what was written at an instant; days are counted as in the calendar. */
export const answerBy = (sentAt: string, days: number): Day => addDays(dayAt(sentAt), days)

/** How long people have waited: the middle one in whole minutes, and of how many; null of too few to tell. */
export function typicalWait(minutes: readonly number[]): { readonly median: number; readonly of: number } | null {
  if (minutes.length < FEWEST_TOLD) return null
  const sorted = minutes.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
  return { median: Math.round(median), of: sorted.length }
}

/** Whole minutes from one instant to a later one; never below 0. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes')))
