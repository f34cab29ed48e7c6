import { z } from 'zod'
import { longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** A municipality's own types of meetings. They hold no personal data. */
const instant = z.string()
const version = z.int().min(1)
const basedOn = z.int().min(1)
/** The whole type (src/domain/meeting/type.ts); pages read it as it is. */
const content = z.unknown()
const named = z.object({ id: z.string(), name: z.string() })

const fault = z.object({
  /** As a form names it: `manual.2.says`. */
  field: z.string(),
  code: z.string(),
  detail: z.string(),
})
export type MeetingTypeFault = z.output<typeof fault>

const event = z.object({
  kind: z.enum(['published', 'withdrawn', 'offered-again']),
  /** The version that was published; null where the type was taken out of use or back. */
  version: z.number().int().nullable(),
  at: instant,
  byName: z.string().nullable(),
  /** Where it was decided, or why. */
  says: z.string(),
})

const oneType = z.object({ type: presetKey })
const oneDraft = z.object({ draft: z.uuid() })
const saved = z.object({ id: z.uuid(), version: z.number().int(), faults: z.array(fault) })

export const meetingTypeRoutes = routes({
  'GET /api/meeting-types/:type': {
    purpose: 'operation',
    summary: 'One type of meeting in all its versions, to be read as a page',
    params: oneType,
    output: z.object({
      type: z.string(),
      own: z.boolean(),
      withdrawn: z.boolean(),
      /** The newest first. */
      versions: z.array(z.object({ version: z.number().int(), content })),
      events: z.array(event),
      boards: z.array(named),
      roles: z.array(named),
      may: z.object({ edit: z.boolean() }),
    }),
  },
  'POST /api/meeting-types/:type/withdrawal': {
    purpose: 'operation',
    summary: 'Takes a type out of use: no new meeting is called by it; those that were keep it',
    params: oneType,
    body: z.strictObject({ reason: longText }),
    output: z.object({}),
  },
  'POST /api/meeting-types/:type/offer': {
    purpose: 'operation',
    summary: 'Takes a type into use again',
    params: oneType,
    body: z.strictObject({ reason: longText }),
    output: z.object({}),
  },
  'GET /api/meeting-type-drafts': {
    purpose: 'operation',
    summary: 'Types of meetings that are being written; none for those who may not write them',
    output: z.object({
      drafts: z.array(
        z.object({
          id: z.uuid(),
          type: z.string(),
          name: z.string(),
          version: z.number().int(),
          updatedAt: instant,
          updatedByName: z.string().nullable(),
          /** Thrown away, and still to be had back. */
          discardedAt: instant.nullable(),
        }),
      ),
      may: z.object({ edit: z.boolean() }),
    }),
  },
  'POST /api/meeting-type-drafts': {
    purpose: 'operation',
    summary: 'Begins a draft: a copy under a new name, or the next version of a type of one’s own',
    /** `name`: of the copy; null for the next version of a type of one’s own. */
    body: z.strictObject({ type: presetKey, version, name: shortText.nullable() }),
    output: z.object({ id: z.uuid() }),
  },
  'GET /api/meeting-type-drafts/:draft': {
    purpose: 'operation',
    summary: 'One draft with what is wrong with it',
    params: oneDraft,
    output: z.object({
      id: z.uuid(),
      type: z.string(),
      version: z.number().int(),
      updatedAt: instant,
      updatedByName: z.string().nullable(),
      discardedAt: instant.nullable(),
      publishedAs: z.number().int().nullable(),
      content,
      faults: z.array(fault),
      /** What it was begun from or goes on from. */
      from: z.object({ type: z.string(), version: z.number().int(), content }).nullable(),
      /** The newest published version of the same type; what will be published comes after it. */
      newest: z
        .object({
          version: z.number().int(),
          publishedByName: z.string().nullable(),
          decided: z.string(),
          content,
        })
        .nullable(),
      next: z.number().int(),
      saves: z.array(z.object({ number: z.number().int(), at: instant, byName: z.string().nullable() })),
      boards: z.array(named),
      roles: z.array(named),
    }),
  },
  'PUT /api/meeting-type-drafts/:draft': {
    purpose: 'operation',
    summary: 'Saves a draft, also one with faults',
    params: oneDraft,
    body: z.strictObject({
      basedOn,
      content: z.looseObject({}),
      /** A version that somebody published meanwhile, and between which and the draft the writer has now chosen. */
      onTopOf: version.optional(),
    }),
    output: saved,
  },
  'POST /api/meeting-type-drafts/:draft/earlier': {
    purpose: 'operation',
    summary: 'Brings back what a draft held at an earlier save',
    params: oneDraft,
    body: z.strictObject({ basedOn, save: z.int().min(1) }),
    output: saved,
  },
  'POST /api/meeting-type-drafts/:draft/discarded': {
    purpose: 'operation',
    summary: 'Throws a draft away, or takes it back',
    params: oneDraft,
    body: z.strictObject({ basedOn, discarded: z.boolean() }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
  },
  'POST /api/meeting-type-drafts/:draft/publication': {
    purpose: 'operation',
    summary: 'Publishes a draft as the next version, which never changes again, with where it was decided',
    params: oneDraft,
    body: z.strictObject({
      basedOn,
      /** The newest version that the publisher has seen; null when there was none. */
      after: version.nullable(),
      decided: longText,
    }),
    output: z.object({ type: z.string(), version: z.number().int() }),
  },
})
