import { z } from 'zod'
import { answers, statuses } from '../domain/agreement/standing.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/**
 * Agreements of one family. Behind `/api/agreements` everybody at the table reads and writes for a meeting: the team what
 * lies with the family, and whoever is invited what lies in their items. Behind `/api/own` the family reads its own.
 */
const family = z.object({ family: id })
const one = family.extend({ agreed: id })
const basedOn = z.number().int().positive()
const saved = z.object({ id: z.uuid(), version: z.number().int() })

const doer = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('person'), person: id }),
    z.strictObject({ kind: z.literal('employee'), employee: id }),
  ],
  'action.responsible-missing',
)
/** A day, or said on purpose that there is none; checked by the server, which answers with the field. */
const words = {
  what: shortText,
  due: day.nullable(),
  noDay: z.boolean(),
  doers: z.array(doer).max(20),
}
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item') }),
  z.strictObject({ kind: z.literal('category'), category: presetKey, about: id.nullable() }),
])

const agreement = z.object({
  ...saved.shape,
  what: z.string(),
  due: z.string().nullable(),
  madeOn: z.string(),
  /** The meeting and the item it was made at, as far as the reader may open the item or the meeting. */
  meeting: z.uuid().nullable(),
  item: z.uuid().nullable(),
  meetingTitle: z.string().nullable(),
  hasBoard: z.boolean(),
  /** What it lies with: an item of the agenda, or a category of the family's. */
  place: z.string(),
  writer: z.object({ name: z.string().nullable(), mine: z.boolean(), side: z.enum(['family', 'professional']) }),
  /** Whose wish the writer wrote down, with their yes; null for what people write themselves. */
  wishOf: z.object({ name: z.string().nullable(), mine: z.boolean() }).nullable(),
  status: z.enum(statuses),
  why: z.string().nullable(),
  settledAt: z.string().nullable(),
  carriedAt: z.string().nullable(),
  carriedFrom: z.string().nullable(),
  carriedWhy: z.string().nullable(),
  doers: z.array(
    z.object({
      ...saved.shape,
      person: z.uuid().nullable(),
      employee: z.uuid().nullable(),
      name: z.string().nullable(),
      mine: z.boolean(),
      answer: z.enum(answers),
      says: z.string().nullable(),
    }),
  ),
  maySettle: z.boolean(),
  mayChange: z.boolean(),
})
const listed = z.object({
  today: z.string(),
  agreements: z.array(agreement),
  /** Written by mistake and taken back, by the reader or where they coordinate. */
  takenBack: z.array(z.object({ ...saved.shape, what: z.string() })),
})
const named = z.object({ id: z.uuid(), name: z.string(), mine: z.boolean() })
const choicePlace = z.object({
  kind: z.enum(['item', 'category']),
  category: z.string(),
  about: z.uuid().nullable(),
  name: z.string(),
  people: z.array(named),
  team: z.array(named),
})
const choices = z.object({
  today: z.string(),
  /** Where an agreement can be put, and whom it may name there. */
  places: z.array(choicePlace),
  /** At a table where each stays on their own half: whose wish an employee may write down (`people`), and of whom. */
  wish: choicePlace.nullable(),
})
const handed = z.object({
  sheets: z.array(
    z.object({
      /** One handing out: when the meeting was held, and when it was handed out. */
      id: z.uuid(),
      heldAt: z.string(),
      handedAt: z.string(),
      followUpOn: z.string(),
      agreements: z.array(
        z.object({
          id: z.uuid(),
          what: z.string(),
          due: z.string().nullable(),
          doers: z.array(z.object({ name: z.string().nullable(), mine: z.boolean(), answer: z.enum(answers) })),
        }),
      ),
    }),
  ),
})

const status = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['done', 'open', 'not-carried']), basedOn }),
  z.strictObject({ status: z.enum(['not-done', 'not-needed']), why: longText, basedOn }),
  z.strictObject({ status: z.literal('carried'), due: day, why: longText.nullable(), basedOn }),
])
const answer = z.strictObject({ answer: z.enum(answers), says: longText.nullable(), basedOn })
const change = z.strictObject({ ...words, reason: longText, basedOn })
const takingBack = z.strictObject({ reason: longText, basedOn })

const commands = {
  change: {
    summary: 'Corrects what, who or when, with a reason; a professional who had said yes is asked anew',
    params: one,
    body: change,
    output: saved,
  },
  status: {
    summary: 'Done, not done, no longer needed, carried on to a later day, or open again; ticking twice is no error',
    params: one,
    body: status,
    output: saved,
  },
  answer: {
    summary: 'Says yes or no to what one is asked to do; a no has a sentence',
    params: one,
    body: answer,
    output: saved,
  },
  takeBack: {
    summary: 'Takes back an agreement that was written by mistake',
    params: one,
    body: takingBack,
    output: saved,
  },
  putBack: {
    summary: 'Puts an agreement back that was taken back',
    params: one,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
} as const

export const agreementRoutes = routes({
  'GET /api/agreements/:family': {
    purpose: 'meeting',
    summary:
      'The agreements that the reader may open for a meeting; for one item, those that everybody invited to it may',
    params: family,
    query: z.object({ item: id.optional() }),
    output: listed,
  },
  'GET /api/agreements/:family/choices': {
    purpose: 'meeting',
    summary: 'Where an agreement can be put, and whom it may name there',
    params: family,
    query: z.object({ item: id.optional() }),
    output: choices,
  },
  'GET /api/agreements/:family/sheets/:meeting': {
    purpose: 'meeting',
    summary: 'What was agreed at a meeting, a copy for each who was invited, with what that one may read',
    params: family.extend({ meeting: id }),
    output: z.object({
      title: z.string().nullable(),
      startsAt: z.string().nullable(),
      copies: z.array(
        z.object({ for: z.uuid(), name: z.string().nullable(), mine: z.boolean(), agreements: z.array(agreement) }),
      ),
    }),
  },
  'GET /api/agreements/:family/handed': {
    purpose: 'meeting',
    summary: 'What was agreed at meetings as it was handed out, with what the reader may read of it',
    params: family,
    output: handed,
  },
  'POST /api/agreements/:family': {
    purpose: 'meeting',
    summary: 'Makes an agreement; written for another professional it is a proposal until that one says yes',
    params: family,
    body: z.strictObject({
      ...words,
      item: id.nullable(),
      place,
      /** Somebody of the family at the table whose wish an employee writes down in their words, and their yes to them. */
      wishOf: id.nullable().default(null),
      saidYes: z.boolean().default(false),
    }),
    output: saved,
  },
  'PUT /api/agreements/:family/:agreed': { purpose: 'meeting', ...commands.change },
  'PUT /api/agreements/:family/:agreed/status': { purpose: 'meeting', ...commands.status },
  'PUT /api/agreements/:family/:agreed/answer': { purpose: 'meeting', ...commands.answer },
  'DELETE /api/agreements/:family/:agreed': { purpose: 'meeting', ...commands.takeBack },
  'POST /api/agreements/:family/:agreed/putting-back': { purpose: 'meeting', ...commands.putBack },

  'GET /api/own/families/:family/agreements': {
    purpose: 'own-insight',
    summary: 'The agreements of one’s own family',
    params: family,
    output: listed,
  },
  'GET /api/own/families/:family/handed': {
    purpose: 'own-insight',
    summary: 'What was agreed at the meetings of one’s own family as it was handed out',
    params: family,
    output: handed,
  },
  'GET /api/own/families/:family/agreement-choices': {
    purpose: 'own-insight',
    summary: 'Where one of the family can put an agreement, and whom it may name there',
    params: family,
    output: choices,
  },
  'POST /api/own/families/:family/agreements': {
    purpose: 'own-insight',
    summary: 'Takes something on, or wishes something of a professional, who says yes or no',
    params: family,
    body: z.strictObject({ ...words, item: id.nullable(), with: z.enum(['family', 'me']) }),
    output: saved,
  },
  'PUT /api/own/families/:family/agreements/:agreed': { purpose: 'own-insight', ...commands.change },
  'PUT /api/own/families/:family/agreements/:agreed/status': { purpose: 'own-insight', ...commands.status },
  'PUT /api/own/families/:family/agreements/:agreed/answer': { purpose: 'own-insight', ...commands.answer },
  'DELETE /api/own/families/:family/agreements/:agreed': { purpose: 'own-insight', ...commands.takeBack },
  'POST /api/own/families/:family/agreements/:agreed/putting-back': { purpose: 'own-insight', ...commands.putBack },
})
