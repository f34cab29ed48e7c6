import { z } from 'zod'
import { attendanceStates, lineKinds } from '../../src/domain/minutes/rules.ts'
import { longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

const key = presetKey

/** The minutes of one item: its lines, and texts of it for single readers; without `approvedBy` a draft. */
export const minutesShape = z.strictObject({
  lines: z.array(
    z.strictObject({ kind: z.enum(lineKinds), says: longText, by: key, decidedBy: key.nullable().default(null) }),
  ),
  approvedBy: key.nullable(),
  texts: z.array(
    z.strictObject({
      reader: key,
      heading: shortText,
      says: longText,
      decided: longText.nullable(),
      by: key,
      approvedBy: key.nullable(),
    }),
  ),
})
export type MinutesFile = z.output<typeof minutesShape>

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** Who was at a meeting, by the times on the clock. */
export const attendedShape = z.strictObject({
  employee: key.nullable().default(null),
  person: key.nullable().default(null),
  state: z.enum(attendanceStates),
  from: time.nullable().default(null),
  until: time.nullable().default(null),
})
export type AttendedFile = z.output<typeof attendedShape>
