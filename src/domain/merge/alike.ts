import { fold } from '../shared/search-token.ts'
import type { Day } from '../shared/time.ts'

/** As much of a person as likeness is judged by. */
export interface Named {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly born: Day | null
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)

/**
 * Whether two records may be the same person: born the same day and sharing a word of their given names, or the same
 * whole name where a birth date is missing. A guess for people to look at; nothing follows from it by itself.
 */
export function mayBeSame(a: Named, b: Named): boolean {
  if (a.id === b.id) return false
  const [given, other] = [words(a.givenName), words(b.givenName)]
  if (a.born !== null && b.born !== null) return a.born === b.born && given.some((word) => other.includes(word))
  const whole = (one: Named): string => words(`${one.givenName} ${one.familyName}`).join(' ')
  return whole(a) !== '' && whole(a) === whole(b)
}

/** Pairs that may be the same person, each once, with at least one of `here` in it. */
export function pairsAlike(here: readonly Named[], all: readonly Named[]): readonly (readonly [Named, Named])[] {
  const seen = new Set<string>()
  return here.flatMap((a) =>
    all.flatMap((b) => {
      const key = [a.id, b.id].toSorted().join(' ')
      if (seen.has(key) || !mayBeSame(a, b)) return []
      seen.add(key)
      return [[a, b] as const]
    }),
  )
}
