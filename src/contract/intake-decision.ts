import { z } from 'zod'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'

/** What is decided about a candidate. */
const basedOn = z.int().min(0)
/** In which of the programme's roles it is decided; null when there is only one, or the sources name none. */
const decidedAs = presetKey.nullable().default(null)
export const decisionInput = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accept'),
    basedOn,
    coordinator: id,
    familyName: shortText,
    child: z.strictObject({ givenName: shortText, familyName: shortText, born: day.nullable() }),
    note: longText.nullable(),
    decidedAs,
    /** Accepted although the programme or the coordinator is full; the note says why. */
    beyondCapacity: z.boolean().default(false),
  }),
  z.strictObject({
    decision: z.literal('decline'),
    basedOn,
    reason: presetKey.nullable(),
    note: longText.nullable(),
    decidedAs,
  }),
  z.strictObject({
    decision: z.literal('wait'),
    basedOn,
    note: longText.nullable(),
    decidedAs,
    /** What happens next for a family that waits, and when somebody gets back to it. */
    nextStep: longText.nullable().default(null),
    nextOn: day.nullable().default(null),
  }),
])
export type Decision = z.output<typeof decisionInput>
