import { dayAt } from '../shared/time.ts'

/** Something that could not wait: when it was said, and when somebody answered. Instants in UTC. */
export interface Acute {
  readonly saidAt: string
  readonly answeredAt: string | null
}

/** Whether it was answered on the day it was said, as days are in Denmark (`cfk-metodeguide-2013`, Spydspidsen: as a rule the same day). */
export const answeredSameDay = ({ saidAt, answeredAt }: Acute): boolean =>
  answeredAt !== null && dayAt(answeredAt) === dayAt(saidAt)

/** How many were answered on the same day, of those whose day is over or that were answered. */
export function sameDayFigures(acute: readonly Acute[], today: string): { sameDay: number; of: number } {
  const settled = acute.filter((one) => one.answeredAt !== null || dayAt(one.saidAt) < today)
  return { sameDay: settled.filter(answeredSameDay).length, of: settled.length }
}
