import type { IntakeCode } from './sentences.ts'

/**
 * A course: one family in one programme, from candidate to closed.
 * The state says what has been decided. It is not a wizard: in practice case finding, assessment and measures slide
 * into each other (ramboell-bande-midtvejs-2020, afsnit 5.3, s. 49), so `phasesOpenIn` may answer with several.
 */
export const courseStates = [
  'candidate',
  'declined',
  'waiting',
  'accepted',
  'consented',
  'active',
  'closed',
  'joined',
] as const
export type CourseState = (typeof courseStates)[number]

export const courseEvents = [
  'accept',
  'decline',
  'wait',
  'consent',
  'withdraw-consent',
  'hand-over',
  'close',
  'reconsider',
  'reopen',
  'resume',
  'join',
  'separate',
  'undo-accept',
] as const
export type CourseEvent = (typeof courseEvents)[number]

const moves: Readonly<Record<CourseState, Partial<Record<CourseEvent, CourseState>>>> = {
  candidate: { accept: 'accepted', decline: 'declined', wait: 'waiting', join: 'joined' },
  // Still waiting, with what happens next said anew.
  waiting: { accept: 'accepted', decline: 'declined', wait: 'waiting', join: 'joined' },
  // A family that takes its yes back may also want to stop; one accepted by mistake is weighed anew.
  accepted: { consent: 'consented', decline: 'declined', wait: 'waiting', close: 'closed', 'undo-accept': 'candidate' },
  consented: { 'hand-over': 'active', 'withdraw-consent': 'accepted', decline: 'declined', close: 'closed' },
  active: { close: 'closed', 'withdraw-consent': 'accepted' },
  declined: { reconsider: 'candidate' },
  // Reopened it is weighed anew; resumed, those who decide have said yes already and the family is asked again.
  closed: { reopen: 'candidate', resume: 'accepted' },
  // About a family that takes part already; taken apart it is weighed as one of its own.
  joined: { separate: 'candidate' },
}

const eventsWithReason: ReadonlySet<CourseEvent> = new Set([
  'decline',
  'wait',
  'close',
  'reconsider',
  'reopen',
  'resume',
  'join',
  'separate',
  'undo-accept',
])

export interface CourseMove {
  readonly event: CourseEvent
  /** Key of the programme's decline or closing reasons, or words; required where a reason is owed. */
  readonly reason: string | null
}

export type MoveResult =
  | { readonly ok: true; readonly state: CourseState }
  | { readonly ok: false; readonly code: IntakeCode }

/** The state after an event, or why it cannot happen. Consent and handover also need their facts in order (`nextSteps`). */
export function moveCourse(state: CourseState, move: CourseMove, facts: CourseFacts): MoveResult {
  const next = moves[state][move.event]
  if (next === undefined) return { ok: false, code: 'course.not-possible' }
  if (eventsWithReason.has(move.event) && (move.reason ?? '').trim() === '')
    return { ok: false, code: 'course.reason-missing' }
  if (facts.hiddenNotification && move.event === 'accept') return { ok: false, code: 'course.not-possible' }
  if (move.event === 'consent' && !takingPartIsSettled(facts)) return { ok: false, code: 'course.not-possible' }
  if (move.event === 'hand-over' && !mayHandOver({ ...facts, state }))
    return { ok: false, code: 'course.handover-blocked' }
  return { ok: true, state: next }
}

/** The events that the state itself allows. */
export function eventsFrom(state: CourseState): readonly CourseEvent[] {
  return courseEvents.filter((event) => moves[state][event] !== undefined)
}

export type Phase = 'case-finding' | 'assessment' | 'measures'

/** Nothing of this course is worked with any more. */
const isOver = (state: CourseState): boolean => state === 'declined' || state === 'closed' || state === 'joined'

/** Phases that may be worked in at the same time. Nothing about the family is shared across departments before consent. */
export function phasesOpenIn(state: CourseState): readonly Phase[] {
  if (state === 'consented') return ['case-finding', 'assessment', 'measures']
  if (state === 'active') return ['assessment', 'measures']
  return isOver(state) ? [] : ['case-finding']
}

export interface CourseFacts {
  readonly state: CourseState
  /** A referral that the parents do not know about and nobody has released. */
  readonly hiddenNotification: boolean
  readonly criteriaAssessed: boolean
  /** How many signatures to take part are missing (consent-rules), and whether it is unknown who must sign. */
  readonly missingTakePart: number
  readonly signersUnknown: boolean
  /** Taking part imposed by the youth crime board: the decision and paragraph; null when voluntary, '' when not yet written. */
  readonly imposedBasis: string | null
  readonly childrenToHear: number
  readonly missingShare: number
  readonly hasCoordinator: boolean
}

export interface NextStep {
  readonly code: IntakeCode
  /** True when the cases cannot be handed over before it is done. */
  readonly blocksHandover: boolean
}

/** What remains before the team can take over, in the order it is usually done. Empty when the course is active, declined, closed or joined. */
export function nextSteps(facts: CourseFacts): readonly NextStep[] {
  if (facts.state === 'active' || isOver(facts.state)) return []
  const undecided = facts.state === 'candidate' || facts.state === 'waiting'
  const imposed = facts.imposedBasis !== null
  const steps: ReadonlyArray<readonly [boolean, IntakeCode, boolean]> = [
    [facts.hiddenNotification, 'next.release-notification', true],
    [facts.state === 'waiting', 'next.follow-waiting-list', false],
    [undecided && !facts.criteriaAssessed, 'next.assess-criteria', true],
    [undecided, 'next.decide', true],
    [!imposed && facts.signersUnknown, 'next.find-custody', true],
    [!imposed && facts.missingTakePart > 0, 'next.sign-take-part', true],
    [imposed && facts.imposedBasis?.trim() === '', 'next.name-imposed-basis', true],
    [facts.childrenToHear > 0, 'next.hear-children', true],
    [facts.missingShare > 0, 'next.sign-share', false],
    [!facts.hasCoordinator, 'next.name-coordinator', true],
  ]
  const open = steps.filter(([applies]) => applies).map(([, code, blocksHandover]) => ({ code, blocksHandover }))
  return open.some((step) => step.blocksHandover) ? open : [...open, { code: 'next.hand-over', blocksHandover: false }]
}

/** True when nothing that must come first remains, and the taking part is recorded. */
export function mayHandOver(facts: CourseFacts): boolean {
  return facts.state === 'consented' && nextSteps(facts).every((step) => !step.blocksHandover)
}

/** Everybody who must has signed, or the basis that imposes it is written down. */
function takingPartIsSettled(facts: CourseFacts): boolean {
  if (facts.imposedBasis !== null) return facts.imposedBasis.trim() !== ''
  return facts.missingTakePart === 0 && !facts.signersUnknown
}
