import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../src/domain/shared/time.ts'

const HOUR_MS = 3_600_000

/** The instant of a day and a time on the clock in Denmark. */
export const startOf = (day: Day, time: string): string =>
  new Date(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Copenhagen').epochMilliseconds,
  ).toISOString()

/** An invitation opens its items from the day before until two weeks after. */
export const windowOf = (startsAt: string): { opensAt: string; closesAt: string } => ({
  opensAt: new Date(Date.parse(startsAt) - 24 * HOUR_MS).toISOString(),
  closesAt: new Date(Date.parse(startsAt) + 14 * 24 * HOUR_MS).toISOString(),
})
