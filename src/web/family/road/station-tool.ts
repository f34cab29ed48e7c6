import type { Goal } from '../../shared/road/plan-part.ts'

/** What every form at a station is given. */
export interface StationToolProps {
  readonly family: string
  readonly goal: Goal
  readonly coordinator: string
  readonly onClose: () => void
}
