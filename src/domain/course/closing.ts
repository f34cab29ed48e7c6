import { addDays, addMonths, type Day } from '../shared/time.ts'
import type { CourseFault } from './sentences.ts'

/** The outcomes of hearing how it goes after a course. */
export const afterCareOutcomes = ['well', 'mixed', 'hard', 'not-reached'] as const

/** Who takes over when a course is closed. */
export const receivers = ['department', 'ordinary', 'nobody'] as const

/** What becomes of a meeting that lies ahead when the course is closed. */
export const meetingEnds = ['after-care', 'called-off'] as const

export interface Closing {
  readonly reason: string
  readonly handedTo: (typeof receivers)[number]
  readonly handedDepartment: string | null
  readonly handedOn: Day | null
  readonly acceptedBy: string | null
  readonly acceptedOn: Day | null
  readonly needs: readonly Accepted[]
  readonly afterCare: { readonly contact: string; readonly days: readonly Day[] } | null
  readonly meetings: readonly MeetingEnd[]
}

interface MeetingEnd {
  readonly meeting: string
  readonly becomes: (typeof meetingEnds)[number]
  /** Why it is called off; those invited read it. */
  readonly reason: string | null
}

interface Accepted {
  readonly acceptedBy: string | null
  readonly acceptedOn: Day | null
}

/**
 * What is still missing before a course can be closed. A family that is handed on has a receiver and a day; whoever has
 * said yes to take over is named with the day (ramboell-bande-midtvejs-2020, afsnit 5.5: what must be in a closing).
 */
export function closingFaults(
  closing: Closing,
  programme: { readonly closingReasons: readonly { readonly id: string }[] },
  today: Day,
): readonly CourseFault[] {
  const faults: CourseFault[] = []
  // A programme that names no reasons leaves it to the words of the one who closes.
  if (programme.closingReasons.length > 0 && !programme.closingReasons.some((one) => one.id === closing.reason))
    faults.push({ field: 'reason', code: 'closing.reason' })
  if (closing.handedTo === 'department' && closing.handedDepartment === null)
    faults.push({ field: 'handedDepartment', code: 'closing.department' })
  if (closing.handedTo !== 'nobody' && closing.handedOn === null)
    faults.push({ field: 'handedOn', code: 'closing.handed-on' })
  faults.push(...acceptedFaults(closing, '', today))
  closing.needs.forEach((need, place) => faults.push(...acceptedFaults(need, `needs.${place}.`, today)))
  if (closing.afterCare !== null) faults.push(...afterCareFaults(closing.afterCare.days, today))
  return faults
}

/**
 * What is missing about the meetings ahead: each is called off with a reason, or kept as the talk in which somebody hears
 * how it goes, which needs somebody who does, and a day after the closing.
 */
export function meetingFaults(
  { meetings, afterCare }: Pick<Closing, 'meetings' | 'afterCare'>,
  ahead: readonly { readonly id: string; readonly day: Day }[],
  today: Day,
): readonly CourseFault[] {
  if (meetings.some(({ meeting }) => !ahead.some(({ id }) => id === meeting)))
    return [{ field: 'meetings', code: 'closing.meeting-gone' }]
  if (ahead.some(({ id }) => meetings.filter(({ meeting }) => meeting === id).length !== 1))
    return [{ field: 'meetings', code: 'closing.meeting-undecided' }]
  return meetings.flatMap(({ meeting, becomes, reason }, place): CourseFault[] => {
    if (becomes === 'called-off')
      return reason === null ? [{ field: `meetings.${place}.reason`, code: 'closing.meeting-reason' }] : []
    if (afterCare === null) return [{ field: `meetings.${place}.becomes`, code: 'closing.meeting-no-contact' }]
    return ahead.some(({ id, day }) => id === meeting && day <= today)
      ? [{ field: `meetings.${place}.becomes`, code: 'closing.meeting-today' }]
      : []
  })
}

/** A yes to take over has both a name and a day, and has been given. */
export function acceptedFaults({ acceptedBy, acceptedOn }: Accepted, at: string, today: Day): readonly CourseFault[] {
  if ((acceptedBy === null) !== (acceptedOn === null))
    return [{ field: `${at}${acceptedBy === null ? 'acceptedBy' : 'acceptedOn'}`, code: 'closing.accepted-needs-both' }]
  if (acceptedOn !== null && acceptedOn > today)
    return [{ field: `${at}acceptedOn`, code: 'closing.accepted-in-future' }]
  return []
}

/** What is wrong with the days on which to hear how it goes. */
export function afterCareFaults(days: readonly Day[], today: Day): readonly CourseFault[] {
  if (days.length === 0) return [{ field: 'days', code: 'after-care.dates' }]
  if (days.some((day) => day <= today)) return [{ field: 'days', code: 'after-care.passed' }]
  return new Set(days).size < days.length ? [{ field: 'days', code: 'after-care.twice' }] : []
}

export type Interval = { readonly days: number } | { readonly months: number }

/** The days that the programme proposes for hearing how it goes; none where its sources state no interval. */
export const proposedDays = (closedOn: Day, intervals: readonly Interval[]): readonly Day[] =>
  intervals.map((one) => ('days' in one ? addDays(closedOn, one.days) : addMonths(closedOn, one.months)))

/** As long as somebody may look back on a decision or a meeting: so long stays the contact after the last planned day. */
export const DAYS_AFTER_LAST_CHECK = 14

/** Why a course ended, by the programme's name for it; a reason that the programme does not know stands as it is written. */
export const reasonName = (
  programme: {
    readonly closingReasons: readonly { readonly id: string; readonly name: { readonly da: string } }[]
  } | null,
  reason: string,
): string => programme?.closingReasons.find((one) => one.id === reason)?.name.da ?? reason
