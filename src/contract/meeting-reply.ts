import { z } from 'zod'
import { replies } from '../domain/meeting/reply.ts'
import { day, id, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** What somebody invited answered; `answer` null where they took it back, or the meeting has moved since. */
const said = z.object({
  version: z.number().int(),
  answer: z.enum(replies).nullable(),
  /** The time that is proposed instead. */
  otherAt: z.string().nullable(),
})
/** The same with why, for whoever calls the meeting. */
export const reply = said.extend({ reason: z.string().nullable() })

/** The reader's own invitation, and what they answered to it; `version` is what a new answer is based on. */
export const ownReply = z.object({
  /** The invitation’s. */
  id: z.uuid(),
  /** Whether it can still be answered: the meeting has not begun. */
  isAhead: z.boolean(),
  reply: said.nullable(),
})

const oneInvitation = z.object({ admission: id })
const answered = z.strictObject({
  /** Null takes the answer back. */
  answer: z.enum(replies).nullable(),
  reason: shortText.nullable(),
  /** The other time, on the clock in Denmark. */
  day: day.nullable(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  basedOn: z.number().int().positive().nullable(),
})
const kept = z.object({ id: z.uuid(), version: z.number().int() })

export const meetingReplyRoutes = routes({
  'PUT /api/invitations/:admission/reply': {
    purpose: 'meeting',
    summary: 'Whoever is invited answers that they come, cannot come, or propose another time, or takes it back',
    params: oneInvitation,
    body: answered,
    output: kept,
  },
  'PUT /api/own/invitations/:admission/reply': {
    purpose: 'meeting',
    summary: 'One of the family answers an invitation, or takes the answer back',
    params: oneInvitation,
    body: answered,
    output: kept,
  },
})
