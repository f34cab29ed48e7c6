import { z } from 'zod'
import { voices } from '../../src/domain/board/rules.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

const key = presetKey

/** A board that was written on at a meeting and closed with what the meeting was left with. */
export const boardShape = z.strictObject({
  preset: key,
  cards: z.array(
    z.strictObject({
      field: key,
      says: longText,
      voice: z.enum(voices),
      by: key,
      /** The day the family was told, for a professional's worry. */
      told: day.nullable().default(null),
      /** The number of the card, from 0, that this wish came from. */
      cameFrom: z.int().min(0).nullable().default(null),
      comments: z.array(z.strictObject({ says: longText, by: key })).default([]),
    }),
  ),
  nextStep: longText,
  noNextMeeting: longText,
  contact: key,
  noChildsWish: shortText.nullable(),
})
export type BoardFile = z.output<typeof boardShape>
