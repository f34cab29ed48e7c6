import { z } from 'zod'
import { preventionLevels } from '../domain/course/level.ts'
import { afterCareOutcomes, meetingEnds, receivers } from '../domain/course/closing.ts'

/** What is answered about a course; the commands stand in course.ts. */
const instant = z.string()
const dayText = z.string()
export const row = { id: z.uuid(), version: z.number().int() }
const named = z.object({ id: z.string(), name: z.string() })
const interval = z.union([z.object({ days: z.number() }), z.object({ months: z.number() })])

const work = z.object({
  name: z.string(),
  coordinator: z.string(),
  authority: z.string().nullable(),
  around: z.object({ least: z.number(), most: z.number() }).nullable(),
  contact: z.string().nullable(),
  followUp: z.string().nullable(),
  phases: z.array(z.object({ name: z.string(), parts: z.array(z.string()) })),
  meetings: z.array(z.object({ name: z.string(), often: z.string().nullable() })),
})

const agreementOutput = z.object({
  ...row,
  what: z.string(),
  category: z.string(),
  agreedOn: dayText,
  persons: z.array(z.uuid()),
  employees: z.array(z.object({ id: z.uuid(), name: z.string() })),
  writtenByName: z.string().nullable(),
  goal: z.uuid().nullable(),
  action: z.uuid().nullable(),
  withdrawnAt: instant.nullable(),
})

const pauseOutput = z.object({
  ...row,
  reason: z.string(),
  startsOn: dayText,
  expectedUntil: dayText.nullable(),
  endedOn: dayText.nullable(),
})

const needOutput = z.object({
  ...row,
  closing: z.uuid(),
  what: z.string(),
  category: z.string(),
  concerns: z.uuid().nullable(),
  receiverDepartmentName: z.string().nullable(),
  receiverName: z.string(),
  fromOn: dayText,
  acceptedBy: z.string().nullable(),
  acceptedOn: dayText.nullable(),
})

const checkOutput = z.object({
  ...row,
  closing: z.uuid(),
  plannedOn: dayText,
  doneOn: dayText.nullable(),
  outcome: z.enum(afterCareOutcomes).nullable(),
  note: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  /** Of a day that was added after the closing: why, and until when somebody then keeps in touch. */
  addedReason: z.string().nullable(),
  keepsUntil: dayText.nullable(),
})

export const closingOutput = z.object({
  ...row,
  reason: z.string(),
  reasonName: z.string(),
  note: z.string().nullable(),
  decidedBy: z.string(),
  closedAt: instant,
  closedByName: z.string().nullable(),
  handedTo: z.enum(receivers),
  handedDepartmentName: z.string().nullable(),
  handedName: z.string().nullable(),
  handedOn: dayText.nullable(),
  acceptedBy: z.string().nullable(),
  acceptedOn: dayText.nullable(),
  afterCare: z.enum(['planned', 'not-wished']),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  /** What became of the meetings that lay ahead then. */
  meetings: z.array(z.object({ meeting: z.uuid(), becomes: z.enum(meetingEnds) })),
  takenBackAt: instant.nullable(),
  takenBackReason: z.string().nullable(),
  reopenedAt: instant.nullable(),
  reopenedReason: z.string().nullable(),
})

export const setbackOutput = z.object({
  ...row,
  words: z.string(),
  byPerson: z.uuid().nullable(),
  byEmployeeName: z.string().nullable(),
  saidAt: instant,
  takenBackAt: instant.nullable(),
  /** Why a professional took it back; the family owes no reason. */
  takenBackReason: z.string().nullable(),
  /** Whether the reader is the one who said it. */
  byMe: z.boolean(),
  answer: z.enum(['reopened', 'other-help', 'in-course']).nullable(),
  answerWords: z.string().nullable(),
  answeredAt: instant.nullable(),
})

export const courseOutput = z.object({
  today: dayText,
  course: z
    .object({
      ...row,
      state: z.string(),
      startsOn: dayText.nullable(),
      endsOn: dayText.nullable(),
      startReason: z.string().nullable(),
      planPendingReason: z.string().nullable(),
      planExpectedOn: dayText.nullable(),
      /** When "no plan yet" came to an end, what stood there until then, and the publication that ended it, where one did. */
      planMade: z.object({ on: dayText, before: z.string(), number: z.number().int().nullable() }).nullable(),
      /** How much help there is, why, and what the family says to it; null until somebody has said. */
      level: z
        .object({
          prevention: z.enum(preventionLevels).nullable(),
          intensity: z.string().nullable(),
          why: z.string(),
          familySays: z.string().nullable(),
        })
        .nullable(),
      /** What the programme says the first day is; null where its sources do not say. */
      startRule: z.string().nullable(),
      closingReasons: z.array(named),
      /** When the programme looks in after a course; empty where its sources do not say. */
      afterCare: z.array(interval),
      /** How the programme works with a family, as far as its sources say. */
      work: work.nullable(),
    })
    .nullable(),
  agreements: z.array(agreementOutput),
  pauses: z.array(pauseOutput),
  closings: z.array(closingOutput),
  needs: z.array(needOutput),
  words: z.array(z.object({ ...row, closing: z.uuid(), person: z.uuid(), words: z.string() })),
  checks: z.array(checkOutput),
  setbacks: z.array(setbackOutput),
  imposed: z.array(
    z.object({
      ...row,
      basis: z.uuid(),
      person: z.uuid(),
      decision: z.string(),
      decidedOn: dayText,
      expectedUntil: dayText.nullable(),
      endedOn: dayText.nullable(),
      endReason: z.string().nullable(),
    }),
  ),
  /** Meetings that the closing called off which the reader may take back, and that can still be held. */
  meetingsOff: z.array(z.object({ id: z.uuid(), title: z.string(), startsAt: instant, place: z.string().nullable() })),
  /** Meetings ahead, for whoever can close the course; `own` where the reader may call them off. */
  meetingsAhead: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      startsAt: instant,
      place: z.string().nullable(),
      own: z.boolean(),
    }),
  ),
  /** Those whom the latest closing let go, while it can still be taken back by this reader. */
  letGo: z.array(z.object({ membership: z.uuid(), name: z.string(), roleName: z.string() })),
  may: z.object({
    /** The responsible coordinator: start, pauses, plan, closing. */
    run: z.boolean(),
    /** Keeps in touch after the closing. */
    keepInTouch: z.boolean(),
    takeBack: z.boolean(),
    sayHard: z.boolean(),
    /** Answers what has become hard while the course runs. */
    answerHard: z.boolean(),
    /** The last day on which the reader is employed, when that is near enough to matter for a closing. */
    leavesOn: dayText.nullable(),
  }),
})
export type Course = z.output<typeof courseOutput>

/** A talk after a course, for whoever keeps in touch: when and where, and no agenda. */
export const talkOutput = z.object({
  id: z.uuid(),
  title: z.string(),
  startsAt: instant,
  place: z.string().nullable(),
  calledOff: z.object({ at: instant, reason: z.string(), offersAnother: z.boolean() }).nullable(),
})
