import { Temporal } from 'temporal-polyfill'

/** An invitation to a meeting as far as it says when; instants in ISO 8601, UTC. */
export interface Invitation {
  /** When the meeting begins; null where nobody has said. */
  readonly meetingAt: string | null
  /** When the meeting is planned to be over; null where nobody has said. */
  readonly until: string | null
  /** The instant from which nothing of the meeting is open to the one invited. */
  readonly endsAt: string
  readonly isCalledOff: boolean
  /** Not given yet: the family has to say yes first. */
  readonly waits: boolean
}

/** When somebody is expected. */
export interface Times {
  readonly startsAt: string
  readonly until: string | null
}

/** What an invited person is told, and what their calendar is asked to do (`rfc5546` sections 3.2.2 and 3.2.5). */
interface News extends Times {
  readonly method: 'request' | 'cancel'
}

/**
 * When somebody is expected at a meeting, seen at `at`; null when they are not: it is called off, their invitation is not
 * given yet, or it ends before the meeting begins.
 */
export function timesOf({ meetingAt, until, endsAt, isCalledOff, waits }: Invitation, at: string): Times | null {
  const end = ms(endsAt)
  if (meetingAt === null || isCalledOff || waits) return null
  return end > ms(at) && end > ms(meetingAt) ? { startsAt: meetingAt, until } : null
}

/**
 * What changed for the one invited, at the instant `at`: a request when they are asked, asked again, or asked to come at
 * another time; a cancellation when they are expected no longer. Null when nothing is to be told: also of a meeting that
 * has begun. `before` is null for a new invitation.
 */
export function newsOf(before: Invitation | null, after: Invitation, at: string): News | null {
  const isAhead = (times: Times | null): times is Times => times !== null && ms(times.startsAt) > ms(at)
  const was = before === null ? null : timesOf(before, at)
  const is = timesOf(after, at)
  if (isAhead(is)) return was !== null && isSame(was, is) ? null : { method: 'request', ...is }
  return isAhead(was) ? { method: 'cancel', ...was } : null
}

/** Whether two say the same time, however it is written. */
export const isSame = (one: Times, other: Times): boolean =>
  ms(one.startsAt) === ms(other.startsAt) &&
  (one.until === null ? null : ms(one.until)) === (other.until === null ? null : ms(other.until))

const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
