import { z } from 'zod'
import { longText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** What a field of a board is for: what the rules of the board hang on. */
export const fieldKinds = ['worry', 'works', 'wish', 'agreement', 'resource', 'step', 'other'] as const
export type FieldKind = (typeof fieldKinds)[number]

const field = z.strictObject({
  id: presetKey,
  title: shortText,
  kind: z.enum(fieldKinds),
  /** Fields with the same column stand below each other. */
  column: z.number().int().min(1).max(6),
  prompts: z.array(shortText),
  /** A sentence that stands at the foot of the field. */
  foot: shortText.optional(),
})

export const boardPresetSchema = z.strictObject({
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
  /** What the source does not say and what therefore is our own reading. */
  notStated: z.array(shortText),
})

/** A way of setting up a board, as a municipality's practice is told in its source. */
export type BoardPreset = z.output<typeof boardPresetSchema>
