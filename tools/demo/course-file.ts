import { z } from 'zod'
import { afterCareOutcomes, receivers } from '../../src/domain/course/closing.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/**
 * How a course went on, as a part of a family's file: when it rested, how it ended and what came after, and what has
 * become hard again. All of it may be left out.
 */
const key = presetKey
const yes = { acceptedBy: shortText.nullable(), acceptedOn: day.nullable() }

export const courseShape = {
  pauses: z
    .array(z.strictObject({ reason: longText, startsOn: day, expectedUntil: day.nullable(), endedOn: day.nullable() }))
    .optional(),
  closing: z
    .strictObject({
      on: day,
      by: key,
      reason: key,
      note: longText.nullable(),
      decidedBy: shortText,
      handedTo: z.enum(receivers),
      handedDepartment: key.nullable(),
      handedName: shortText.nullable(),
      handedOn: day.nullable(),
      ...yes,
      needs: z.array(
        z.strictObject({
          what: longText,
          category: key,
          concerns: key.nullable(),
          receiverDepartment: key.nullable(),
          receiverName: shortText,
          fromOn: day,
          ...yes,
        }),
      ),
      /** What helped, in the words of the one who says it. */
      words: z.array(z.strictObject({ person: key, words: longText })),
      afterCare: z
        .strictObject({
          contact: key,
          checks: z
            .array(
              z.strictObject({
                on: day,
                doneOn: day.nullable(),
                outcome: z.enum(afterCareOutcomes).nullable(),
                note: longText.nullable(),
              }),
            )
            .min(1),
        })
        .nullable(),
      /** Taken up again with a new coordinator, who stands in the team from that day. */
      reopened: z.strictObject({ on: day, by: key, reason: longText }).nullable(),
    })
    .optional(),
  setbacks: z
    .array(
      z
        .strictObject({
          words: longText,
          byPerson: key.nullable(),
          byEmployee: key.nullable(),
          on: day,
          answer: z.enum(['reopened', 'other-help', 'in-course']).nullable(),
          answerWords: longText.nullable(),
          answeredOn: day.nullable(),
          answeredBy: key.nullable(),
        })
        .refine((one) => (one.byPerson === null) !== (one.byEmployee === null), 'one of byPerson and byEmployee'),
    )
    .optional(),
}
