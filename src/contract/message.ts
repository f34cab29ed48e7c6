import { z } from 'zod'
import { commentKinds } from '../domain/comment/kinds.ts'
import { requestKinds } from '../domain/message/requests.ts'
import { id, longText, longTextOrNone, shortText } from '../domain/shared/fields.ts'
import { recordInput } from './comment.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels between one person of a family and whoever holds the family together, and what the family asks for. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const withMessage = familyParams.extend({ message: id })
const withRequest = familyParams.extend({ request: id })
const withPerson = familyParams.extend({ person: id })

const message = z.object({
  ...saved.shape,
  /** Null of what somebody else has taken back. */
  says: z.string().nullable(),
  mine: z.boolean(),
  ofFamily: z.boolean(),
  /** Null where the reader may not know the name. */
  author: z.string().nullable(),
  /** What an employee's role is called. */
  role: z.string().nullable(),
  sentAt: z.string(),
  read: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
  /** Waits for an answer. */
  waits: z.boolean(),
  needsNoAnswer: z.boolean(),
  correctedAt: z.string().nullable(),
  takenBackAt: z.string().nullable(),
})
const request = z.object({
  ...saved.shape,
  kind: z.enum(requestKinds),
  about: z.string(),
  words: z.string(),
  /** What is asked to be put right, where it is a record; its title only while the reader may open it. */
  record: z.object({ kind: z.enum(commentKinds), object: z.uuid(), title: z.string().nullable() }).nullable(),
  askedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  answer: z.object({ at: z.string(), yes: z.boolean(), words: z.string(), by: z.string().nullable() }).nullable(),
})
const conversation = z.object({
  person: z.uuid(),
  name: z.string().nullable(),
  messages: z.array(message),
  requests: z.array(request),
})

/** Somebody who reads what the family writes now. */
const reader = z.object({
  employee: z.uuid().nullable(),
  name: z.string().nullable(),
  role: z.string(),
  since: z.string(),
  /** Answers in the coordinator's place until a day. */
  standsInUntil: z.string().nullable(),
})
const promise = z.object({ days: z.number().int(), source: z.string() }).nullable()
const says = z.strictObject({ says: longText })

export const messageRoutes = routes({
  'GET /api/own/families/:family/messages': {
    purpose: 'own-insight',
    summary: 'What I and the coordinator have written to each other, who reads it, and when I may expect an answer',
    params: familyParams,
    output: z.object({
      me: z.uuid(),
      /** Under 18: the page says who cannot read it. */
      isChild: z.boolean(),
      conversation,
      readers: z.array(reader),
      /** False while nobody is there to read. */
      mayWrite: z.boolean(),
      promise,
      /** The last day of an answer to what waits the longest, by what the municipality has said. */
      answerBy: z.object({ day: z.string(), isPast: z.boolean() }).nullable(),
      /** How long people have waited for the coordinator's answer: the middle one, in minutes. */
      typical: z.object({ median: z.number().int(), of: z.number().int(), days: z.number().int() }).nullable(),
    }),
  },
  'POST /api/own/families/:family/messages': {
    purpose: 'own-insight',
    summary: 'Writes to the coordinator',
    params: familyParams,
    body: says,
    output: saved,
  },
  'PUT /api/own/families/:family/messages/:message': {
    purpose: 'own-insight',
    summary: 'Corrects what I wrote; it shows that it was corrected',
    params: withMessage,
    body: says.extend({ basedOn }),
    output: saved,
  },
  'DELETE /api/own/families/:family/messages/:message': {
    purpose: 'own-insight',
    summary: 'Takes back what I wrote; that something was there is seen, and not what',
    params: withMessage,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/messages/:message/putting-back': {
    purpose: 'own-insight',
    summary: 'Lets what I took back stand again',
    params: withMessage,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/requests': {
    purpose: 'own-insight',
    summary: 'Asks the coordinator for something; it stands until it is answered',
    params: familyParams,
    body: z.strictObject({
      kind: z.enum(requestKinds),
      about: shortText,
      /** Empty only where no reason is owed. */
      words: longTextOrNone,
      record: recordInput.nullable().optional(),
    }),
    output: saved,
  },
  'POST /api/own/families/:family/requests/:request/withdraw': {
    purpose: 'own-insight',
    summary: 'Takes back what I asked for, before it is answered, or asks for it again',
    params: withRequest,
    body: z.strictObject({ basedOn, withdrawn: z.boolean() }),
    output: saved,
  },
  'GET /api/families/:family/messages': {
    purpose: 'coordination',
    summary: 'What each of the family and the coordinator have written to each other, one conversation for each person',
    params: familyParams,
    output: z.object({
      conversations: z.array(conversation),
      /** Of the family with own access, and without a conversation yet. */
      others: z.array(z.object({ person: z.uuid(), name: z.string().nullable() })),
      mayWrite: z.boolean(),
      promise,
    }),
  },
  'POST /api/families/:family/conversations/:person/messages': {
    purpose: 'coordination',
    summary: 'Writes to one of the family; the others do not read it',
    params: withPerson,
    body: says,
    output: saved,
  },
  'POST /api/families/:family/conversations/:person/read': {
    purpose: 'coordination',
    summary: 'Says that what one of the family wrote is read, up to a message; its writer sees by whom and when',
    params: withPerson,
    body: z.strictObject({ upTo: id }),
    output: z.object({ read: z.number().int() }),
  },
  'PUT /api/families/:family/messages/:message': {
    purpose: 'coordination',
    summary: 'Corrects what the writer wrote; it shows that it was corrected',
    params: withMessage,
    body: says.extend({ basedOn }),
    output: saved,
  },
  'DELETE /api/families/:family/messages/:message': {
    purpose: 'coordination',
    summary: 'Takes back what the writer wrote; that something was there is seen, and not what',
    params: withMessage,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/messages/:message/putting-back': {
    purpose: 'coordination',
    summary: 'Lets what the writer took back stand again',
    params: withMessage,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'PUT /api/families/:family/messages/:message/needs-no-answer': {
    purpose: 'coordination',
    summary: 'Says that what somebody wrote needs no answer, or takes that back',
    params: withMessage,
    body: z.strictObject({ basedOn, needsNoAnswer: z.boolean() }),
    output: saved,
  },
  'PUT /api/families/:family/requests/:request/answer': {
    purpose: 'coordination',
    summary: 'Answers what somebody of the family asked for, yes or no, with why; again, to put the answer right',
    params: withRequest,
    body: z.strictObject({ basedOn, yes: z.boolean(), words: longText }),
    output: saved,
  },
  'GET /api/messages': {
    purpose: 'coordination',
    summary: 'Conversations in all of the reader’s families, those that wait for an answer first, the oldest first',
    output: z.object({
      conversations: z.array(
        z.object({
          family: z.uuid(),
          familyName: z.string().nullable(),
          person: z.uuid(),
          name: z.string().nullable(),
          unread: z.number().int(),
          /** When what waits the longest was written. */
          waitsSince: z.string().nullable(),
          requests: z.number().int(),
          latestAt: z.string(),
        }),
      ),
      /** Only the latest are shown. */
      more: z.boolean(),
    }),
  },
  'GET /api/settings/answer-time': {
    purpose: 'operation',
    summary: 'Within how many days the municipality has said that it answers',
    output: z.object({ version: z.number().int().nullable(), promise }),
  },
  'PUT /api/settings/answer-time': {
    purpose: 'operation',
    summary: 'Says within how many days families get an answer, with where it is decided, or takes it away',
    body: z.strictObject({
      basedOn: basedOn.nullable(),
      promise: z.strictObject({ days: z.int().min(1).max(60), source: shortText }).nullable(),
    }),
    output: z.object({ version: z.number().int().nullable(), promise }),
  },
})
