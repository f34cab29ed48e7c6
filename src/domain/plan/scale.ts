import { z } from 'zod'
import { contains, type Day, type Period } from '../shared/time.ts'
import { day, id, longText } from '../shared/fields.ts'

/** Where somebody stands between 0 and 10 on one goal, in their own view. Higher is closer to the wished change. */
export const ratingSchema = z.strictObject({
  goal: id,
  person: id,
  value: z.int('scale.whole-number').min(0, 'scale.between-0-and-10').max(10, 'scale.between-0-and-10'),
  on: day,
  /** Why not lower, and what one point up would look like. */
  words: longText.nullable(),
})

export interface Rating {
  readonly goal: string
  readonly person: string
  readonly value: number
  readonly on: Day
}

/** The latest rating of each person for a goal in a period (the later in the list wins on the same day). Nobody is averaged away. */
export function latestPerPerson<Row extends Rating>(
  ratings: readonly Row[],
  goal: string,
  period?: Period,
): readonly Row[] {
  const latest = new Map<string, Row>()
  for (const rating of ratings) {
    if (rating.goal !== goal || (period !== undefined && !contains(period, rating.on))) continue
    const known = latest.get(rating.person)
    if (known === undefined || rating.on >= known.on) latest.set(rating.person, rating)
  }
  return [...latest.values()]
}

export interface Spread {
  readonly lowest: number
  readonly highest: number
  readonly difference: number
  /** How many people it rests on; with one there is nothing to disagree about. */
  readonly people: number
}

/** How far apart people are. Takes one rating per person; null when nobody has rated. No mean: disagreement is kept. */
export function spread(latest: readonly Rating[]): Spread | null {
  if (latest.length === 0) return null
  const values = latest.map((rating) => rating.value)
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  return {
    lowest,
    highest,
    difference: highest - lowest,
    people: new Set(latest.map((rating) => rating.person)).size,
  }
}
