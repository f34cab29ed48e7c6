import { z } from 'zod'
import { afterCareOutcomes, meetingEnds, receivers } from '../domain/course/closing.ts'
import { preventionLevels } from '../domain/course/level.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { chosenId, chosenKey, several, wholeFamily } from './choice.ts'
import { closingOutput, courseOutput, row, setbackOutput, talkOutput } from './course-answer.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about a course: from "no plan yet" over pauses and closing to after-care, and back. */
const instant = z.string()
const dayText = z.string()
const basedOn = z.int().min(1)
const reason = longText
const saved = z.object({ id: z.uuid(), version: z.number().int() })

const accepted = { acceptedBy: shortText.nullable(), acceptedOn: day.nullable() }

const needInput = z.strictObject({
  what: longText,
  category: chosenKey,
  concerns: chosenId.nullable(),
  receiverDepartment: chosenKey.nullable(),
  receiverName: shortText,
  fromOn: day,
  ...accepted,
})

export const closingInput = z.strictObject({
  basedOn,
  reason: z.union([presetKey, shortText], 'choice.missing'),
  note: longText.nullable(),
  decidedBy: shortText,
  handedTo: z.enum(receivers, 'choice.missing'),
  handedDepartment: chosenKey.nullable(),
  handedName: shortText.nullable(),
  handedOn: day.nullable(),
  ...accepted,
  needs: z.array(needInput).max(20),
  words: z.array(z.strictObject({ person: chosenId, words: longText })).max(wholeFamily),
  /** Null: the family does not wish to be called. */
  afterCare: z.strictObject({ contact: chosenId, days: z.array(day).max(12) }).nullable(),
  /** What becomes of each meeting ahead: its day joins those of the after-care, or it is called off. */
  meetings: z
    .array(z.strictObject({ meeting: id, becomes: z.enum(meetingEnds, 'choice.missing'), reason: longText.nullable() }))
    .max(50),
})
export type ClosingInput = z.output<typeof closingInput>

const agreementText = {
  what: longText,
  agreedOn: day,
  persons: several(chosenId, wholeFamily),
  employees: z.array(chosenId).max(10),
}
const at = <K extends string>(key: K) => familyParams.extend({ [key]: id } as Record<K, typeof id>)

export const courseRoutes = routes({
  'GET /api/families/:family/talks': {
    purpose: 'coordination',
    summary: 'The talks after a course that whoever keeps in touch is part of',
    params: familyParams,
    output: z.object({ today: dayText, talks: z.array(talkOutput) }),
  },
  'GET /api/families/:family/course': {
    purpose: 'coordination',
    summary: 'The course: start, plan pending, pauses, oral agreements, closings and what came after',
    params: familyParams,
    output: courseOutput,
  },
  'GET /api/own/families/:family/course': {
    purpose: 'own-insight',
    summary: 'The family’s own course, as far as the reader may see it',
    params: familyParams,
    output: courseOutput,
  },
  'PUT /api/families/:family/course/start': {
    purpose: 'coordination',
    summary: 'Says on which day the course began, with a reason when that is not today',
    params: familyParams,
    body: z.strictObject({ basedOn, on: day, reason: longText.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/course/level': {
    purpose: 'coordination',
    summary: 'How much help there is, why, and what the family says to it; what the help is to prevent',
    params: familyParams,
    body: z.strictObject({
      basedOn,
      prevention: z.enum(preventionLevels).nullable(),
      intensity: shortText.nullable(),
      why: longText.nullable(),
      familySays: longText.nullable(),
    }),
    output: saved,
  },
  'PUT /api/families/:family/course/plan-pending': {
    purpose: 'coordination',
    summary: 'Why there is no plan yet and by when; null when the plan is made',
    params: familyParams,
    body: z.strictObject({ basedOn, pending: z.strictObject({ reason, expectedOn: day }).nullable() }),
    output: saved,
  },
  'POST /api/families/:family/oral-agreements': {
    purpose: 'coordination',
    summary: 'Writes down what was agreed by word: who, what, when',
    params: familyParams,
    body: z.strictObject({ ...agreementText, category: chosenKey }),
    output: saved,
  },
  'PUT /api/families/:family/oral-agreements/:oral': {
    purpose: 'coordination',
    summary: 'Corrects an oral agreement, with a reason',
    params: at('oral'),
    body: z.strictObject({ ...agreementText, basedOn, reason }),
    output: saved,
  },
  'PUT /api/families/:family/oral-agreements/:oral/place': {
    purpose: 'coordination',
    summary: 'Links an oral agreement to the goal or agreement of the plan that it has become',
    params: at('oral'),
    body: z.strictObject({ basedOn, goal: id.nullable(), action: id.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/oral-agreements/:oral/withdraw': {
    purpose: 'coordination',
    summary: 'Takes an oral agreement out that was written down by mistake or no longer holds',
    params: at('oral'),
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/pauses': {
    purpose: 'coordination',
    summary: 'Lets the course rest',
    params: familyParams,
    body: z.strictObject({ reason, startsOn: day, expectedUntil: day.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/pauses/:pause': {
    purpose: 'coordination',
    summary: 'Ends or corrects a pause',
    params: at('pause'),
    body: z.strictObject({ basedOn, reason, startsOn: day, expectedUntil: day.nullable(), endedOn: day.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/pauses/:pause/withdraw': {
    purpose: 'coordination',
    summary: 'Takes a pause out that was written down by mistake',
    params: at('pause'),
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/closings': {
    purpose: 'coordination',
    summary: 'Closes the course: memberships and bases end, remaining needs have a receiver, after-care is planned',
    params: familyParams,
    body: closingInput,
    output: saved,
  },
  'POST /api/families/:family/closings/:closing/take-back': {
    purpose: 'coordination',
    summary: 'Takes a closing back that was a mistake: the one who closed, on the same day',
    params: at('closing'),
    body: z.strictObject({
      basedOn,
      reason,
      members: z.array(id).max(60),
      consents: z.boolean(),
      /** Meetings that the closing called off and that are held after all. */
      meetings: z.array(id).max(60).default([]),
    }),
    output: saved,
  },
  'PUT /api/families/:family/closings/:closing/accepted': {
    purpose: 'coordination',
    summary: 'Who has agreed to take over, once that is known',
    params: at('closing'),
    body: z.strictObject({ basedOn, acceptedBy: shortText, acceptedOn: day }),
    output: saved,
  },
  'PUT /api/families/:family/remaining-needs/:need/accepted': {
    purpose: 'coordination',
    summary: 'Who has agreed to take a remaining need over, once that is known',
    params: at('need'),
    body: z.strictObject({ basedOn, acceptedBy: shortText, acceptedOn: day }),
    output: saved,
  },
  'POST /api/families/:family/closings/:closing/checks': {
    purpose: 'coordination',
    summary: 'Goes on keeping in touch: one more day on which to hear how it goes, and why',
    params: at('closing'),
    body: z.strictObject({ plannedOn: day, reason }),
    output: saved,
  },
  'PUT /api/families/:family/checks/:check': {
    purpose: 'coordination',
    summary: 'Says how it goes after the course, or corrects it',
    params: at('check'),
    body: z.strictObject({
      basedOn,
      doneOn: day,
      outcome: z.enum(afterCareOutcomes, 'choice.missing'),
      note: longText.nullable(),
    }),
    output: saved,
  },
  'POST /api/families/:family/checks/:check/cancel': {
    purpose: 'coordination',
    summary: 'Drops a planned day, with a reason',
    params: at('check'),
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/setbacks': {
    purpose: 'coordination',
    summary: 'Somebody who works with the family says that it has become hard again',
    params: familyParams,
    body: z.strictObject({ words: longText }),
    output: saved,
  },
  'POST /api/families/:family/setbacks/:setback/answer': {
    purpose: 'coordination',
    summary: 'What the coordinator and the family do about what has become hard, while the course runs',
    params: at('setback'),
    body: z.strictObject({ basedOn, words: longText }),
    output: saved,
  },
  'POST /api/families/:family/setbacks/:setback/take-back': {
    purpose: 'coordination',
    summary: 'Whoever wrote that it has become hard again takes it back, with a reason, as long as nobody has answered',
    params: at('setback'),
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/own/families/:family/setbacks': {
    purpose: 'own-insight',
    summary: 'Somebody of the family says that it has become hard again',
    params: familyParams,
    body: z.strictObject({ words: longText }),
    output: saved,
  },
  'POST /api/own/families/:family/setbacks/:setback/take-back': {
    purpose: 'own-insight',
    summary: 'Takes back that it has become hard again',
    params: at('setback'),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/imposed/:basis/decision': {
    purpose: 'coordination',
    summary: 'Writes down or corrects the decision that imposes taking part',
    params: at('basis'),
    body: z.strictObject({ decision: longText, decidedOn: day, expectedUntil: day.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/imposed/:basis/reopening': {
    purpose: 'coordination',
    summary: 'The end was written by mistake: taking part is imposed as before, with the reason',
    params: familyParams.extend({ basis: id }),
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/imposed/:basis/end': {
    purpose: 'coordination',
    summary: 'Taking part is no longer imposed: the course waits for a yes, or is closed',
    params: at('basis'),
    body: z.strictObject({ basedOn, endedOn: day, reason }),
    output: saved,
  },
  'GET /api/reopenings': {
    purpose: 'decision',
    summary: 'Families for whom it has become hard again after their course, oldest first',
    output: z.object({
      reopenings: z.array(
        z.object({ family: z.uuid(), familyName: z.string().nullable(), saidAt: instant, byFamily: z.boolean() }),
      ),
    }),
  },
  'GET /api/reopenings/:family': {
    purpose: 'decision',
    summary: 'What somebody said has become hard again, and how the course ended',
    params: familyParams,
    output: z.object({
      family: z.uuid(),
      today: dayText,
      familyName: z.string().nullable(),
      programmeName: z.string().nullable(),
      course: z.object(row).nullable(),
      closing: closingOutput.nullable(),
      setbacks: z.array(setbackOutput),
      /** How often the family has come back, and how often it may without being weighed anew; null where no source says. */
      returns: z.object({ used: z.number().int(), times: z.number().int() }).nullable(),
      may: z.object({ decide: z.boolean() }),
    }),
  },
  'POST /api/reopenings/:family/answer': {
    purpose: 'decision',
    summary: 'Takes the course up again with a new coordinator, or says what other help there is',
    params: familyParams,
    body: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('reopened'), basedOn, coordinator: chosenId, words: longText }),
      z.strictObject({ answer: z.literal('other-help'), basedOn, words: longText }),
    ]),
    output: saved,
  },
})
