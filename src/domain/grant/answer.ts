import type { MeasureStatus } from '../plan/measure.ts'

/** What a request for a grant is answered: as asked, something else, or no. */
export const grantAnswers = ['granted', 'changed', 'refused'] as const
export type GrantAnswer = (typeof grantAnswers)[number]

/** What a reality check decides about one measure. Source: ramboell-familien-paa-vej, on realitetstjek. */
export const realityDecisions = ['approved', 'adjusted', 'stopped'] as const
export type RealityDecision = (typeof realityDecisions)[number]

/** What the decision of a reality check says to a request that had waited for it. */
export const answerBy: Readonly<Record<RealityDecision, GrantAnswer>> = {
  approved: 'granted',
  adjusted: 'changed',
  stopped: 'refused',
}

/** Where a measure stands, as far as a grant moves it. */
export interface Standing {
  readonly status: MeasureStatus
  readonly waitingFor: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** What a measure waits for that nobody has granted yet: the family reads it. */
export const WAITS_FOR_ANSWER = 'Svar på bevilling'
export const WAITS_FOR_REALITY_CHECK = 'Realitetstjek'

const isOurs = (measure: Standing): boolean =>
  measure.waitingFor === WAITS_FOR_ANSWER || measure.waitingFor === WAITS_FOR_REALITY_CHECK

/** A measure that has not begun waits for the answer; one that runs, or waits for something else, does so meanwhile. */
export const whileAsked = (measure: Standing, goesTo: 'level' | 'reality-check'): Standing =>
  measure.status === 'planned' || (measure.status === 'waiting' && isOurs(measure))
    ? { ...measure, status: 'waiting', waitingFor: goesTo === 'level' ? WAITS_FOR_ANSWER : WAITS_FOR_REALITY_CHECK }
    : measure

/**
 * What is granted begins on its day, unless it waits for something else too; what is not, and what was withdrawn, is
 * planned as it was before. A measure that runs already goes on, until the new last day where one was granted.
 */
export function afterAnswer(
  measure: Standing,
  answer: GrantAnswer | 'withdrawn',
  granted: { readonly startsOn: string; readonly endsOn: string | null },
  today: string,
): Standing {
  const waits = measure.status === 'planned' || (measure.status === 'waiting' && isOurs(measure))
  if (answer === 'refused' || answer === 'withdrawn')
    return waits ? { ...measure, status: 'planned', waitingFor: null } : measure
  const { startsOn, endsOn } = granted
  if (measure.status === 'waiting' && !isOurs(measure)) return { ...measure, startsOn, endsOn }
  if (!waits) return { ...measure, endsOn: laterThan(measure.startsOn, endsOn) ?? measure.endsOn }
  return { status: startsOn <= today ? 'active' : 'planned', waitingFor: null, startsOn, endsOn }
}

/** A last day that the measure can have: after its first, where that is known. */
const laterThan = (startsOn: string | null, endsOn: string | null): string | null =>
  startsOn !== null && endsOn !== null && endsOn > startsOn ? endsOn : null

/** What a grant itself had begun is looked at as if it had not; what somebody has paused or ended since stays so. */
export const asBefore = (now: Standing, stood: string): Standing =>
  now.status === 'active' && (stood === 'planned' || stood === 'waiting') ? { ...now, status: 'planned' } : now

/** A measure that is stopped ends today; one that never began is planned no further than it was. */
export function whenStopped(measure: Standing, tomorrow: string): Standing {
  const begun = measure.status === 'active' || measure.status === 'paused'
  if (begun && measure.startsOn !== null && measure.startsOn < tomorrow)
    return { ...measure, status: 'ended', waitingFor: null, endsOn: tomorrow }
  return measure.status === 'waiting' ? { ...measure, status: 'planned', waitingFor: null } : measure
}

/** A measure that was stopped by mistake runs again as it did. */
export const whenNotStopped = (measure: Standing, stood: string, endsOn: string | null): Standing =>
  measure.status === 'ended' && (stood === 'active' || stood === 'paused')
    ? { ...measure, status: stood, endsOn: laterThan(measure.startsOn, endsOn) }
    : measure
