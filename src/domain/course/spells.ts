import { addMonths, type Day } from '../shared/time.ts'
import type { CourseFault } from './sentences.ts'

/** A time in which a course rests. `endedOn` is the first day on which it no longer did. */
export interface Pause {
  readonly id: string
  readonly startsOn: Day
  readonly expectedUntil: Day | null
  readonly endedOn: Day | null
}

interface Start {
  readonly on: Day
  readonly reason: string | null
  readonly today: Day
  readonly endsOn: Day | null
  readonly pauses: readonly Pause[]
  /** When each child was born who is or was in the family; null for one who is not born, or whose day nobody knows. */
  readonly childrenBorn: readonly (Day | null)[]
}

/** A child takes part from before it is born, and no earlier than it is on its way. */
const MONTHS_ON_THE_WAY = 10

/** The first day on which any of the children could take part; null where one of them has no birth date, or there are none. */
function firstPossible(born: readonly (Day | null)[]): Day | null {
  const days = born.filter((day) => day !== null).toSorted()
  const [first] = days
  return first === undefined || days.length < born.length ? null : addMonths(first, -MONTHS_ON_THE_WAY)
}

/**
 * What is wrong with saying that a course began on a day. A day other than today needs a reason: the day decides which
 * time before, during and after is compared (ramboell-familien-paa-vej, metodebilaget om dataindsamling og analyse), so nobody moves it unseen.
 */
export function startFaults({ on, reason, today, endsOn, pauses, childrenBorn }: Start): readonly CourseFault[] {
  const first = firstPossible(childrenBorn)
  if (on > today) return [{ field: 'on', code: 'course.start-in-future' }]
  if (endsOn !== null && on > endsOn) return [{ field: 'on', code: 'course.start-after-end' }]
  if (first !== null && on < first) return [{ field: 'on', code: 'course.start-before-children' }]
  if (pauses.some((pause) => pause.startsOn < on)) return [{ field: 'on', code: 'course.start-after-pause' }]
  if (on !== today && (reason ?? '').trim() === '') return [{ field: 'reason', code: 'course.start-reason' }]
  return []
}

/** What is wrong with a pause beside the others of the same course. */
export function pauseFaults(
  pause: Pause,
  course: { readonly startsOn: Day | null },
  others: readonly Pause[],
  today: Day,
): readonly CourseFault[] {
  if (course.startsOn !== null && pause.startsOn < course.startsOn)
    return [{ field: 'startsOn', code: 'pause.before-start' }]
  if (pause.expectedUntil !== null && pause.expectedUntil <= pause.startsOn)
    return [{ field: 'expectedUntil', code: 'pause.ends-before-start' }]
  if (pause.endedOn !== null && pause.endedOn < pause.startsOn)
    return [{ field: 'endedOn', code: 'pause.ends-before-start' }]
  if (pause.endedOn !== null && pause.endedOn > today) return [{ field: 'endedOn', code: 'pause.ended-in-future' }]
  const overlaps = others.some((other) => other.id !== pause.id && share(pause, other))
  return overlaps ? [{ field: 'startsOn', code: 'pause.overlaps' }] : []
}

/** A pause that nobody has ended still runs, whatever was expected of it. */
const share = (a: Pause, b: Pause): boolean =>
  (b.endedOn === null || a.startsOn < b.endedOn) && (a.endedOn === null || b.startsOn < a.endedOn)

/** The pause that runs on a day, or undefined. */
export const pauseOn = <P extends Pause>(pauses: readonly P[], day: Day): P | undefined =>
  pauses.find((pause) => pause.startsOn <= day && (pause.endedOn === null || day < pause.endedOn))
