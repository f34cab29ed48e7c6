import { z } from 'zod'
import { commentKinds } from '../domain/comment/kinds.ts'
import { id, longText } from '../domain/shared/fields.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/**
 * What is said to a record beside it, on three doors: the family's own pages, those who work with the family, and whoever
 * is invited to a meeting, for its items and minutes.
 */
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const said = familyParams.extend({ said: id })
const basedOn = z.int().min(1)
/** The record that something is said to, or asked to be put right. */
export const recordInput = z.strictObject({ kind: z.enum(commentKinds), object: id })

const comment = z.object({
  ...saved.shape,
  kind: z.enum(commentKinds),
  object: z.uuid(),
  /** What the record is called. */
  title: z.string(),
  /** Null of what somebody else has taken back. */
  says: z.string().nullable(),
  mine: z.boolean(),
  ofFamily: z.boolean(),
  /** Null where the reader may not know the name. */
  author: z.string().nullable(),
  /** What an employee's role is called; null for a guest of a meeting. */
  role: z.string().nullable(),
  saidAt: z.string(),
  /** Of the family's: nobody who works with it has answered, or said that it needs no answer. */
  waits: z.boolean(),
  needsNoAnswer: z.boolean(),
  takenBackAt: z.string().nullable(),
})
const listed = z.object({
  mayWrite: z.boolean(),
  comments: z.array(comment),
  /** What somebody of the family has asked to be put right and has no answer to yet, as far as the reader reads it. */
  corrections: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(commentKinds),
      object: z.uuid(),
      words: z.string(),
      mine: z.boolean(),
      name: z.string().nullable(),
      askedAt: z.string(),
    }),
  ),
})

const read = { params: familyParams, output: listed }
const say = {
  summary: 'Says something to a record, beside it; whoever reads the record reads it',
  params: familyParams,
  body: recordInput.extend({ says: longText }),
  output: saved,
}
const takeBack = {
  summary: 'Takes back what one said; that something was there is seen, and not what',
  params: said,
  body: z.strictObject({ basedOn }),
  output: saved,
}
const putBack = { ...takeBack, summary: 'Lets what one took back stand again' }

export const commentRoutes = routes({
  'GET /api/own/families/:family/comments': {
    purpose: 'own-insight',
    summary: 'What is said to the records of one’s own family, and what one has asked to be put right',
    ...read,
  },
  'POST /api/own/families/:family/comments': { purpose: 'own-insight', ...say },
  'DELETE /api/own/families/:family/comments/:said': { purpose: 'own-insight', ...takeBack },
  'POST /api/own/families/:family/comments/:said/putting-back': { purpose: 'own-insight', ...putBack },
  'GET /api/families/:family/comments': {
    purpose: 'coordination',
    summary: 'What is said to the records of a family, and what its members have asked to be put right',
    ...read,
  },
  'POST /api/families/:family/comments': { purpose: 'coordination', ...say },
  'DELETE /api/families/:family/comments/:said': { purpose: 'coordination', ...takeBack },
  'POST /api/families/:family/comments/:said/putting-back': { purpose: 'coordination', ...putBack },
  'PUT /api/families/:family/comments/:said/needs-no-answer': {
    purpose: 'coordination',
    summary: 'Says that what one of the family said needs no answer, or takes that back',
    params: said,
    body: z.strictObject({ basedOn, needsNoAnswer: z.boolean() }),
    output: saved,
  },
  'GET /api/meeting-comments/:family': {
    purpose: 'meeting',
    summary: 'What is said to items and minutes of the meetings that the reader is invited to',
    ...read,
  },
  'POST /api/meeting-comments/:family': { purpose: 'meeting', ...say },
  'DELETE /api/meeting-comments/:family/:said': { purpose: 'meeting', ...takeBack },
  'POST /api/meeting-comments/:family/:said/putting-back': { purpose: 'meeting', ...putBack },
})
