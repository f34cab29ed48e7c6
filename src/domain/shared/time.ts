import { Temporal } from 'temporal-polyfill'

/**
 * Days and periods. A day is a 'YYYY-MM-DD' string in Europe/Copenhagen, so days compare as text.
 * A period is half-open: `from` belongs to it, `until` does not; `until: null` means still running.
 */
export type Day = string

export interface Period {
  readonly from: Day
  readonly until: Day | null
}

const zone = 'Europe/Copenhagen'

/** True for a day that exists, written 'YYYY-MM-DD', from year 1800 on. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1800') return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The day in Denmark at an instant (ISO 8601 with offset or Z). Throws RangeError for anything else. */
export function dayAt(instant: string): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The instant at which a day begins in Denmark. */
export function startOf(day: Day): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })
}

/** The instant at which a day begins in Denmark, with milliseconds and Z. Throws RangeError for what is no day. */
export function startOfDay(day: Day): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString()
}

/** The same date `count` months later; the last day of the month when that date does not exist there. */
export function addMonths(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ months: count }).toString()
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/**
 * Completed years on a day, or null before birth (the unborn have no age).
 * Born on 29 February: a year is completed on 1 March in other years, the later of the two readings,
 * so that no right or duty is assumed a day early.
 */
export function ageOn(birthDate: Day, day: Day): number | null {
  if (day < birthDate) return null
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** True when the day lies in the period. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

/** True when the two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  const aHasDays = a.until === null || a.from < a.until
  const bHasDays = b.until === null || b.from < b.until
  if (!aHasDays || !bHasDays) return false
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until)
}
