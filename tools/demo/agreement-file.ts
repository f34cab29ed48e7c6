import { z } from 'zod'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

const key = presetKey

/** What was agreed at an item of a meeting, with the family: who does it, by when, and what has become of it. */
export const agreedShape = z.strictObject({
  what: shortText,
  due: day.nullable(),
  people: z.array(key),
  employees: z.array(key),
  by: key,
  /** Employees who were asked and have not answered yet. */
  asked: z.array(key).default([]),
  status: z.enum(['open', 'done', 'not-done', 'not-needed']),
  why: longText.nullable().default(null),
})
export type AgreedFile = z.output<typeof agreedShape>
