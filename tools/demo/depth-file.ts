import { z } from 'zod'
import { homeKinds, reachWays } from '../../src/domain/family/kinds.ts'
import { residenceShares } from '../../src/domain/family/residence.ts'
import { outcomes } from '../../src/domain/plan/round.ts'
import { spellKinds } from '../../src/domain/plan/spell.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/**
 * What hangs on a family's plan and on the family itself, as a part of its file. Goals and people are named by `key`;
 * measures and agreements by their place in the file, from 0. All of it may be left out.
 */
const key = presetKey
const place = z.int().min(0)
const listOf = <T extends z.ZodType>(one: T) => z.array(one).optional()

/** One thing of the plan: exactly one of the three. */
const thing = z
  .strictObject({ goal: key.optional(), action: place.optional(), measure: place.optional() })
  .refine((one) => Object.keys(one).length === 1, 'one of goal, action and measure')

export const depthShape = {
  stones: listOf(z.strictObject({ goal: key, what: shortText, reachedOn: day.nullable() })),
  pitfalls: listOf(
    z.strictObject({
      goal: key,
      whose: key,
      what: longText,
      response: longText,
      status: z.enum(['open', 'happened', 'gone']),
    }),
  ),
  /** One thing waits until another is done, or begun. */
  waits: listOf(
    z.strictObject({ waiting: thing, for: thing, until: z.enum(['begun', 'done']), reason: longText, on: day }),
  ),
  spells: listOf(
    z.strictObject({
      measure: place,
      kind: z.enum(spellKinds),
      says: shortText.nullable(),
      startsOn: day,
      endsOn: day.nullable(),
      reason: longText,
    }),
  ),
  rounds: listOf(
    z.strictObject({
      on: day,
      by: key,
      changed: longText,
      nextOn: day.nullable(),
      goals: z.array(
        z.strictObject({ goal: key, outcome: z.enum(outcomes), happened: longText, nextStep: longText.nullable() }),
      ),
    }),
  ),
  homes: listOf(
    z.strictObject({
      name: shortText,
      kind: z.enum(homeKinds),
      lives: z.array(
        z.strictObject({
          person: key,
          share: z.enum(residenceShares),
          note: shortText.nullable(),
          from: day,
          until: day.nullable(),
        }),
      ),
    }),
  ),
  supporters: listOf(
    z.strictObject({
      name: shortText,
      relation: shortText.nullable(),
      does: longText,
      reachedBy: shortText.nullable(),
      contactPerson: z.boolean(),
      agreedBy: key,
      agreedOn: day,
    }),
  ),
  oralAgreements: listOf(
    z.strictObject({
      what: longText,
      on: day,
      persons: z.array(key),
      employees: z.array(key),
      writtenBy: key,
      /** What it has become in the plan. */
      goal: key.optional(),
    }),
  ),
  /** How somebody wants to be reached and talked with. */
  communications: listOf(
    z.strictObject({
      person: key,
      language: shortText.nullable(),
      interpreter: z.boolean(),
      interpreterNote: shortText.nullable(),
      reach: z.array(z.enum(reachWays)),
      notWhen: shortText.nullable(),
      words: longText.nullable(),
      on: day,
    }),
  ),
}
