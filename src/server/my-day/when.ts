import { SOON, urgencyOf } from '../../domain/agreement/due.ts'
import type { Day } from '../../domain/shared/time.ts'

/** How many days ahead a day looks. */
export const WEEK = SOON

/** Under which heading of the day something stands by the day it is due. */
export function whenOf(today: Day): (due: Day) => 'overdue' | 'today' | 'week' | 'later' {
  return (due) => {
    const urgency = urgencyOf(due, today)
    return urgency === 'soon' ? 'week' : urgency === 'no-day' ? 'later' : urgency
  }
}
