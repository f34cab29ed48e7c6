import { z } from 'zod'
import { stepStates } from '../domain/meeting/checklist.ts'
import { ways } from '../domain/meeting/gates.ts'
import { familyParts, gates, moments } from '../domain/meeting/type.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** How a meeting is held: its type, checklist and gates, and what the family says to who is invited. */
const family = z.object({ family: id })
const oneMeeting = family.extend({ meeting: id })
const oneGround = oneMeeting.extend({ gate: presetKey })
const oneParticipant = oneMeeting.extend({ participant: id })
const basedOn = z.number().int().positive()
const kept = z.object({ id: z.uuid(), version: z.number().int() })

/** A step of the checklist as somebody has marked it. */
export const stepMark = z.object({
  ...kept.shape,
  step: z.string(),
  state: z.enum(stepStates),
  reason: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.string(),
})

/** What is written so that a gate opens. */
export const ground = z.object({
  ...kept.shape,
  gate: z.string(),
  way: z.enum(ways),
  on: z.string().nullable(),
  says: z.string(),
  rule: z.string().nullable(),
  byName: z.string().nullable(),
  takenBack: z.boolean(),
})

/** One thing that is missing: a sentence, and the field that it is written in. */
export const lack = z.object({
  gate: z.enum([...gates, 'family']),
  code: z.string(),
  field: z.string(),
  says: z.string(),
  /** Whether the meeting can be confirmed without it. */
  until: z.enum(['confirmed', 'held']),
})

const meetingType = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Made by the municipality itself. */
  own: z.boolean(),
  /** New meetings are called by it: the newest version of a type that is in use. Others keep theirs. */
  offered: z.boolean(),
  name: z.string(),
  about: z.string(),
  source: z.string(),
  place: z.string(),
  family: z.enum(familyParts),
  asksFamily: z.boolean(),
  manual: z.array(z.object({ title: z.string(), says: z.string(), source: z.string(), place: z.string() })),
  checklist: z.array(z.object({ key: z.string(), title: z.string(), when: z.enum(moments) })),
  belongs: z.array(z.object({ who: z.string(), why: z.string().nullable(), role: z.string().nullable() })),
  agenda: z.array(z.object({ title: z.string(), minutes: z.number().int().nullable() })),
  minutes: z.number().int().nullable(),
  gates: z.array(z.enum(gates)),
  board: z.string().nullable(),
  notStated: z.array(z.string()),
})

const proposed = z.object({
  ...kept.shape,
  name: z.string(),
  departmentName: z.string().nullable(),
  why: z.string().nullable(),
  answer: z.enum(['yes', 'no']).nullable(),
  words: z.string().nullable(),
})

const ownMeeting = z.object({
  id: z.uuid(),
  title: z.string(),
  startsAt: z.string(),
  minutes: z.number().int().nullable(),
  interpreter: z.string().nullable(),
  /** What the meeting is for, in words to the family. */
  isFor: z.string().nullable(),
  withoutFamily: z.string().nullable(),
  /** Why the reader is invited, as it was written for them. */
  why: z.string().nullable(),
  confirmed: z.boolean(),
  /** What is written of the talk before the meeting. */
  before: z.object({ way: z.enum(ways), on: z.string().nullable(), says: z.string() }).nullable(),
  /** By which rule professionals meet without the family, where the law makes them, and the day it is told. */
  byLaw: z
    .object({
      on: z.string(),
      /** Whether that day has come. */ isTold: z.boolean(),
      says: z.string(),
      rule: z.string(),
    })
    .nullable(),
  /** Who of the others is invited, and why. */
  invited: z.array(z.object({ name: z.string(), departmentName: z.string().nullable(), why: z.string().nullable() })),
  /** Those from outside the team whom the family is asked about. */
  proposed: z.array(proposed),
})

const answer = { answer: z.enum(['yes', 'no']), words: shortText.nullable(), basedOn }

export const meetingConductRoutes = routes({
  'GET /api/meeting-types': {
    purpose: 'meeting',
    summary: 'The types of meetings, with what each is for, how it is held and which gates hold',
    output: z.object({ types: z.array(meetingType) }),
  },
  'PUT /api/families/:family/meetings/:meeting/steps/:step': {
    purpose: 'meeting',
    summary: 'Marks a step of the checklist as done, or as skipped with a reason, or opens it again',
    params: oneMeeting.extend({ step: presetKey }),
    /** `basedOn` null: nobody has marked it yet. */
    body: z.strictObject({
      state: z.enum(stepStates),
      reason: longText.nullable(),
      basedOn: basedOn.nullable(),
    }),
    output: kept,
  },
  'PUT /api/families/:family/meetings/:meeting/grounds/:gate': {
    purpose: 'meeting',
    summary:
      'Writes what opens a gate: the pre-meeting, or why there is none; by which rule professionals meet alone; the expectations that were aligned',
    params: oneGround,
    body: z.strictObject({
      way: z.enum(ways),
      on: day.nullable(),
      says: longText,
      /** By which rule professionals meet alone; for that gate only. */
      rule: shortText.nullable().optional(),
      basedOn: basedOn.nullable(),
    }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/grounds/:gate': {
    purpose: 'meeting',
    summary: 'Takes back what opened a gate, when it was written by mistake',
    params: oneGround,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/confirmation': {
    purpose: 'meeting',
    summary: 'Confirms a meeting; refused with what its gates lack',
    params: oneMeeting,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/confirmation': {
    purpose: 'meeting',
    summary: 'Takes the confirmation of a meeting back',
    params: oneMeeting,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/holding': {
    purpose: 'meeting',
    summary: 'Says that a meeting was held; refused with what its gates lack',
    params: oneMeeting,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'DELETE /api/families/:family/meetings/:meeting/holding': {
    purpose: 'meeting',
    summary: 'Takes back that a meeting was held',
    params: oneMeeting,
    body: z.strictObject({ basedOn }),
    output: kept,
  },
  'POST /api/families/:family/meetings/:meeting/participants/:participant/answer': {
    purpose: 'meeting',
    summary: 'Writes down what a family has answered by word about somebody from outside its team',
    params: oneParticipant,
    body: z.strictObject(answer),
    output: kept,
  },
  'GET /api/own/families/:family/meetings': {
    purpose: 'own-insight',
    summary: 'What the family’s meetings are for, who is invited and why, and whom it is asked about',
    params: family,
    output: z.object({ mayAnswer: z.boolean(), meetings: z.array(ownMeeting) }),
  },
  'POST /api/own/families/:family/meetings/:meeting/participants/:participant/answer': {
    purpose: 'own-insight',
    summary: 'The family says yes or no to somebody from outside its team; their invitation opens with the yes',
    params: oneParticipant,
    body: z.strictObject(answer),
    output: kept,
  },
})
