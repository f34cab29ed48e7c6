import { z } from 'zod'
import { day, localText, presetKey, sourcePlace } from '../shared/fields.ts'
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
  /** The first day it held, when the programme changed its target group on the way. */
  from: day.optional(),
  source: sourcePlace,
})

/**
 * What a visitation step asks of the case. `nominate`: the family is put forward in writing. `discuss`: talked through,
 * with a note of what was said. `approve`: one more department or body must say yes. `look`: preparation that may be
 * skipped. `decide`: the decision. `decline` and `after`: what follows a no or a yes.
 */
export const stepKinds = ['nominate', 'look', 'discuss', 'approve', 'decide', 'decline', 'after'] as const
export type StepKind = (typeof stepKinds)[number]

const visitationStep = z.strictObject({
  id: presetKey,
  text,
  kind: z.enum(stepKinds),
  /** Roles that do it. */
  by: z.array(presetKey),
  /** The department of the team that must give it; left out when it may be anybody's. */
  department: presetKey.optional(),
  /** Left out when it always applies; otherwise it applies unless the answers say no. */
  when: expressionSchema.optional(),
  /** True when the parents must have seen it and signed or acknowledged it. */
  parentsAcknowledge: z.boolean().optional(),
  /** Steps that may follow; none ends the visitation. */
  next: z.array(presetKey),
  source: sourcePlace,
})

/** The longest time between two, in days or months. */
export const intervalSchema = z.union([z.strictObject({ days: count }), z.strictObject({ months: count })])

/** From a least to a most, both counted in. */
const range = z
  .strictObject({ least: count, most: count })
  .refine((value) => value.least <= value.most, 'programme.range-backwards')

/** The event whose day is the first day of a course. `set-by-people`: the source names another, in its words. */
export const startEvents = [
  'referral',
  'decision',
  'consent',
  'handover',
  'first-team-meeting',
  'set-by-people',
] as const

/** A board as programmes told of it themselves before they named it by key; what was published so is read so. */
const ownBoard = z.strictObject({
  id: presetKey,
  name: text,
  columns: z.array(z.strictObject({ id: presetKey, name: text, prompts: z.array(text) })).min(1),
  source: sourcePlace,
})

export const programmeSchema = z.strictObject({
  id: presetKey,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'programme.version'),
  name: text,
  sources: z.array(z.strictObject({ key: presetKey, title: text, year: z.int().nullable() })).min(1),
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
    count: range.nullable(),
    title: text,
    otherTitles: z.array(text),
    role: presetKey,
    /** What the coordinator may decide alone. */
    authority: text.nullable(),
    source: sourcePlace,
  }),
  team: z.strictObject({
    name: text,
    departments: z.array(named),
    minimum: count.nullable(),
    /** How many of them work with one family. */
    perFamily: range.nullable(),
    source: sourcePlace,
  }),
  roles: z.array(named),
  startDateRule: z.strictObject({ event: z.enum(startEvents), text, source: sourcePlace }).nullable(),
  consents: z.array(
    z.strictObject({
      kind: z.enum(['take-part', 'share']),
      text,
      /** The visitation step that it must come before. */
      neededBefore: presetKey.nullable(),
      source: sourcePlace,
    }),
  ),
  phases: z.array(
    z.strictObject({
      id: presetKey,
      name: text,
      parts: z.array(z.strictObject({ id: presetKey, text })),
      mayOverlap: z.boolean(),
      /** How long it lasts, where that is fixed. */
      lasts: intervalSchema.optional(),
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
  /** How often somebody from the team is in touch with the family, at the least. */
  contact: z.strictObject({ atMost: intervalSchema, text, source: sourcePlace }).nullable(),
  /** How often a closed family may come back without a new visitation ("klip"). */
  returns: z.strictObject({ times: count, text, source: sourcePlace }).nullable(),
  /** Tracks or core elements that the programme is made of. */
  elements: z.array(named),
  measures: z.array(presetKey),
  /** Boards of `presets/boards` by key, where their fields and prompts stand. */
  boards: z.array(z.union([presetKey, ownBoard])),
  instruments: z.array(named),
  declineReasons: z.array(named),
  closingReasons: z.array(named),
  /** How long after a closing the programme looks in, each counted from the closing; left out where nothing says so. */
  afterCare: z.array(intervalSchema).min(1).optional(),
  notStated: z.array(z.strictObject({ path: z.string().min(1).max(200), note: text.optional() })),
})

export type Programme = z.infer<typeof programmeSchema>
