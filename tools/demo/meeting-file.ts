import { z } from 'zod'
import { stepStates } from '../../src/domain/meeting/checklist.ts'
import { ways } from '../../src/domain/meeting/gates.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'
import { agreedShape } from './agreement-file.ts'
import { boardShape } from './board-file.ts'
import { attendedShape, minutesShape } from './minutes-file.ts'

const key = presetKey

/** How a meeting is held: its type, what opened its gates, what is marked, and what the family said to guests. */
const conduct = z.strictObject({
  type: key,
  minutes: z.int().min(1).max(600).nullable(),
  interpreter: shortText.nullable(),
  withoutFamily: longText.nullable(),
  confirmed: z.boolean(),
  grounds: z.array(z.strictObject({ gate: key, way: z.enum(ways), on: day.nullable(), says: longText })),
  steps: z.array(z.strictObject({ step: key, state: z.enum(stepStates), reason: longText.nullable() })),
  /** Why each is invited, by employee. */
  whys: z.array(z.strictObject({ employee: key, why: shortText })),
  /** Guests whom the family is asked about; without an answer their invitation waits. */
  asked: z.array(
    z.strictObject({
      employee: key,
      answer: z.enum(['yes', 'no']).nullable(),
      words: shortText.nullable(),
      by: key.nullable(),
    }),
  ),
})

export const meetingShape = z.strictObject({
  title: shortText,
  on: day,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: shortText.nullable(),
  calledBy: key,
  team: z.array(key),
  guests: z.array(key),
  /** Of the family: invited to every item. */
  people: z.array(key).optional(),
  /** `guests`: open for the guests too. */
  agenda: z.array(
    z.strictObject({
      title: shortText,
      note: longText.nullable(),
      minutes: z.int().min(1).max(600).optional(),
      guests: z.boolean(),
      board: boardShape.optional(),
      agreed: z.array(agreedShape).optional(),
      said: minutesShape.optional(),
    }),
  ),
  attended: z.array(attendedShape).optional(),
  conduct: conduct.optional(),
})
export type MeetingFile = z.output<typeof meetingShape>
