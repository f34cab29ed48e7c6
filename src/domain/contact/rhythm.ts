import { addDays, daysBetween, type Day, type Period } from '../shared/time.ts'

/** How often somebody is in touch with a family, as agreed with it, from a day. */
export interface Rhythm {
  readonly from: Day
  /** At least once in so many days. */
  readonly everyDays: number
}

/** One contact that was had, or tried in vain. */
export interface Made {
  readonly day: Day
  readonly reached: boolean
}

export type Standing = 'kept' | 'due' | 'forgotten' | 'resting'

/** How the contact with a family stands against what was agreed. Days are whole, and days of a pause are not counted. */
export interface Look {
  readonly standing: Standing
  readonly lastReached: Day | null
  readonly lastTried: Day | null
  /** How often it was tried in vain since the family was last reached, or since the agreement where it never was. */
  readonly tried: number
  /** Days since the family was last reached, or since the agreement holds; without the days of pauses. */
  readonly days: number
  /** The last day on which a contact keeps the agreement; null while nobody knows when a pause ends. */
  readonly dueOn: Day | null
}

/**
 * Looks at the contact with a family on a day: what was tried in vain counts as tried and not as contact, and the days of
 * a pause count for nothing. `rests` are half-open; they may overlap. What lies after `today` is not looked at.
 * (`ramboell-bande-midtvejs-2020`, afsnit 5.6: that follow-up is forgotten; `vidensafdaekning-2020`, 4.2: a visit a week.)
 */
export function lookAt(
  rhythm: Rhythm,
  { made, rests, today }: { readonly made: readonly Made[]; readonly rests: readonly Period[]; readonly today: Day },
): Look {
  const until = made.filter(({ day }) => day <= today)
  const lastReached = latest(until.filter(({ reached }) => reached))
  const vain = until.filter(({ day, reached }) => !reached && day >= (lastReached ?? rhythm.from))
  const begins = lastReached !== null && lastReached > rhythm.from ? lastReached : rhythm.from
  const merged = joined(rests)
  const days = countedDays(begins, today, merged)
  const resting = merged.some(({ from, until: end }) => from <= today && (end === null || today < end))
  return {
    standing: resting ? 'resting' : days > rhythm.everyDays ? 'forgotten' : days === rhythm.everyDays ? 'due' : 'kept',
    lastReached,
    lastTried: latest(vain),
    tried: vain.length,
    days,
    dueOn: dueAfter(begins, rhythm.everyDays, merged),
  }
}

/** The agreement that holds on a day: the newest that has begun, unless it has ended. */
export function rhythmOn<R extends { readonly id: string; readonly from: Day; readonly endsOn: Day | null }>(
  rhythms: readonly R[],
  today: Day,
): R | null {
  const newest = rhythms
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? 1 : -1))[0]
  return newest && (newest.endsOn === null || today < newest.endsOn) ? newest : null
}

const latest = (made: readonly Made[]): Day | null =>
  made.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null)

/** Days after `from`, up to and with `until`, that lie in no pause; none when `until` is not later. */
function countedDays(from: Day, until: Day, rests: readonly Period[]): number {
  const first = addDays(from, 1)
  const end = addDays(until, 1)
  if (first >= end) return 0
  const rested = rests.reduce((sum, rest) => {
    const starts = rest.from > first ? rest.from : first
    const ends = rest.until !== null && rest.until < end ? rest.until : end
    return starts < ends ? sum + daysBetween(starts, ends) : sum
  }, 0)
  return daysBetween(first, end) - rested
}

/** The day on which so many days have been counted; null where a pause without an end comes before. */
function dueAfter(from: Day, count: number, rests: readonly Period[]): Day | null {
  let due = addDays(from, count)
  for (const rest of rests) {
    if (rest.until !== null && rest.until <= addDays(from, 1)) continue
    if (rest.from > due) break
    if (rest.until === null) return null
    const starts = rest.from > addDays(from, 1) ? rest.from : addDays(from, 1)
    due = addDays(due, daysBetween(starts, rest.until))
  }
  return due
}

/** Pauses in order, those that touch made one; the empty left out. */
function joined(rests: readonly Period[]): Period[] {
  const ordered = rests
    .filter(({ from, until }) => until === null || from < until)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const whole: Period[] = []
  for (const rest of ordered) {
    const before = whole.at(-1)
    if (!before || (before.until !== null && before.until < rest.from)) whole.push(rest)
    else
      whole[whole.length - 1] = {
        from: before.from,
        until:
          before.until === null || rest.until === null ? null : before.until > rest.until ? before.until : rest.until,
      }
  }
  return whole
}
