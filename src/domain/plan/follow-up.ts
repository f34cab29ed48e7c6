import { addDays, addMonths, daysBetween, type Day } from '../shared/time.ts'

/** The longest time between two formal follow-ups: days, or whole months. */
export type AtMost = number | { readonly days: number } | { readonly months: number }

export interface FollowUpStatus {
  /** The day the next one is due at the latest. */
  readonly due: Day
  /** Days past that day; 0 on the day itself and before. */
  readonly overdueDays: number
}

/**
 * The follow-up clock. `lastFollowUp` is the last formal follow-up, or the day the plan began when there has been none.
 * Calls, messages and visits do not move it: families in daily contact were the ones whose follow-up was forgotten
 * (ramboell-bande-midtvejs-2020, afsnit 5.5).
 */
export function followUpStatus(lastFollowUp: Day, atMost: AtMost, today: Day): FollowUpStatus {
  const due = dueAfter(lastFollowUp, atMost)
  return { due, overdueDays: Math.max(0, daysBetween(due, today)) }
}

function dueAfter(day: Day, atMost: AtMost): Day {
  if (typeof atMost === 'number') return addDays(day, atMost)
  return 'days' in atMost ? addDays(day, atMost.days) : addMonths(day, atMost.months)
}
