import type { CatalogueMeasure } from '../../src/domain/plan/measure.ts'
import type { Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import type { CourseDays } from './course.ts'
import type { Household } from './people.ts'
import type { Wanted } from './words.ts'

export type Goal = CaseFile['goals'][number]
export type Action = CaseFile['actions'][number]
export type Measure = CaseFile['measures'][number]
export type Round = NonNullable<CaseFile['rounds']>[number]

export interface PlanSetting {
  readonly home: Household
  readonly days: CourseDays & { readonly startsOn: Day }
  /** The last day on which anything could be written. */
  readonly today: Day
  readonly team: CaseFile['team']
  readonly catalogue: readonly CatalogueMeasure[]
  /** Departments that may tell the coordinator what they keep. */
  readonly shares: ReadonlySet<string>
}
export interface Drafted {
  readonly goal: Goal
  readonly wanted: Wanted
  /** The department whose people help with it. */
  readonly helper: string
}

/** Who was responsible on a day. */
export const coordinatorOn = (team: CaseFile['team'], day: Day): string =>
  (
    team.find((one) => one.role === 'coordinator' && one.from <= day && (one.until === null || day < one.until)) ??
    team.findLast((one) => one.role === 'coordinator' && one.from <= day) ??
    team[0]
  )?.employee ?? ''
