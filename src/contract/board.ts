import { z } from 'zod'
import { closings, fieldKinds, partNeeds, stepAgreements } from '../domain/board/preset.ts'
import { periods, voices } from '../domain/board/rules.ts'
import { copyWays, lackCodes } from '../domain/board/steps.ts'
import { goalSchema, horizons } from '../domain/plan/goal.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** The board of one item of an agenda, for everybody whom the item is open for: employees and the family alike. */
const onBoard = z.object({ family: id, item: id })
const onCard = onBoard.extend({ card: id })
const basedOn = z.number().int().positive()
const saved = z.object({ id: z.uuid(), version: z.number().int() })

const counted = z.strictObject({ times: z.number().int().min(1).max(1000), per: z.enum(periods) }).nullable()
/** What the field asks beside the words; one text a part. */
const parts = z.array(z.strictObject({ part: presetKey, says: longText })).max(6)
/** When the family was told, or why the law let it wait. */
const told = z.union([z.strictObject({ on: day }), z.strictObject({ notBecause: longText })]).nullable()

const comment = z.object({
  ...saved.shape,
  says: z.string(),
  voice: z.enum(voices),
  author: z.string().nullable(),
  mine: z.boolean(),
  saidAt: z.string(),
})
const card = z.object({
  ...saved.shape,
  field: z.string(),
  says: z.string(),
  voice: z.enum(voices),
  /** The name of an employee, or of one of the family when the reader knows it. */
  author: z.string().nullable(),
  /** Written by an employee for somebody of the family. */
  writtenFor: z.boolean(),
  mine: z.boolean(),
  /** Written or carried over by the reader. */
  mayTakeOff: z.boolean(),
  /** Carried over from an earlier board; from which card and item, where the reader may open that one. */
  carried: z.object({ from: z.uuid().nullable(), item: z.uuid().nullable() }).nullable(),
  cameFrom: z.uuid().nullable(),
  counted,
  told,
  parts: z.array(z.object({ part: z.string(), says: z.string() })),
  /** Whose view it is, where each at the table has a place. */
  participant: z.uuid().nullable(),
  /** Where an unmet need stands: a goal in the plan, or a proposal that waits, with why. */
  inPlan: z.object({ goal: z.uuid().nullable(), waits: z.string().nullable() }),
  comments: z.array(comment),
})
const field = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(fieldKinds),
  column: z.number().int(),
  prompts: z.array(z.string()),
  foot: z.string().nullable(),
  step: z.string().nullable(),
  /** A place for each who is at the table. */
  forEach: z.boolean(),
  ofFamilyOnly: z.boolean(),
  /** What the words of a card answer. */
  asks: z.string().nullable(),
  parts: z.array(z.object({ key: z.string(), title: z.string(), neededBy: z.enum(partNeeds) })),
})
const stepLack = z.object({
  step: z.string(),
  code: z.enum(lackCodes),
  participant: z.uuid().nullable(),
  card: z.uuid().nullable(),
})
/** What would be refused: its code, and a sentence. */
const hindered = z.object({ code: z.string(), detail: z.string() }).nullable()
const presetShown = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  firstPerson: z.boolean(),
  asksForChildsWish: z.boolean(),
  fields: z.array(field),
  steps: z.array(
    z.object({ key: z.string(), title: z.string(), purpose: z.string(), agreements: z.enum(stepAgreements) }),
  ),
  closing: z.enum(closings),
})

const openedBoard = z.object({
  ...saved.shape,
  title: z.string(),
  meeting: z.object({ id: z.uuid(), title: z.string().nullable(), startsAt: z.string() }),
  preset: presetShown,
  cards: z.array(card),
  /** Taken off the board by the reader, and can be put back by them. */
  takenOff: z.array(z.object({ ...saved.shape, says: z.string() })),
  closed: z
    .object({
      at: z.string(),
      nextStep: z.string(),
      nextMeetingAt: z.string().nullable(),
      noNextMeeting: z.string().nullable(),
      contact: z.string(),
      noChildsWish: z.string().nullable(),
      followUpOn: z.string().nullable(),
      copies: z.array(z.object({ participant: z.uuid(), how: z.enum(copyWays) })),
    })
    .nullable(),
  /** Who is invited to the item, the family first; only on a board with steps. */
  participants: z.array(
    z.object({
      id: z.uuid(),
      /** One of the family; null for an employee. */
      person: z.uuid().nullable(),
      /** The name of an employee, or of one of the family when it can be read for a meeting. */
      name: z.string().nullable(),
      voice: z.enum(voices),
      mine: z.boolean(),
    }),
  ),
  /** Where the room stands; null on a board without steps. */
  steps: z
    .object({
      at: z.string(),
      reached: z.string(),
      /** Why a step was left though something was missing. */
      left: z.array(z.object({ step: z.string(), because: z.string() })),
      /** What the steps that were reached still miss; of agreements only to whoever leads the meeting. */
      lacks: z.array(stepLack),
    })
    .nullable(),
  /** The voices in which the reader may write. */
  voices: z.array(z.enum(voices)),
  mayClose: z.boolean(),
  /** Meetings ahead, and employees of the team, to choose from when the board is closed. */
  ahead: z.array(z.object({ id: z.uuid(), title: z.string(), startsAt: z.string() })),
  team: z.array(z.object({ employee: z.uuid(), name: z.string() })),
  /** Boards of earlier meetings that the reader may open. */
  earlier: z.array(
    z.object({ item: z.uuid(), title: z.string(), heldAt: z.string(), closedAt: z.string().nullable() }),
  ),
})

export const boardRoutes = routes({
  'GET /api/board-presets': {
    purpose: 'meeting',
    summary: 'The ways in which a board can be set up, with where each is told of',
    output: z.object({
      presets: z.array(presetShown.extend({ source: z.string(), place: z.string(), notStated: z.array(z.string()) })),
    }),
  },
  'POST /api/families/:family/meetings/:meeting/items/:item/board': {
    purpose: 'meeting',
    summary: 'Puts up a board on an item of the agenda; it is open for those the item is open for',
    params: z.object({ family: id, meeting: id, item: id }),
    body: z.strictObject({ preset: presetKey }),
    output: saved,
  },
  'GET /api/boards/:family/:item': {
    purpose: 'meeting',
    summary: 'A board with its cards, the family’s first',
    params: onBoard,
    output: openedBoard,
  },
  'POST /api/boards/:family/:item/cards': {
    purpose: 'meeting',
    summary: 'Puts a card on the board; a professional’s worry needs the day the family was told of it',
    params: onBoard,
    body: z.strictObject({
      field: presetKey,
      says: longText,
      voice: z.enum(voices),
      counted,
      told,
      /** The worry that this wish answers. */
      cameFrom: id.nullable(),
      parts: parts.default([]),
      /** For whom an employee writes down a view; one's own needs none. */
      participant: id.nullable().default(null),
    }),
    output: saved,
  },
  'PUT /api/boards/:family/:item/cards/:card': {
    purpose: 'meeting',
    summary: 'Rewrites one’s own card; what others wrote can be commented on',
    params: onCard,
    body: z.strictObject({ says: longText, counted, told, parts: parts.default([]), basedOn }),
    output: saved,
  },
  'PUT /api/boards/:family/:item/cards/:card/place': {
    purpose: 'meeting',
    summary: 'Moves a card within its side of a field, or to another field',
    params: onCard,
    body: z.strictObject({ field: presetKey, after: id.nullable(), basedOn }),
    output: saved,
  },
  'GET /api/boards/:family/:item/carrying': {
    purpose: 'meeting',
    summary: 'What of an earlier board can be carried over to this one, and why the rest cannot',
    params: onBoard,
    query: z.object({ earlier: id }),
    output: z.object({
      /** Why nothing of that board can be carried; null where something may. */
      hindered,
      cards: z.array(z.object({ id: z.uuid(), asksFamily: z.boolean(), hindered })),
    }),
  },
  'POST /api/boards/:family/:item/carrying': {
    purpose: 'meeting',
    summary: 'Carries cards over from an earlier board; refused where somebody here could not read them there',
    params: onBoard,
    body: z.strictObject({
      /** The item of the earlier board. */
      earlier: id,
      cards: z.array(id).min(1).max(200),
      /** The family has been asked; needed for their words when somebody else carries them. */
      familySaidYes: z.boolean(),
    }),
    output: z.object({ cards: z.array(saved) }),
  },
  'DELETE /api/boards/:family/:item/cards/:card': {
    purpose: 'meeting',
    summary: 'Takes a card off the board: one’s own, or one that one carried over',
    params: onCard,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/boards/:family/:item/cards/:card/putting-back': {
    purpose: 'meeting',
    summary: 'Puts one’s own card back where it was',
    params: onCard,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/boards/:family/:item/cards/:card/comments': {
    purpose: 'meeting',
    summary: 'Says something to a card, whoever wrote it',
    params: onCard,
    body: z.strictObject({ says: longText, voice: z.enum(voices) }),
    output: saved,
  },
  'DELETE /api/boards/:family/:item/comments/:comment': {
    purpose: 'meeting',
    summary: 'Takes one’s own comment back',
    params: onBoard.extend({ comment: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'PUT /api/boards/:family/:item/cards/:card/plan': {
    purpose: 'meeting',
    summary: 'Says where an unmet need stands: a goal that was written in the plan, a proposal that waits, or neither',
    params: onCard,
    body: z.strictObject({ goal: id.nullable(), waits: longText.nullable(), basedOn }),
    output: saved,
  },
  'PUT /api/boards/:family/:item/step': {
    purpose: 'meeting',
    summary: 'Moves the room to a step: back freely, forward one at a time, with a sentence where something is missing',
    params: onBoard,
    body: z.strictObject({ to: presetKey, because: longText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/boards/:family/:item/cards/:card/goal': {
    purpose: 'meeting',
    summary: 'Writes an unmet need in the plan as a goal and says so on its card: both or neither',
    params: onCard,
    body: z.strictObject({
      ownWords: goalSchema.shape.ownWords,
      wishedChange: goalSchema.shape.wishedChange,
      successCriterion: goalSchema.shape.successCriterion,
      whoseWords: id,
      horizon: z.enum(horizons),
      basedOn,
    }),
    output: z.object({ goal: z.uuid(), card: saved }),
  },
  'GET /api/boards/:family/:item/step-closing': {
    purpose: 'meeting',
    summary: 'Before a board with steps is closed: what was agreed there, and what can be placed where it lasts',
    params: onBoard,
    output: z.object({
      agreements: z.array(
        z.object({
          id: z.uuid(),
          what: z.string(),
          stays: z.enum(['not-all-read', 'doer-not-there', 'not-yours']).nullable(),
        }),
      ),
    }),
  },
  'POST /api/boards/:family/:item/step-closing': {
    purpose: 'meeting',
    summary:
      'Closes a board with steps: goals, agreements in writing to each, and a day of follow-up; answers every lack',
    params: onBoard,
    body: z.strictObject({
      followUpOn: day.nullable(),
      copies: z.array(z.strictObject({ participant: id, how: z.enum(copyWays) })).max(60),
      /** Places what was agreed with the family's cooperation, as far as everybody at the table reads it there. */
      placed: z.boolean().default(false),
      basedOn,
    }),
    output: saved,
  },
  'POST /api/boards/:family/:item/closing': {
    purpose: 'meeting',
    summary: 'Closes the board with the next step, the next meeting and the family’s contact; from then on it stands',
    params: onBoard,
    body: z.strictObject({
      nextStep: longText,
      next: z.union([z.strictObject({ meeting: id }), z.strictObject({ none: longText })]),
      contact: id,
      noChildsWish: shortText.nullable(),
      basedOn,
    }),
    output: saved,
  },
  'DELETE /api/boards/:family/:item/closing': {
    purpose: 'meeting',
    summary: 'Opens a board again that was closed by mistake, with a reason',
    params: onBoard,
    body: z.strictObject({ reason: longText, basedOn }),
    output: saved,
  },
})
