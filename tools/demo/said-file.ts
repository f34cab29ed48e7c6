import { z } from 'zod'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/** What a family and its coordinator have said without a plan, as a part of its file; all of it may be left out. */
const key = presetKey

export const saidShape = {
  /** Why there is no written plan, and when somebody looks again; `madeOn` once there is one. */
  planPending: z.strictObject({ reason: longText, saidOn: day, lookAgainOn: day, madeOn: day.nullable() }).optional(),
  /** Own words that somebody keeps for themselves, and the departments that may read a copy. */
  tellings: z
    .array(
      z.strictObject({
        owner: key,
        kind: z.enum(['story', 'trust']),
        /** Whom it is about, when it is about trust. */
        title: shortText.nullable(),
        body: longText,
        experience: z.enum(['good', 'bad']).nullable(),
        toldTo: z.array(key),
        on: day,
      }),
    )
    .optional(),
}
