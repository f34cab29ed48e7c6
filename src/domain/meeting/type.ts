import { z } from 'zod'
import { longText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** What practice asks before a meeting is confirmed or said to be held; each type of meeting names those that hold for it. */
export const gates = [
  'pre-meeting',
  'legal-duty',
  'without-family',
  'alone-by-law',
  'expectations',
  'told-before',
] as const
export type Gate = (typeof gates)[number]

/** Whether the family is at the table: at every such meeting, as a rule, or only when somebody finds that it should be. */
export const familyParts = ['always', 'as-a-rule', 'seldom'] as const
export type FamilyPart = (typeof familyParts)[number]

/** When a step of the checklist is taken. */
export const moments = ['before', 'during', 'after'] as const

const minutes = z.int().min(1).max(600).nullable()

export const meetingTypeSchema = z.strictObject({
  id: presetKey,
  version: z.int().min(1),
  name: shortText,
  /** What it is for, to those who work with the family. */
  about: longText,
  /** What it is for, to the family. */
  forFamily: longText,
  source: sourcePlace,
  family: z.enum(familyParts),
  /** Whether the family says yes to somebody from outside its team before their invitation opens. */
  asksFamily: z.boolean(),
  /** How it is held, a step each, with where each is told. */
  manual: z.array(z.strictObject({ title: shortText, says: longText, source: sourcePlace })).max(50),
  checklist: z.array(z.strictObject({ id: presetKey, title: shortText, when: z.enum(moments) })).max(50),
  /** `role`: whoever of the family's team has it is among them, by the rule book. */
  belongs: z
    .array(z.strictObject({ who: shortText, why: shortText.nullable(), role: presetKey.nullable().optional() }))
    .max(50),
  /** Minutes are null where the source states none. */
  agenda: z.array(z.strictObject({ title: shortText, minutes })).max(30),
  minutes,
  gates: z.array(z.enum(gates, 'meeting-type.unknown-gate')),
  /** The board that it is held with, by key. */
  board: presetKey.nullable(),
  /** What the source does not say and what therefore is our own reading. */
  notStated: z.array(shortText).max(50),
})

/** A type of meeting, as practice is told in its source or decided by a municipality. A version that was published is not changed. */
export type MeetingType = z.output<typeof meetingTypeSchema>
