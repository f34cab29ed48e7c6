import { Temporal } from 'temporal-polyfill'
import { Problem } from '../problems.ts'

const OPENS_HOURS_BEFORE = 24
const CLOSES_DAYS_AFTER = 14
const AT_MOST_YEARS_AHEAD = 2
const hours = 3_600_000

/** How long an invitation opens its items: from the day before until two weeks after. */
export const windowOf = (startsAt: string): { opensAt: string; closesAt: string } => ({
  opensAt: new Date(Date.parse(startsAt) - OPENS_HOURS_BEFORE * hours).toISOString(),
  closesAt: new Date(Date.parse(startsAt) + CLOSES_DAYS_AFTER * 24 * hours).toISOString(),
})

/**
 * The instant of a day and a time on the clock in Denmark. A time that summer time skips is read an hour later.
 * Throws Problem 400 for a meeting that is over, or further away than anybody plans.
 */
export function startOf({ day, time }: { day: string; time: string }, now: Date): string {
  const start = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Copenhagen')
  const startsAt = new Date(start.epochMilliseconds)
  if (startsAt < now)
    throw new Problem(400, 'meeting-is-over', 'Tidspunktet er gået. Vælg et tidspunkt, der ligger fremme.', {
      field: 'day',
    })
  const latest = new Date(now)
  latest.setUTCFullYear(latest.getUTCFullYear() + AT_MOST_YEARS_AHEAD)
  if (startsAt > latest)
    throw new Problem(400, 'meeting-too-far', 'Mødet ligger mere end to år fremme. Se på datoen igen.', {
      field: 'day',
    })
  return startsAt.toISOString()
}
