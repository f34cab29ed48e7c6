import { addDays, type Day } from '../shared/time.ts'
import { standingOf, type Agreed } from './standing.ts'

/** From how many days before its day an agreement is due soon. The sources state none: a week, as on the page of the day. */
export const SOON = 7

export const urgencies = ['overdue', 'today', 'soon', 'later', 'no-day'] as const
export type Urgency = (typeof urgencies)[number]

/** How near the day of an agreement is. */
export function urgencyOf(due: Day | null, today: Day): Urgency {
  if (due === null) return 'no-day'
  if (due < today) return 'overdue'
  if (due === today) return 'today'
  return due <= addDays(today, SOON) ? 'soon' : 'later'
}

/** The order in which open agreements stand first on the next agenda: those past their day first, those without one last. */
export const firstFirst = <A extends { readonly id: string; readonly due: Day | null }>(
  agreements: readonly A[],
): A[] =>
  agreements.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** What a meeting begins with: what was agreed before it and is not settled, and what still waits for an answer. */
export const fromLastTime = <A extends Agreed & { readonly id: string; readonly meeting: string | null }>(
  agreements: readonly A[],
  meeting: string | null,
): A[] =>
  firstFirst(
    agreements.filter(
      (one) => (meeting === null || one.meeting !== meeting) && ['open', 'proposed'].includes(standingOf(one)),
    ),
  )

export interface Reminder {
  readonly kind: 'due-soon' | 'overdue'
  readonly on: Day
}

/** Two days before, and the day after. The sources state no days; both can be changed here alone. */
const REMIND = { before: 2, after: 1 }

/** When somebody who has said yes is reminded: shortly before the day, unless that has passed, and after it. */
export function remindersFor(due: Day | null, today: Day): Reminder[] {
  if (due === null) return []
  const before = addDays(due, -REMIND.before)
  const after = addDays(due, REMIND.after)
  return [
    ...(before > today ? [{ kind: 'due-soon', on: before } as const] : []),
    ...(after > today ? [{ kind: 'overdue', on: after } as const] : []),
  ]
}
