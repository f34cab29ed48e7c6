import type { BoardPreset, BoardStep, PresetField } from './preset.ts'
import type { Voice } from './rules.ts'

/** Where the room stands, and the furthest step that it has been at. */
export interface Standing {
  readonly at: string
  readonly reached: string
}

const indexOf = (steps: readonly Pick<BoardStep, 'id'>[], step: string): number =>
  steps.findIndex(({ id }) => id === step)

/** Whether the room has been at a step; what belongs to a later one is not written yet. */
export const hasReached = (steps: readonly Pick<BoardStep, 'id'>[], reached: string, step: string): boolean =>
  indexOf(steps, step) <= indexOf(steps, reached)

/**
 * What hinders the room in going to a step: null when nothing does. It goes back as far as it likes, and forward to what it
 * has been at; to a new step only from the one before, so that none is left out (`vidensafdaekning-2020`, afsnit 5.2).
 */
export function moveFault(
  steps: readonly Pick<BoardStep, 'id'>[],
  { at, reached }: Standing,
  to: string,
): 'unknown-step' | 'step-left-out' | null {
  const wanted = indexOf(steps, to)
  if (wanted < 0) return 'unknown-step'
  const furthest = indexOf(steps, reached)
  if (wanted <= furthest) return null
  return wanted === furthest + 1 && at === reached ? null : 'step-left-out'
}

/** The standing after a move that nothing hinders. */
export const moved = (steps: readonly Pick<BoardStep, 'id'>[], { reached }: Standing, to: string): Standing => ({
  at: to,
  reached: hasReached(steps, reached, to) ? reached : to,
})

/** Whether a move leaves a step behind for one that the room has not been at. */
export const goesOn = (steps: readonly Pick<BoardStep, 'id'>[], { reached }: Standing, to: string): boolean =>
  !hasReached(steps, reached, to)

/** The parts of a card that a voice must fill in, in this field. */
export const neededParts = (field: Pick<PresetField, 'parts'>, voice: Voice): PresetField['parts'] =>
  field.parts.filter(
    ({ neededBy }) => neededBy === 'everybody' || (neededBy === 'professionals' && voice === 'professional'),
  )

/** What stands on the board and was agreed at its item, as the rules look at it. */
export interface OnTheBoard {
  readonly participants: readonly { readonly id: string; readonly isFamily: boolean }[]
  readonly cards: readonly {
    readonly id: string
    readonly field: string
    readonly voice: Voice
    readonly participant: string | null
    readonly parts: Readonly<Record<string, string>>
    /** Whether an unmet need stands as a goal in the plan, or waits as a proposal with a sentence. */
    readonly inPlan: 'goal' | 'waits' | null
  }[]
  /** How many agreements were made at the item that somebody has said yes to, and how many wait for an answer. */
  readonly agreed: number
  readonly unanswered: number
}

/** How somebody was given what was agreed in writing: on a page of their own, on paper, or on paper and read aloud. */
export const copyWays = ['page', 'paper', 'read-aloud'] as const
export type CopyWay = (typeof copyWays)[number]

export const lackCodes = [
  'no-perspective',
  'part-missing',
  'family-not-heard',
  'no-need',
  'no-agreement',
  'answer-missing',
  'not-at-closing',
  'need-not-in-plan',
  'copy-missing',
  'follow-up-missing',
  'follow-up-past',
] as const
export type LackCode = (typeof lackCodes)[number]

/** One thing that is missing: its code, the field it is filled in at, and whose or which card's it is. */
export interface StepLack {
  readonly code: LackCode
  readonly field: string
  readonly participant: string | null
  readonly card: string | null
}

const lack = (code: LackCode, field: string, of: Partial<Pick<StepLack, 'participant' | 'card'>> = {}): StepLack => ({
  code,
  field,
  participant: null,
  card: null,
  ...of,
})

/**
 * What a step still misses; each is told on the board, and the room goes on with a sentence. Source of what is looked for:
 * `vidensafdaekning-2020`, afsnit 5.2, Favrskov, trin 1–4.
 */
export function lacksOfStep(preset: BoardPreset, step: BoardStep, now: OnTheBoard): StepLack[] {
  const fields = preset.fields.filter((field) => field.step === step.id)
  const inFields = (some: readonly PresetField[]): OnTheBoard['cards'] =>
    now.cards.filter((card) => some.some(({ id }) => id === card.field))
  const lacks: StepLack[] = []
  if (step.asks.includes('perspectives')) {
    const told = new Set(inFields(fields.filter(({ each }) => each === 'participant')).map((card) => card.participant))
    for (const { id } of now.participants)
      if (!told.has(id)) lacks.push(lack('no-perspective', 'cards', { participant: id }))
  }
  if (step.asks.includes('grounds'))
    for (const field of fields)
      for (const card of inFields([field]))
        if (card.voice === 'professional' && field.parts.some(({ id }) => !card.parts[id]))
          lacks.push(lack('part-missing', 'cards', { card: card.id }))
  if (step.asks.includes('family-heard') && inFields(fields).every(({ voice }) => voice === 'professional'))
    lacks.push(lack('family-not-heard', 'cards'))
  if (step.asks.includes('needs') && needsOn(preset, now).length === 0) lacks.push(lack('no-need', 'cards'))
  if (step.asks.includes('efforts')) {
    if (now.agreed === 0) lacks.push(lack('no-agreement', 'agreements'))
    if (now.unanswered > 0) lacks.push(lack('answer-missing', 'agreements'))
  }
  return lacks
}

const needsOn = (preset: BoardPreset, { cards }: OnTheBoard): OnTheBoard['cards'] =>
  cards.filter((card) => preset.fields.some((field) => field.id === card.field && field.kind === 'need'))

/** What a board with steps is closed with: for each participant how they were given their copy, and when to follow up. */
export interface ClosingWith {
  readonly at: string
  readonly handedOut: ReadonlySet<string>
  readonly followUpOn: string | null
  readonly today: string
}

/**
 * What hinders the closing, each once: the room stands at the last step, there are unmet needs and each is a goal in the
 * plan or waits as a proposal, something is agreed, everybody has it in writing, and a day of follow-up lies ahead
 * (`vidensafdaekning-2020`, afsnit 5.2, Favrskov, trin 5).
 */
export function closingLacks(preset: BoardPreset, now: OnTheBoard, closing: ClosingWith): StepLack[] {
  const lacks: StepLack[] = []
  if (closing.at !== preset.steps.at(-1)?.id) lacks.push(lack('not-at-closing', 'step'))
  const needs = needsOn(preset, now)
  if (needs.length === 0) lacks.push(lack('no-need', 'needs'))
  for (const { id, inPlan } of needs) if (inPlan === null) lacks.push(lack('need-not-in-plan', 'needs', { card: id }))
  if (now.agreed === 0) lacks.push(lack('no-agreement', 'agreements'))
  for (const { id } of now.participants)
    if (!closing.handedOut.has(id)) lacks.push(lack('copy-missing', 'copies', { participant: id }))
  if (closing.followUpOn === null) lacks.push(lack('follow-up-missing', 'followUpOn'))
  else if (closing.followUpOn <= closing.today) lacks.push(lack('follow-up-past', 'followUpOn'))
  return lacks
}
