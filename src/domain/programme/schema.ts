import { z } from 'zod'
import { localText, presetKey, sourcePlace } from '../shared/fields.ts'
import type { Expression } from './criteria.ts'

/**
 * The shape of a programme preset (presets/programmes/*.json).
 * Null or an empty list means that the source does not say; each such place is listed in `notStated`.
 */
const text = localText
const count = z.int().min(1).max(10_000)

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(expressionSchema).min(1) }),
    z.strictObject({ any: z.array(expressionSchema).min(1) }),
    z
      .strictObject({ atLeast: count, of: z.array(expressionSchema).min(1) })
      .refine((value) => value.atLeast <= value.of.length, 'programme.at-least-too-many'),
    z.strictObject({ criterion: presetKey }),
  ]),
)

const named = z.strictObject({ id: presetKey, name: text, source: sourcePlace })

const criterion = z.strictObject({
  id: presetKey,
  text,
  /** Left out when a person ticks the criterion; otherwise what it is made of. */
  expression: expressionSchema.optional(),
  /** When somebody may be admitted although it is not met. */
  exception: text.nullable(),
  source: sourcePlace,
})

const visitationStep = z.strictObject({
  id: presetKey,
  text,
  /** Roles that do it. */
  by: z.array(presetKey),
  /** Steps that may follow; none ends the visitation. */
  next: z.array(presetKey),
  source: sourcePlace,
})

/** The longest time between two, in days or months. */
export const intervalSchema = z.union([z.strictObject({ days: count }), z.strictObject({ months: count })])

export const programmeSchema = z.strictObject({
  id: presetKey,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'programme.version'),
  name: text,
  sources: z.array(z.strictObject({ key: presetKey, title: text, year: z.int() })).min(1),
  target: z.strictObject({
    text,
    ageFrom: z.int().min(0).nullable(),
    ageTo: z.int().min(0).nullable(),
    source: sourcePlace,
  }),
  criteria: z.array(criterion),
  /** The expression that the advice at visitation is read from. */
  admission: expressionSchema.nullable(),
  referralSources: z.array(named),
  visitation: z.strictObject({
    who: z.array(presetKey),
    decides: z.array(presetKey),
    steps: z.array(visitationStep),
  }),
  capacity: z.strictObject({ perCoordinator: count.nullable(), total: count.nullable() }),
  coordinator: z.strictObject({
    count: z.strictObject({ least: count, most: count }).nullable(),
    title: text,
    otherTitles: z.array(text),
    role: presetKey,
    source: sourcePlace,
  }),
  team: z.strictObject({
    name: text,
    departments: z.array(named),
    minimum: count.nullable(),
    source: sourcePlace,
  }),
  roles: z.array(named),
  startDateRule: text.nullable(),
  consents: z.array(
    z.strictObject({
      kind: z.enum(['take-part', 'share']),
      text,
      neededBefore: presetKey,
      source: sourcePlace,
    }),
  ),
  phases: z.array(
    z.strictObject({
      id: presetKey,
      name: text,
      parts: z.array(z.strictObject({ id: presetKey, text })),
      mayOverlap: z.boolean(),
      source: sourcePlace,
    }),
  ),
  meetings: z.array(
    z.strictObject({
      type: presetKey,
      name: text,
      interval: intervalSchema.nullable(),
      source: sourcePlace,
    }),
  ),
  followUpAtMost: intervalSchema.nullable(),
  measures: z.array(presetKey),
  boards: z.array(presetKey),
  instruments: z.array(named),
  declineReasons: z.array(named),
  closingReasons: z.array(named),
  notStated: z.array(z.strictObject({ path: z.string().min(1).max(200), note: text.optional() })),
})

export type Programme = z.infer<typeof programmeSchema>
