import { FEWEST_TOLD } from '../shared/fewest.ts'
import { dayAt } from '../shared/time.ts'

/** Something that could not wait: when it was said, and when somebody answered. Instants in UTC. */
export interface Acute {
  readonly saidAt: string
  readonly answeredAt: string | null
}

/** Whether it was answered on the day it was said, as days are in Denmark (`cfk-metodeguide-2013`, Spydspidsen: as a rule the same day). */
export const answeredSameDay = ({ saidAt, answeredAt }: Acute): boolean =>
  answeredAt !== null && dayAt(answeredAt) === dayAt(saidAt)

/**
 * Of many families: how many were answered on the same day, of how many. Null where a number, or what is left of the whole,
 * counts so few that it could point at one of them.
 */
export function sameDayOfMany(
  acute: readonly Acute[],
  today: string,
): { readonly of: number | null; readonly sameDay: number | null } {
  const { sameDay, of } = sameDayFigures(acute, today)
  if (of < FEWEST_TOLD) return { of: null, sameDay: null }
  const isTold = [sameDay, of - sameDay].every((count) => count === 0 || count >= FEWEST_TOLD)
  return { of, sameDay: isTold ? sameDay : null }
}

/** How many were answered on the same day, of those whose day is over or that were answered. */
export function sameDayFigures(acute: readonly Acute[], today: string): { sameDay: number; of: number } {
  const settled = acute.filter((one) => one.answeredAt !== null || dayAt(one.saidAt) < today)
  return { sameDay: settled.filter(answeredSameDay).length, of: settled.length }
}
