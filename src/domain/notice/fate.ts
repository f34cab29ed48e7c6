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
  /** Its recipient has chosen a way, and shown that the address is theirs. */
  readonly isWanted: boolean
}

type Fate = 'send' | 'cancelled' | 'unwanted'

/**
 * Whether a notice of an appointment goes out: not when it is out of date, not when its recipient is not invited any more,
 * no cancellation of what they were never told, and nothing to somebody who wants nothing.
 */
export function fateOf({ method, isReplaced, isKnown, isExpected, isOver, isWanted }: Due): Fate {
  if (isReplaced || isOver) return 'cancelled'
  if (method === 'request' ? !isExpected : isExpected || !isKnown) return 'cancelled'
  return isWanted ? 'send' : 'unwanted'
}

/**
 * Whether a notice of anything else goes out: not when a newer one says the same, not when what it tells of does not hold
 * any more or is not open to its recipient, and nothing to somebody who has not asked for this kind.
 */
export function fateOfNews(news: {
  readonly isReplaced: boolean
  readonly holds: boolean
  readonly isWanted: boolean
}): Fate {
  if (news.isReplaced || !news.holds) return 'cancelled'
  return news.isWanted ? 'send' : 'unwanted'
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
