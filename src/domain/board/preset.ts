import { z } from 'zod'
import { longText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** What a field of a board is for: what the rules of the board hang on. */
export const fieldKinds = ['worry', 'works', 'wish', 'agreement', 'resource', 'step', 'story', 'need', 'other'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Who must fill in a part of a card; a part that nobody must is told of as missing where it is empty. */
export const partNeeds = ['everybody', 'professionals', 'nobody'] as const

/** What a step looks for before the room goes on; missing, it is told, and the room may go on with a sentence. */
export const stepAsks = ['perspectives', 'grounds', 'family-heard', 'needs', 'efforts'] as const

/** What is agreed at a step: nothing, by each professional for themselves, or what was agreed is read again. */
export const stepAgreements = ['none', 'own-half', 'all'] as const

/** What a board is closed with: the next step, meeting and contact; or goals, agreements on paper and a day of follow-up. */
export const closings = ['next-step', 'goals-and-agreements'] as const

const part = z.strictObject({ id: presetKey, title: shortText, neededBy: z.enum(partNeeds) })
const step = z.strictObject({
  id: presetKey,
  title: shortText,
  /** What this step is for, in one plain sentence. */
  purpose: shortText,
  asks: z.array(z.enum(stepAsks)),
  agreements: z.enum(stepAgreements),
  source: sourcePlace,
})

const field = z.strictObject({
  id: presetKey,
  title: shortText,
  kind: z.enum(fieldKinds),
  /** Fields with the same column stand below each other. */
  column: z.number().int().min(1).max(6),
  prompts: z.array(shortText),
  /** A sentence that stands at the foot of the field. */
  foot: shortText.optional(),
  /** The step that the field belongs to, on a board that is walked in steps. */
  step: presetKey.optional(),
  /** A place for each who is at the table. */
  each: z.literal('participant').optional(),
  /** Only words of the family stand here. */
  of: z.literal('family').optional(),
  /** What the words of a card answer, where the field asks more than one thing. */
  says: shortText.optional(),
  /** What else is asked of a card. */
  parts: z.array(part).max(6).default([]),
})

const preset = z.strictObject({
  id: presetKey,
  version: presetKey,
  name: shortText,
  about: longText,
  source: sourcePlace,
  /** Written in the first person, as the family says it. */
  firstPerson: z.boolean(),
  /** Whether a closing without any wish of a child needs a reason. */
  asksForChildsWish: z.boolean(),
  fields: z.array(field).min(1),
  /** The steps that the room walks in order; none for a board that is written on all over. */
  steps: z.array(step).max(12).default([]),
  closing: z.enum(closings).default('next-step'),
  /** What the source does not say and what therefore is our own reading. */
  notStated: z.array(shortText),
})

export const boardPresetSchema = preset.refine(
  ({ fields, steps }) =>
    fields.every((one) => (steps.length === 0 ? one.step === undefined : steps.some(({ id }) => id === one.step))),
  { path: ['fields'], message: 'a field belongs to a step that the board does not have' },
)

/** A way of setting up a board, as a municipality's practice is told in its source. */
export type BoardPreset = z.output<typeof boardPresetSchema>
export type BoardStep = BoardPreset['steps'][number]
export type PresetField = BoardPreset['fields'][number]
