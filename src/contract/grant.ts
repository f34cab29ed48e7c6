import { z } from 'zod'
import { day, id } from '../domain/shared/fields.ts'
import { chosenId, several } from './choice.ts'
import { familyParams } from './family.ts'
import {
  answer,
  asked,
  basedOn,
  checkOutput,
  count,
  decided,
  ownView,
  reason,
  requestOutput,
  saved,
  waitOutput,
} from './grant-parts.ts'
import { routes } from './route.ts'

const grantParams = familyParams.extend({ grant: id })
const checkParams = familyParams.extend({ check: id })
const itemParams = checkParams.extend({ item: id })

export const grantRoutes = routes({
  'GET /api/families/:family/grants': {
    purpose: 'coordination',
    summary: 'What was asked for and answered in a family, what can be asked for, and its reality checks',
    params: familyParams,
    output: z.object({
      today: z.string(),
      /** Measures that the reader may ask a grant for. */
      measures: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          departmentName: z.string(),
          legalBasis: z.string().nullable(),
          startsOn: z.string().nullable(),
          endsOn: z.string().nullable(),
        }),
      ),
      requests: z.array(requestOutput.extend({ mine: z.boolean(), mayCorrect: z.boolean() })),
      checks: z.array(checkOutput),
      /** What a reality check can be called with; empty where the reader does not call one. */
      leaders: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** Measures that a reality check can look at, and whether a request waits. */
      checkable: z.array(z.object({ id: z.uuid(), title: z.string(), waits: z.boolean() })),
      /** Who of the team can come to one alone. */
      team: z.array(z.object({ id: z.uuid(), name: z.string() })),
      mayCall: z.boolean(),
      waits: z.array(waitOutput),
    }),
  },
  'POST /api/families/:family/measures/:measure/grant-requests': {
    purpose: 'coordination',
    summary: 'Asks for a grant for a measure; within own authority it is granted at once',
    params: familyParams.extend({ measure: id }),
    body: z.strictObject(asked),
    output: saved.extend({ goesTo: z.enum(['own', 'level', 'reality-check']), leaderName: z.string().nullable() }),
  },
  'POST /api/families/:family/grant-requests/:grant/withdrawal': {
    purpose: 'coordination',
    summary: 'Withdraws a request before it is answered; it stays readable with why',
    params: grantParams,
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/grant-requests/:grant/correction': {
    purpose: 'coordination',
    summary: 'Corrects what one granted by own authority, with why; the earlier answer is kept',
    params: grantParams,
    body: z.strictObject({ basedOn, ...answer, why: reason }),
    output: saved,
  },
  'POST /api/families/:family/reality-checks': {
    purpose: 'coordination',
    summary: 'Calls a reality check about some measures, with a leader on a day',
    params: familyParams,
    body: z.strictObject({
      on: day,
      leader: chosenId,
      /** Null: the whole team. */
      member: id.nullable(),
      meeting: id.nullable(),
      measures: several(id, 50),
    }),
    output: saved,
  },
  'POST /api/families/:family/reality-checks/:check/calling-off': {
    purpose: 'coordination',
    summary: 'Calls a reality check off before anything is decided',
    params: checkParams,
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/families/:family/grant-requests/:grant/moving-on': {
    purpose: 'coordination',
    summary: 'Sends a request whose leader can no longer answer to the next who may, or to the reality check',
    params: grantParams,
    body: z.strictObject({ basedOn }),
    output: saved.extend({ goesTo: z.enum(['level', 'reality-check']), leaderName: z.string().nullable() }),
  },
  'PUT /api/families/:family/reality-checks/:check/leader': {
    purpose: 'coordination',
    summary: 'Gives a reality check another leader, while decisions are missing',
    params: checkParams,
    body: z.strictObject({ basedOn, leader: chosenId }),
    output: saved,
  },
  'GET /api/waiting-for': {
    purpose: 'coordination',
    summary: 'What waits for whom, since when and why, in the reader’s own families',
    output: z.object({ today: z.string(), waits: z.array(waitOutput) }),
  },
  'GET /api/waiting-for/numbers': {
    purpose: 'decision',
    summary: 'How many grants wait and for how long, for who leads coordinators; nothing below five',
    output: z.object({ waiting: count.nullable(), medianDays: count.nullable(), fewest: count }),
  },
  'GET /api/grants': {
    purpose: 'decision',
    summary: 'What waits for this leader’s answer, and what they have answered lately',
    output: z.object({
      today: z.string(),
      requests: z.array(requestOutput.extend({ ownViews: z.array(ownView) })),
      answered: z.array(requestOutput.extend({ mayCorrect: z.boolean() })),
      checks: z.array(checkOutput),
    }),
  },
  'POST /api/grants/:family/:grant/answer': {
    purpose: 'decision',
    summary: 'Answers a request within one’s authority: granted, granted otherwise, or refused',
    params: grantParams,
    body: z.strictObject({ basedOn, ...answer }),
    output: saved,
  },
  'POST /api/grants/:family/:grant/correction': {
    purpose: 'decision',
    summary: 'Corrects an answer with why; the earlier one is kept, and the family reads both',
    params: grantParams,
    body: z.strictObject({ basedOn, ...answer, why: reason }),
    output: saved,
  },
  'POST /api/grants/:family/:grant/passing-on': {
    purpose: 'decision',
    summary: 'Passes a request on to the next level, or to the reality check',
    params: grantParams,
    body: z.strictObject({ basedOn, reason }),
    output: saved,
  },
  'POST /api/grants/:family/reality-checks/:check/items/:item': {
    purpose: 'decision',
    summary: 'Decides about one measure at a reality check',
    params: itemParams,
    body: z.strictObject({ basedOn, ...decided }),
    output: saved,
  },
  'POST /api/grants/:family/reality-checks/:check/items/:item/correction': {
    purpose: 'decision',
    summary: 'Corrects a decision of a reality check with why; the earlier one is kept',
    params: itemParams,
    body: z.strictObject({ basedOn, ...decided, why: reason }),
    output: saved,
  },
  'GET /api/own/families/:family/grants': {
    purpose: 'own-insight',
    summary: 'What was asked for our family, who decides, the answer with its reason, and what we wait for',
    params: familyParams,
    output: z.object({
      today: z.string(),
      requests: z.array(requestOutput),
      checks: z.array(checkOutput),
      waits: z.array(waitOutput),
    }),
  },
})

/** Sentences for the codes above. */
export const grantSentences = {
  'grant.amount': {
    da: 'Skriv prisen som et helt tal i kroner.',
    en: 'Write the price as a whole number of kroner.',
  },
  'grant.times': { da: 'Skriv antallet som et helt tal.', en: 'Write how many as a whole number.' },
} as const
