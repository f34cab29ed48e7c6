import { z } from 'zod'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { ground, lack, stepMark } from './meeting-conduct.ts'
import { ownReply, reply } from './meeting-reply.ts'
import { routes } from './route.ts'

/** Meetings of one family, and what somebody invited to one may read. */
const family = z.object({ family: id })
const oneMeeting = family.extend({ meeting: id })
const oneItem = oneMeeting.extend({ item: id })
const oneAdmission = oneMeeting.extend({ admission: id })
const basedOn = z.number().int().positive()
const kept = z.object({ id: z.uuid(), version: z.number().int() })

/** A day and a time on the clock in Denmark. */
const when = { day, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }
const heading = { title: shortText, ...when, place: shortText.nullable() }
const minutes = z.number().int().min(1).max(600).nullable()
/** What a meeting is besides its heading; what is left out stays as it is, or as its type says. */
const kind = {
  type: presetKey.nullable().optional(),
  minutes: minutes.optional(),
  /** The language of the interpreter; null for none. */
  interpreter: shortText.nullable().optional(),
  /** Why professionals meet without the family, in words that it reads; null where the family is there. */
  withoutFamily: longText.nullable().optional(),
}
const words = { title: shortText, note: longText.nullable(), minutes: minutes.optional() }
const why = shortText.nullable().optional()
const several = z.array(id).max(50)

const item = z.object({ ...kept.shape, title: z.string(), note: z.string().nullable(), hasBoard: z.boolean() })
const attendee = z.object({
  ...kept.shape,
  kind: z.enum(['team', 'guest', 'family']),
  employee: z.uuid().nullable(),
  person: z.uuid().nullable(),
  name: z.string().nullable(),
  departmentName: z.string().nullable(),
  opensAt: z.string(),
  closesAt: z.string(),
  isOpen: z.boolean(),
  /** The agenda items that this attendee may open, of those that the reader may open. */
  items: z.array(z.uuid()),
  why: z.string().nullable(),
  /** What the family says to somebody from outside its team; null where it is not asked. */
  family: z
    .object({
      ...kept.shape,
      answer: z.enum(['yes', 'no']).nullable(),
      words: z.string().nullable(),
      answeredAt: z.string().nullable(),
      toldTo: z.string().nullable(),
    })
    .nullable(),
  /** Invited to something else at the same time; never to what. */
  busy: z.boolean(),
  /** What they answered to the invitation; null where nothing. */
  reply: reply.nullable(),
})
const meeting = z.object({
  ...kept.shape,
  title: z.string(),
  startsAt: z.string(),
  place: z.string().nullable(),
  calledOff: z.object({ at: z.string(), reason: z.string(), offersAnother: z.boolean() }).nullable(),
  type: z.string().nullable(),
  typeVersion: z.number().int().nullable(),
  minutes: z.number().int().nullable(),
  interpreter: z.string().nullable(),
  withoutFamily: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  heldAt: z.string().nullable(),
  steps: z.array(stepMark),
  grounds: z.array(ground),
  /** What is missing before it is confirmed or held; empty when all gates are open. */
  lacks: z.array(lack),
  items: z.array(
    item.extend({
      position: z.number().int(),
      minutes: z.number().int().nullable(),
      category: z.string(),
      categoryName: z.string(),
    }),
  ),
  /** Items that were taken off the agenda and can be put back; for those who prepare it. */
  takenOff: z.array(z.object({ ...kept.shape, title: z.string() })),
  /** The reader's own invitation to it. */
  own: ownReply.nullable(),
  /** Whether the reader marks its checklist. */
  mayMark: z.boolean(),
  attendees: z.array(attendee),
})

/** Who of those invited is invited to something else at the same time: a warning, never a hindrance. */
const called = z.object({ ...kept.shape, busy: z.array(z.uuid()) })

/** What somebody invited sees of their own meetings; before the items open, only when it is. */
const invitations = z.object({
  open: z.array(
    z.object({
      family: z.uuid(),
      meeting: z.uuid(),
      guest: z.boolean(),
      startsAt: z.string().nullable(),
      closesAt: z.string(),
      titles: z.array(z.string()),
      own: ownReply,
    }),
  ),
  upcoming: z.array(
    z.object({ guest: z.boolean(), startsAt: z.string().nullable(), opensAt: z.string(), own: ownReply }),
  ),
  /** Those that were called off, until the day they were to be held is over: only when. */
  calledOff: z.array(z.object({ guest: z.boolean(), startsAt: z.string().nullable() })),
})
const attended = z.object({
  title: z.string().nullable(),
  place: z.string().nullable(),
  startsAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  calledOff: z.boolean(),
  /** Why the reader is invited, where they may read what was written about it; else null. */
  why: z.string().nullable(),
  /** What such a meeting is for, where the reader may know of which type it is. */
  isFor: z.string().nullable(),
  items: z.array(item),
})

export const meetingRoutes = routes({
  'GET /api/families/:family/meetings': {
    purpose: 'meeting',
    summary:
      'The meetings of one family, for its team: items as far as the reader is admitted, and who is invited to what',
    params: family,
    output: z.object({
      mayOrganise: z.boolean(),
      /** Whom an organiser can invite of the family and of its team. */
      invitable: z.object({ people: z.array(z.uuid()), team: z.array(z.uuid()) }),
      meetings: z.array(meeting),
      /** The boards that the family’s programme names, by key; for those who put one up. */
      boards: z.array(z.string()),
      categories: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  'POST /api/families/:family/meetings': {
    purpose: 'meeting',
    summary:
      'Calls a meeting; the organiser is admitted at once, those named of the team and of the family from the day before',
    params: family,
    body: z.object({
      ...heading,
      ...kind,
      team: several,
      /** Why each of them is asked. */
      reasons: z
        .array(z.strictObject({ employee: id, why: shortText }))
        .max(50)
        .optional(),
      items: z.array(z.object(words)).max(30),
      /** Who of the family is invited, and to which of the items by their place in the list; left out is all of them. */
      people: z
        .array(z.strictObject({ person: id, why, items: z.array(z.number().int().min(0).max(29)).max(30).optional() }))
        .max(50)
        .optional(),
    }),
    output: called,
  },
  'PUT /api/families/:family/meetings/:meeting': {
    purpose: 'meeting',
    summary: 'Moves or renames a meeting; when it moves, so does everybody’s access',
    params: oneMeeting,
    body: z.object({ ...heading, ...kind, basedOn }),
    output: called,
  },
  'POST /api/families/:family/meetings/:meeting/calling-off': {
    purpose: 'meeting',
    summary: 'Calls a meeting off, with a reason that the team and the family read; its items close for everybody',
    params: oneMeeting,
    body: z.strictObject({ reason: longText, offersAnother: z.boolean(), basedOn }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/calling-off': {
    purpose: 'meeting',
    summary: 'Restores a meeting that was called off, with a reason, and the invitations that ended with it',
    params: oneMeeting,
    body: z.strictObject({ reason: longText, basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/items': {
    purpose: 'meeting',
    summary: 'Adds an agenda item, open for the organiser and the invited ones named',
    params: oneMeeting,
    body: z.object({ ...words, category: presetKey, admissions: several }),
    output: kept,
  },
  'PUT /api/families/:family/meetings/:meeting/items/:item': {
    purpose: 'meeting',
    summary: 'Rewrites an agenda item',
    params: oneItem,
    body: z.object({ ...words, basedOn }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/items/:item': {
    purpose: 'meeting',
    summary: 'Takes an agenda item off the agenda',
    params: oneItem,
    body: z.object({ basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/items/:item/putting-back': {
    purpose: 'meeting',
    summary: 'Puts an item that was taken off back on the agenda, open for those it was open for',
    params: oneItem,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/admissions': {
    purpose: 'meeting',
    summary:
      'Invites one employee, or one of the family, to chosen items; somebody from outside the team waits for the family’s yes where the type of meeting asks for it',
    params: oneMeeting,
    body: z
      .object({ employee: id.nullable(), person: id.nullable(), items: several, why })
      .refine((b) => (b.employee === null) !== (b.person === null), { path: ['employee'] }),
    output: kept,
  },
  'PUT /api/families/:family/meetings/:meeting/admissions/:admission': {
    purpose: 'meeting',
    summary: 'Changes which items somebody invited may open, and why they are invited',
    params: oneAdmission,
    body: z.object({ items: several, why, basedOn }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/admissions/:admission': {
    purpose: 'meeting',
    summary: 'Ends an invitation early',
    params: oneAdmission,
    body: z.object({ basedOn }),
    output: kept,
  },
  'GET /api/meetings': {
    purpose: 'meeting',
    summary: 'The meetings that the reader is invited to',
    output: invitations,
  },
  'GET /api/meetings/:family/:meeting': {
    purpose: 'meeting',
    summary: 'One meeting, as far as the reader is admitted',
    params: oneMeeting,
    output: attended,
  },
  'GET /api/own/meetings': {
    purpose: 'meeting',
    summary: 'The meetings that a citizen is invited to',
    output: invitations,
  },
  'GET /api/own/meetings/:family/:meeting': {
    purpose: 'meeting',
    summary: 'One meeting, as far as the citizen is admitted',
    params: oneMeeting,
    output: attended,
  },
})
