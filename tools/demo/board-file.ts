import { z } from 'zod'
import { voices } from '../../src/domain/board/rules.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

const key = presetKey

/** A board of a meeting: written on and closed with what the meeting was left with, or put up and not begun. */
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
  /** Null while the board is open; a board that is walked in steps stands at its first one. */
  closed: z
    .strictObject({
      nextStep: longText,
      noNextMeeting: longText,
      contact: key,
      noChildsWish: shortText.nullable(),
    })
    .nullable(),
  step: key.nullable().default(null),
})
export type BoardFile = z.output<typeof boardShape>
