import { Problem } from '../problems.ts'

const HOUR = 3_600_000

/** Counts what one actor does within an hour, also what is refused; in memory, so a process counts for itself. */
export interface HourlyLimit {
  /** Notes one more; throws 429 `too-many` when the hour is full. */
  readonly take: (who: string, at: Date) => void
}

const LOOK_UPS = 'Du har slået op mange gange den sidste time. Vent lidt, og prøv igen.'

/** At most so many within an hour; `sentence` is what is said when the hour is full. */
export function hourlyLimit(most: number, sentence = LOOK_UPS): HourlyLimit {
  const taken = new Map<string, number[]>()
  return {
    take: (who, at) => {
      const since = at.getTime() - HOUR
      for (const [key, times] of taken) if ((times.at(-1) ?? 0) <= since) taken.delete(key)
      const recent = (taken.get(who) ?? []).filter((time) => time > since)
      if (recent.length >= most) throw new Problem(429, 'too-many', sentence)
      taken.set(who, [...recent, at.getTime()])
    },
  }
}
