import { z } from 'zod'
import { restrictionKinds } from '../../src/domain/family/kinds.ts'
import { partNames } from '../../src/domain/moving/package.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'

/**
 * What a team keeps for itself about a family, as a part of its file: who must be kept out of what, former partners who
 * were looked at, birthdays that change something, two records that became one, a move to another municipality, what the
 * team must be able to do, who asked for another adviser, and how rows came to be as they are. All of it may be left out.
 */
const key = presetKey
const place = z.int().min(0)

/** Of what kind a row is, in the words of the tables, and which one: a goal by key, the others by their place from 0. */
const changed = z.strictObject({
  kind: z.enum(['goal', 'action', 'measure', 'stepping_stone', 'pitfall', 'course', 'plan', 'meeting']),
  which: z.union([key, place]),
  /** What stood there before, by column. */
  before: z.record(z.string(), z.union([z.string(), z.null()])),
  on: day,
  by: key,
  reason: longText.nullable(),
})

export const keptShape = {
  restrictions: z
    .array(
      z.strictObject({
        person: key,
        kind: z.enum(restrictionKinds),
        what: longText,
        from: day,
        until: day.nullable(),
      }),
    )
    .optional(),
  assessments: z
    .array(
      z.strictObject({
        person: key,
        by: key,
        on: day,
        outcome: z.enum(['resource', 'not-resource']),
        violence: z.enum(['no', 'yes', 'not-known']),
        reason: longText,
      }),
    )
    .optional(),
  birthdaySteps: z
    .array(
      z.strictObject({
        person: key,
        age: z.union([z.literal(10), z.literal(15), z.literal(18)]),
        step: key,
        on: day,
        by: key,
      }),
    )
    .optional(),
  /** A second record of somebody in the family, written down by mistake and merged into theirs. */
  merged: z
    .array(
      z.strictObject({
        kept: key,
        givenName: shortText,
        familyName: shortText,
        reason: longText,
        on: day,
        by: key,
      }),
    )
    .optional(),
  moving: z
    .strictObject({
      toNumber: z.int().min(1).max(9999),
      toName: shortText,
      movesOn: day,
      parts: z.array(z.strictObject({ part: z.enum(partNames), basis: longText })),
      by: key,
      on: day,
      shownOn: day.nullable(),
    })
    .optional(),
  /** What the team must be able to do, by the keys of the municipality's list. */
  needs: z.array(key).optional(),
  /** Somebody in the family asks for another in a member's place; the member by their place in the team, from 0. */
  wishes: z
    .array(
      z.strictObject({
        member: place,
        by: key,
        words: longText,
        on: day,
        takenBy: key,
        answerBy: day.nullable(),
        answer: z.enum(['yes', 'no']).nullable(),
        answerWords: longText.nullable(),
        answeredOn: day.nullable(),
      }),
    )
    .optional(),
  changes: z.array(changed).optional(),
}
