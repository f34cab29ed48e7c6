import { z } from 'zod'
import { placementKinds } from '../../src/domain/family/kinds.ts'
import { answers } from '../../src/domain/plan/stance.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/**
 * Where everybody stands, as a part of a family's file: answers, goals that all have agreed on, the plans by law that
 * the one plan stands over, and children placed away from home. Measures by their place in the file, from 0. All of it
 * may be left out.
 */
const key = presetKey

export const agreedShape = {
  /** What somebody in the family has answered: can the goal be done, does the measure matter. */
  stances: z
    .array(
      z
        .strictObject({
          goal: key.optional(),
          measure: z.int().min(0).optional(),
          person: key,
          answer: z.enum(answers),
          says: shortText.nullable(),
          on: day,
        })
        .refine(({ goal, measure }) => (goal === undefined) !== (measure === undefined), 'one of goal and measure'),
    )
    .optional(),
  agreements: z.array(z.strictObject({ goal: key, on: day, note: longText.nullable() })).optional(),
  links: z
    .array(
      z.strictObject({
        kind: key,
        category: key,
        person: key,
        department: key,
        reference: shortText.nullable(),
        nextOn: day.nullable(),
        goals: z.array(key),
        measures: z.array(z.int().min(0)),
        on: day,
      }),
    )
    .optional(),
  placements: z
    .array(
      z.strictObject({
        child: key,
        kind: z.enum(placementKinds),
        visits: longText.nullable(),
        from: day,
        until: day.nullable(),
      }),
    )
    .optional(),
}
