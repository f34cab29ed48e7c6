import { z } from 'zod'
import { aims, askers } from '../../src/domain/contact/form.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/** Contact with a family, as a part of its file. People and employees are named by `key`; all of it may be left out. */
const key = presetKey
const time = z.string().regex(/^\d\d:\d\d$/)

export const contactShape = {
  contacts: z
    .array(
      z.strictObject({
        on: day,
        time,
        form: key,
        persons: z.array(key).min(1),
        by: key,
        /** Whose side it lies with, where the writer works for one party alone. */
        party: key.optional(),
        minutes: z.int().optional(),
        reached: z.boolean().default(true),
        aim: z.enum(aims).optional(),
        askedBy: z.enum(askers).optional(),
        note: longText.optional(),
      }),
    )
    .optional(),
  contactRhythms: z
    .array(
      z.strictObject({
        everyDays: z.int().min(1),
        form: key.optional(),
        persons: z.array(key),
        employee: key.optional(),
        words: shortText.optional(),
        from: day,
        by: key,
      }),
    )
    .optional(),
  acute: z
    .array(
      z.strictObject({
        words: longText,
        /** Somebody of the family. */
        by: key,
        on: day,
        time,
        answered: z.strictObject({ by: key, time, words: longText }).optional(),
      }),
    )
    .optional(),
}
