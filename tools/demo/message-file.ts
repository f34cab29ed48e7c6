import { z } from 'zod'
import { requestKinds } from '../../src/domain/message/requests.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/** What people of a family and their coordinator have written to each other, and what was asked for. */
const key = presetKey

export const messageShape = {
  messages: z
    .array(
      z.strictObject({
        /** Whose conversation it stands in. */
        with: key,
        /** The employee who wrote it; the one of the family otherwise. */
        by: key.nullable(),
        says: longText,
        on: day,
        /** At what time of the day, in UTC. */
        time: z.string().regex(/^\d\d:\d\d$/),
        /** The employee who read it. */
        readBy: key.nullable().default(null),
        needsNoAnswer: z.boolean().default(false),
      }),
    )
    .optional(),
  requests: z
    .array(
      z.strictObject({
        by: key,
        kind: z.enum(requestKinds),
        about: shortText,
        words: longText,
        on: day,
        answer: z.strictObject({ by: key, on: day, yes: z.boolean(), words: longText }).nullable(),
      }),
    )
    .optional(),
}
