import { ageOn, type Day } from '../shared/time.ts'

/**
 * Questions put to each person: is the goal realistic; does the measure matter to us; do I agree with the published
 * version ("indforstået", ramboell-familien-paa-vej, afsnit 2.2). Whoever would rather not answer has been asked all the same.
 */
export const questions = ['realistic', 'matters', 'agrees'] as const
export type Question = (typeof questions)[number]
export const answers = ['yes', 'partly', 'no', 'none'] as const

export interface Stance {
  readonly question: Question
  readonly object: string
  readonly byPerson: string | null
  readonly byEmployee: string | null
  readonly at: string
}

/** The latest answer of each giver to a question about a thing, in the order given. */
export function latestStances<S extends Stance>(
  stances: readonly S[],
  question: Question,
  object: string,
): readonly S[] {
  const latest = new Map<string, S>()
  for (const stance of stances) {
    if (stance.question !== question || stance.object !== object) continue
    const giver = stance.byPerson ?? stance.byEmployee ?? ''
    const known = latest.get(giver)
    if (known === undefined || stance.at >= known.at) latest.set(giver, stance)
  }
  return [...latest.values()]
}

interface Member {
  readonly person: string
  readonly standsAs: string
  readonly born: Day | null
}

/** From this age a child is asked about what concerns the whole family; about their own goal they are asked at any age. */
const ASKED_FROM = 10

/**
 * Whom to ask before a goal is agreed: those it is about, and the one whose words it is; for the whole family its parents
 * and the children from 10 (or whose age nobody has written down). Never somebody behind a firewall: to ask would be to tell.
 */
export function whoIsAsked(
  goal: { readonly whoseWords: string; readonly concerns: readonly string[] | null },
  members: readonly Member[],
  keptOut: ReadonlySet<string>,
  today: Day,
): readonly string[] {
  const { concerns, whoseWords } = goal
  return members
    .filter(({ person, standsAs, born }) => {
      if (keptOut.has(person)) return false
      if (person === whoseWords) return true
      if (concerns !== null) return concerns.includes(person)
      if (standsAs === 'parent') return true
      const age = born === null ? null : ageOn(born, today)
      return standsAs === 'child' && (age === null || age >= ASKED_FROM)
    })
    .map(({ person }) => person)
}
