import type { Programme } from '../programme/schema.ts'
import type { Day } from '../shared/time.ts'

export interface StartFacts {
  readonly referredOn: Day | null
  readonly decidedOn: Day | null
  readonly today: Day
}

/**
 * The first day of a course when the last signature to take part is given, by the programme's rule. Null when the day is
 * still to come or only people know it: then whoever coordinates says it, backwards in time if need be
 * (ramboell-familien-paa-vej, kapitel 7: the first meeting of the family's team, coded by hand afterwards).
 * Where the sources state no rule it is the day of that signature.
 */
export function startDay(rule: Programme['startDateRule'], facts: StartFacts): Day | null {
  switch (rule?.event) {
    case 'referral':
      return facts.referredOn
    case 'decision':
      return facts.decidedOn
    case 'first-team-meeting':
    case 'set-by-people':
      return null
    default:
      return facts.today
  }
}
