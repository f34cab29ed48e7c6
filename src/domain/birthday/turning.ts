import { addDays, ageOn, type Day } from '../shared/time.ts'

/** The ages at which somebody's own rights, and what others may see and sign for them, change. */
export const turningAges = [10, 15, 18] as const
export type TurningAge = (typeof turningAges)[number]

/** One child on the way to one of these ages. */
export interface Turning {
  readonly person: string
  readonly age: TurningAge
  /** The first day on which the new age counts. */
  readonly on: Day
}

/**
 * The first day on which somebody is `age` years old. Born on 29 February: 1 March in other years, the same reading as
 * `ageOn`, which is the one that access follows.
 */
export function birthdayOf(born: Day, age: number): Day {
  const year = Number(born.slice(0, 4)) + age
  const text = `${String(year).padStart(4, '0')}${born.slice(4)}`
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return born.endsWith('-02-29') && !isLeap ? `${text.slice(0, 4)}-03-01` : text
}

/** How long before and after the day it is shown, in days. */
export interface Window {
  readonly ahead: number
  readonly behind: number
}

/** Who turns 10, 15 or 18 within the window around a day, the nearest first; the unborn and unknown have no birthday. */
export function turningsAround(
  people: readonly { readonly id: string; readonly born: Day | null }[],
  today: Day,
  { ahead, behind }: Window,
): readonly Turning[] {
  const [from, until] = [addDays(today, -behind), addDays(today, ahead)]
  return people
    .flatMap(({ id, born }) =>
      born === null ? [] : turningAges.map((age) => ({ person: id, age, on: birthdayOf(born, age) })),
    )
    .filter(({ on }) => on >= from && on <= until)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.person.localeCompare(b.person))
}

/** Whether the day has come: the same answer as access gives. */
export const hasTurned = (born: Day, age: TurningAge, today: Day): boolean => (ageOn(born, today) ?? -1) >= age
