import { Temporal } from 'temporal-polyfill'

/** What is known of a notice at the moment in which it might be sent. */
interface Due {
  readonly method: 'request' | 'cancel'
  /** Something newer about the same appointment waits or went out. */
  readonly isReplaced: boolean
  /** Its recipient was told of the appointment earlier. */
  readonly isKnown: boolean
  /** Its recipient is expected at the meeting now, looked at anew. */
  readonly isExpected: boolean
  /** The meeting has begun. */
  readonly isOver: boolean
  /** How the recipient wants to be told now. */
  readonly channel: 'none' | 'mail' | 'sms'
}

/**
 * Whether a notice goes out: not when it is out of date, not when its recipient is not invited any more, no cancellation
 * of what they were never told, and nothing to somebody who wants nothing.
 */
export function fateOf({ method, isReplaced, isKnown, isExpected, isOver, channel }: Due) {
  if (isReplaced || isOver) return 'cancelled'
  if (method === 'request' ? !isExpected : isExpected || !isKnown) return 'cancelled'
  return channel === 'none' ? 'unwanted' : 'send'
}

/** Minutes until the next attempt, after each that failed. */
const WAITS = [1, 5, 15, 60, 240]

/** When a message that could not be handed over is tried again, by how often it was tried; null: not any more. */
export function triedAgainAt(attempts: number, at: string): string | null {
  const minutes = WAITS[attempts - 1]
  return minutes === undefined
    ? null
    : Temporal.Instant.from(at).add({ minutes }).toString({ fractionalSecondDigits: 3 })
}
