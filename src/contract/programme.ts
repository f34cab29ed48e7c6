import { z } from 'zod'
import { longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** Programmes: shipped ones and the municipality's own. They hold no personal data. */
const instant = z.string()
const version = z.string().regex(/^\d+\.\d+\.\d+$/)
/** The whole programme (src/domain/programme/schema.ts); pages and export read it as it is. */
const content = z.unknown()
const reason = longText

const event = z.object({
  kind: z.enum(['published', 'withdrawn', 'offered-again']),
  version: z.string(),
  at: instant,
  byName: z.string().nullable(),
  reason: z.string(),
})

const draftCard = z.object({
  id: z.uuid(),
  programme: z.string(),
  name: z.string(),
  version: z.number().int(),
  updatedAt: instant,
  updatedByName: z.string().nullable(),
  /** Thrown away, and still to be had back. */
  discardedAt: instant.nullable(),
})
export type DraftCard = z.output<typeof draftCard>

const programmeCard = z.object({
  programme: z.string(),
  name: z.string(),
  own: z.boolean(),
  /** The version that new families get, or null when none is offered. */
  offered: z.string().nullable(),
  versions: z.array(z.object({ version: z.string(), publishedAt: instant.nullable(), withdrawn: z.boolean() })),
})

const fault = z.object({
  /** As a form names it: `criteria.2.text`. */
  field: z.string(),
  code: z.string(),
  detail: z.string(),
})
export type ProgrammeFault = z.output<typeof fault>

const measureName = z.object({ id: z.string(), name: z.string() })
/** A board that can be put up, with what stands on it: its fields and their prompts. */
const boardName = measureName.extend({ columns: z.array(z.object({ name: z.string(), prompts: z.array(z.string()) })) })
const saved = z.object({ id: z.uuid(), version: z.number().int(), faults: z.array(fault) })
const oneDraft = z.object({ draft: z.uuid() })
const basedOn = z.int().min(1)
const oneVersion = z.object({ programme: presetKey, version })

export const draftOutput = z.object({
  id: z.uuid(),
  programme: z.string(),
  version: z.number().int(),
  updatedAt: instant,
  updatedByName: z.string().nullable(),
  discardedAt: instant.nullable(),
  publishedAs: z.string().nullable(),
  content,
  faults: z.array(fault),
  /** What it was begun from or goes on from, to compare with. */
  from: z.object({ programme: z.string(), version: z.string(), name: z.string(), content }).nullable(),
  /** The newest published version of the same programme; what will be published comes after it. */
  newest: z
    .object({ version: z.string(), publishedByName: z.string().nullable(), reason: z.string(), content })
    .nullable(),
  next: z.string(),
  saves: z.array(z.object({ number: z.number().int(), at: instant, byName: z.string().nullable() })),
  measures: z.array(measureName),
  boards: z.array(boardName),
})
export type ProgrammeDraft = z.output<typeof draftOutput>

const departmentsOutput = z.object({
  programmeName: z.string(),
  asked: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** `alike`: one of the same name, which nobody has confirmed; `unsaid`: nobody has said which it is. */
      state: z.enum(['said', 'none', 'alike', 'unsaid']),
      department: z.string().nullable(),
      departmentName: z.string().nullable(),
      version: z.number().int().nullable(),
    }),
  ),
  departments: z.array(measureName),
  may: z.object({ edit: z.boolean() }),
})

export const programmeRoutes = routes({
  'GET /api/programmes/:programme/:version/departments': {
    purpose: 'operation',
    summary: 'Which of the municipality’s own departments stand for those that a programme names',
    params: oneVersion,
    output: departmentsOutput,
  },
  'PUT /api/programmes/:programme/:version/departments/:asked': {
    purpose: 'operation',
    summary: 'Says which of the municipality’s departments it is, or that it has none such',
    params: oneVersion.extend({ asked: presetKey }),
    body: z.strictObject({ basedOn: basedOn.nullable(), department: presetKey.nullable() }),
    output: departmentsOutput,
  },
  'GET /api/programmes': {
    purpose: 'operation',
    summary: 'Programmes that are shipped and those that the municipality has made',
    output: z.object({
      programmes: z.array(programmeCard),
      /** Empty for those who may not edit. */
      drafts: z.array(draftCard),
      may: z.object({ edit: z.boolean() }),
    }),
  },
  'GET /api/programmes/:programme/:version': {
    purpose: 'operation',
    summary: 'One version of a programme, to be read as a page',
    params: oneVersion,
    output: z.object({
      programme: z.string(),
      version: z.string(),
      own: z.boolean(),
      withdrawn: z.boolean(),
      content,
      /** The version before it, to compare with. */
      before: z.object({ version: z.string(), content }).nullable(),
      versions: z.array(z.string()),
      events: z.array(event),
      measures: z.array(measureName),
      boards: z.array(boardName),
      may: z.object({ edit: z.boolean() }),
    }),
  },
  'GET /api/programmes/:programme/:version/file': {
    purpose: 'operation',
    summary: 'One version of a programme as a JSON file',
    params: oneVersion,
    output: z.object({ name: z.string(), content }),
  },
  'POST /api/programmes/:programme/:version/withdrawal': {
    purpose: 'operation',
    summary: 'Takes a version from new families; those who entered under it keep it',
    params: oneVersion,
    body: z.strictObject({ reason }),
    output: z.object({}),
  },
  'POST /api/programmes/:programme/:version/offer': {
    purpose: 'operation',
    summary: 'Takes a withdrawal back: new families are offered the version again',
    params: oneVersion,
    body: z.strictObject({ reason }),
    output: z.object({}),
  },
  'POST /api/programme-drafts': {
    purpose: 'operation',
    summary: 'Begins a draft: a copy under a new name, or the next version of a programme of one’s own',
    /** `name`: of the copy; null for the next version of a programme of one’s own. */
    body: z.strictObject({ programme: presetKey, version, name: shortText.nullable() }),
    output: z.object({ id: z.uuid() }),
  },
  'POST /api/programme-drafts/file': {
    purpose: 'operation',
    summary: 'Begins a draft from a JSON file; a file with faults is refused whole',
    body: z.strictObject({ text: z.string('text.missing').max(900_000, 'text.too-long') }),
    output: z.object({ id: z.uuid() }),
  },
  'GET /api/programme-drafts/:draft': {
    purpose: 'operation',
    summary: 'One draft with what is wrong with it',
    params: oneDraft,
    output: draftOutput,
  },
  'PUT /api/programme-drafts/:draft': {
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
  'POST /api/programme-drafts/:draft/earlier': {
    purpose: 'operation',
    summary: 'Brings back what a draft held at an earlier save',
    params: oneDraft,
    body: z.strictObject({ basedOn, save: z.int().min(1) }),
    output: saved,
  },
  'POST /api/programme-drafts/:draft/discarded': {
    purpose: 'operation',
    summary: 'Throws a draft away, or takes it back',
    params: oneDraft,
    body: z.strictObject({ basedOn, discarded: z.boolean() }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
  },
  'POST /api/programme-drafts/:draft/publication': {
    purpose: 'operation',
    summary: 'Publishes a draft as the next version, which never changes again',
    params: oneDraft,
    body: z.strictObject({
      basedOn,
      /** The newest version that the publisher has seen; null when there was none. */
      after: version.nullable(),
      reason,
    }),
    output: z.object({ programme: z.string(), version: z.string() }),
  },
})
