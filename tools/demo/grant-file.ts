import { z } from 'zod'
import { grantAnswers } from '../../src/domain/grant/answer.ts'
import { costUnits } from '../../src/domain/grant/cost.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/** Requests for a grant, as a part of a family's file, and who may grant, as a part of the municipality's. Kroner are made up. */
const key = presetKey

export const grantShape = {
  grants: z
    .array(
      z.strictObject({
        /** The place of the measure in the file, from 0. */
        measure: z.int(),
        by: key,
        on: day,
        /** The leader who is asked. */
        goesTo: key,
        why: longText,
        familySays: longText,
        alternatives: longText.optional(),
        amount: z.int(),
        per: z.enum(costUnits),
        times: z.int(),
        from: day,
        until: day,
        answer: z.strictObject({ on: day, answer: z.enum(grantAnswers), times: z.int(), reason: longText }).optional(),
      }),
    )
    .optional(),
}

export const grantAuthoritySchema = z.strictObject({
  department: key,
  role: key.optional(),
  employee: key.optional(),
  perMeasure: z.int(),
  perYear: z.int().optional(),
  from: day,
  by: key,
  source: shortText,
})
