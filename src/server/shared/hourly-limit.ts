import { Problem } from '../problems.ts'

const HOUR = 3_600_000

/** Counts what one actor does within an hour, also what is refused; in memory, so a process counts for itself. */
export interface HourlyLimit {
  /** Notes one more; throws 429 `too-many` when the hour is full. */
  readonly take: (who: string, at: Date) => void
}

export function hourlyLimit(most: number): HourlyLimit {
  const taken = new Map<string, number[]>()
  return {
    take: (who, at) => {
      const since = at.getTime() - HOUR
      for (const [key, times] of taken) if ((times.at(-1) ?? 0) <= since) taken.delete(key)
      const recent = (taken.get(who) ?? []).filter((time) => time > since)
      if (recent.length >= most)
        throw new Problem(429, 'too-many', 'Du har slået op mange gange den sidste time. Vent lidt, og prøv igen.')
      taken.set(who, [...recent, at.getTime()])
    },
  }
}
