import { z } from 'zod'
import { attendanceStates, lineKinds } from '../domain/minutes/rules.ts'
import { id, longText, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** The minutes of a meeting, line by line, for everybody whom an item is open for; and what is made of them. */
const ofMeeting = z.object({ family: id, meeting: id })
const ofItem = z.object({ family: id, item: id })
const ofLine = ofItem.extend({ line: id })
const ofText = ofItem.extend({ text: id })
const basedOn = z.number().int().positive()
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const back = z.strictObject({ basedOn })
const withReason = z.strictObject({ reason: longText, basedOn })

const words = { kind: z.enum(lineKinds), says: longText, decidedBy: id.nullable() }
const readers = z.array(id).min(1).max(20)
const plain = { heading: shortText, says: longText, decided: longText.nullable() }

const line = z.object({
  ...saved.shape,
  kind: z.enum(lineKinds),
  says: z.string(),
  decidedBy: z.uuid().nullable(),
  decidedByName: z.string().nullable(),
  author: z.string(),
  writtenAt: z.string(),
  /** Why it reads otherwise than it was written first, and who put it right when. */
  correctedBecause: z.string().nullable(),
  correctedBy: z.string().nullable(),
  correctedAt: z.string().nullable(),
})
const text = z.object({
  ...saved.shape,
  /** Whom it is for, whether they have been given it as it stands, and whether they may be given it now. */
  readers: z.array(z.object({ person: z.uuid(), name: z.string().nullable(), given: z.boolean(), may: z.boolean() })),
  heading: z.string(),
  says: z.string(),
  decided: z.string().nullable(),
  author: z.string(),
  mine: z.boolean(),
  approved: z.object({ at: z.string(), by: z.string() }).nullable(),
})
const item = z.object({
  id: z.uuid(),
  title: z.string(),
  /** False when the invitation has ended: the approved lines are read on, and nothing else is written about the item. */
  isOpen: z.boolean(),
  lines: z.array(line),
  takenOut: z.array(z.object({ ...saved.shape, says: z.string() })),
  /** The item's minutes, from their first line on. */
  minutes: z.object({ ...saved.shape, approved: z.object({ at: z.string(), by: z.string() }).nullable() }).nullable(),
  /** For those who write: texts for single readers, whom one may be written for, and who may be named as deciding. */
  texts: z.array(text),
  textsTakenOut: z.array(z.object({ ...saved.shape, heading: z.string(), names: z.array(z.string().nullable()) })),
  readers: z.array(z.object({ person: z.uuid(), name: z.string(), isChild: z.boolean() })),
  deciders: z.array(z.object({ employee: z.uuid(), name: z.string() })),
})
const minutes = z.object({
  title: z.string().nullable(),
  startsAt: z.string().nullable(),
  /** Until when what is not approved can be read; null when that is over. */
  closesAt: z.string().nullable(),
  mayWrite: z.boolean(),
  /** False before the day of the meeting: nothing has been said yet. */
  hasBegun: z.boolean(),
  mayApprove: z.boolean(),
  items: z.array(item),
})

/** A time on the clock in Denmark, on the day of the meeting. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const stay = z.strictObject({ from: time, until: time })
const counted = z.object({ minutes: z.number().int(), people: z.number().int() })
const hours = z.object({
  total: counted,
  byDepartment: z.array(counted.extend({ department: z.string(), departmentName: z.string() })),
  family: counted,
})
const attendee = z.object({
  employee: z.uuid().nullable(),
  person: z.uuid().nullable(),
  name: z.string(),
  departmentName: z.string().nullable(),
  wasInvited: z.boolean(),
  noted: z
    .object({
      ...saved.shape,
      state: z.enum(attendanceStates),
      from: z.string().nullable(),
      until: z.string().nullable(),
    })
    .nullable(),
})

export const minutesRoutes = routes({
  'GET /api/minutes/:family/:meeting': {
    purpose: 'meeting',
    summary: 'The minutes of a meeting, as far as the reader is admitted to its items',
    params: ofMeeting,
    output: minutes,
  },
  'GET /api/minutes/:family': {
    purpose: 'meeting',
    summary: 'The approved minutes that the reader may still read, the latest meeting first',
    params: z.object({ family: id }),
    output: z.object({
      meetings: z.array(
        z.object({
          meeting: z.uuid(),
          heldAt: z.string(),
          items: z.array(z.object({ item: z.uuid(), title: z.string() })),
        }),
      ),
    }),
  },
  'POST /api/minutes/:family/:item/lines': {
    purpose: 'meeting',
    summary: 'Writes a line, last in its item; a decision says who decided it',
    params: ofItem,
    body: z.strictObject(words),
    output: saved,
  },
  'PUT /api/minutes/:family/:item/lines/:line': {
    purpose: 'meeting',
    summary: 'Corrects a line, also of approved minutes, with a reason that stands beside it',
    params: ofLine,
    body: z.strictObject({ ...words, reason: longText, basedOn }),
    output: saved,
  },
  'DELETE /api/minutes/:family/:item/lines/:line': {
    purpose: 'meeting',
    summary: 'Takes a line out',
    params: ofLine,
    body: back,
    output: saved,
  },
  'POST /api/minutes/:family/:item/lines/:line/putting-back': {
    purpose: 'meeting',
    summary: 'Puts a line back where it was',
    params: ofLine,
    body: back,
    output: saved,
  },
  'POST /api/minutes/:family/:item/approval': {
    purpose: 'meeting',
    summary: 'Approves the minutes of an item; its lines stand from then on, and last',
    params: ofItem,
    body: back,
    output: saved,
  },
  'DELETE /api/minutes/:family/:item/approval': {
    purpose: 'meeting',
    summary: 'Opens approved minutes again, with a reason',
    params: ofItem,
    body: withReason,
    output: saved,
  },
  'POST /api/minutes/:family/:item/texts': {
    purpose: 'meeting',
    summary:
      'Writes what was said about an item in plain words, for one reader or several; a draft until it is approved',
    params: ofItem,
    body: z.strictObject({ readers, ...plain }),
    output: saved,
  },
  'PUT /api/minutes/:family/:item/texts/:text': {
    purpose: 'meeting',
    summary:
      'Changes a text or whom it is for; an approved one with a reason, and nobody sees it until it is approved anew',
    params: ofText,
    body: z.strictObject({ readers, ...plain, reason: longText.nullable(), basedOn }),
    output: saved,
  },
  'DELETE /api/minutes/:family/:item/texts/:text': {
    purpose: 'meeting',
    summary: 'Takes a text out',
    params: ofText,
    body: back,
    output: saved,
  },
  'POST /api/minutes/:family/:item/texts/:text/putting-back': {
    purpose: 'meeting',
    summary: 'Puts a text back, as a draft',
    params: ofText,
    body: back,
    output: saved,
  },
  'POST /api/minutes/:family/:item/texts/:text/approval': {
    purpose: 'meeting',
    summary: 'Approves a text that somebody else wrote; those of its readers who may have it see it from then on',
    params: ofText,
    body: back,
    output: saved,
  },
  'DELETE /api/minutes/:family/:item/texts/:text/approval': {
    purpose: 'meeting',
    summary: 'Takes an approval back, with a reason; nobody of the family sees the text any more',
    params: ofText,
    body: withReason,
    output: saved,
  },
  'GET /api/families/:family/meetings/:meeting/attendance': {
    purpose: 'meeting',
    summary: 'Who was at a meeting, and who was expected; for those who call meetings',
    params: ofMeeting,
    output: z.object({
      title: z.string(),
      startsAt: z.string(),
      /** How long it was planned to last. */
      plannedMinutes: z.number().int().nullable(),
      attendees: z.array(attendee),
      hours,
    }),
  },
  'PUT /api/families/:family/meetings/:meeting/attendance': {
    purpose: 'meeting',
    summary: 'Notes who was there and for how long; those not named stay as they were',
    params: ofMeeting,
    body: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            employee: id.nullable(),
            person: id.nullable(),
            /** Null takes out what was noted of them. */
            state: z.enum(attendanceStates).nullable(),
            stay: stay.nullable(),
            /** The version of what is noted already, if anything is. */
            noted: basedOn.nullable(),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: saved,
  },
  'GET /api/families/:family/person-hours': {
    purpose: 'meeting',
    summary: 'The time that people have spent in the family’s meetings, by meeting and department',
    params: z.object({ family: id }),
    output: z.object({
      countedOn: z.string(),
      meetings: z.array(z.object({ id: z.uuid(), title: z.string(), startsAt: z.string(), hours })),
      course: hours,
      /** Meetings that were held without anybody noted as having come. */
      notNoted: z.number().int(),
    }),
  },
  'GET /api/own/families/:family/minutes': {
    purpose: 'own-insight',
    summary:
      'What meetings said and decided, in the texts that were approved for the reader or a small child of theirs',
    params: z.object({ family: id }),
    output: z.object({
      texts: z.array(
        z.object({
          id: z.uuid(),
          heldAt: z.string(),
          heading: z.string(),
          says: z.string(),
          decided: z.string().nullable(),
          /** When it was given anew, put right. */
          correctedAt: z.string().nullable(),
          reader: z.uuid(),
          isMine: z.boolean(),
          readerName: z.string().nullable(),
        }),
      ),
    }),
  },
})
