import { z } from 'zod'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/**
 * What stands beside a family's plan, as a part of its file: taking part that was imposed, how a coordinator was
 * followed by another, and texts that passed a firewall. Members of the team by their place in the file, from 0. All of
 * it may be left out.
 */
const key = presetKey
const place = z.int().min(0)

export const besideShape = {
  imposed: z
    .array(
      z.strictObject({
        persons: z.array(key).min(1),
        paragraph: shortText,
        from: day,
        decision: longText,
        decidedOn: day,
        expectedUntil: day.nullable(),
      }),
    )
    .optional(),
  /** A change of coordinator on one day, without a period together. */
  handovers: z
    .array(
      z.strictObject({
        from: place,
        to: place,
        on: day,
        reason: longText,
        noOverlap: longText,
        familyAskedOn: day.nullable(),
        familySays: longText.nullable(),
      }),
    )
    .optional(),
  releases: z.array(z.strictObject({ party: key, title: shortText, body: longText, by: key, on: day })).optional(),
}
