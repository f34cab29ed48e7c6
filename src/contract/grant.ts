import { z } from 'zod'
import { grantAnswers, realityDecisions } from '../domain/grant/answer.ts'
import { costUnits, MOST_KRONER, MOST_TIMES } from '../domain/grant/cost.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId, several } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** Requests for a grant, their answers, the reality check, and what waits for whom. Amounts are whole kroner. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const count = z.number().int()
const reason = longText

export const costInput = z.strictObject({
  amount: z.int('grant.amount').min(1, 'grant.amount').max(MOST_KRONER, 'grant.amount'),
  per: z.enum(costUnits),
  times: z.int('grant.times').min(1, 'grant.times').max(MOST_TIMES, 'grant.times'),
})
const cost = z.object({ amount: count, per: z.enum(costUnits), times: count, total: count })

/** What is asked for: what it takes to succeed comes first, the catalogue is not asked. */
const asked = {
  why: longText,
  legalBasis: shortText.nullable(),
  /** Null while nobody knows the price. */
  cost: costInput.nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  alternatives: longText.nullable(),
  familySays: longText,
}
const answer = {
  answer: z.enum(grantAnswers),
  reason,
  /** What is granted instead; null where it is as asked, or nothing. */
  cost: costInput.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  instead: longText.nullable(),
}
const decided = {
  decision: z.enum(realityDecisions),
  reason,
  followUp: longText.nullable(),
  followUpOn: day.nullable(),
  /** What an adjusted measure costs and how long it runs; null where that is as it was. */
  cost: costInput.nullable(),
  endsOn: day.nullable(),
}

/** What the family itself has written beside a request, without who of them. */
const ownView = z.object({ says: z.string(), saidAt: z.string() })

/** One request, cut to its reader by where it lies. */
export const requestOutput = z.object({
  id: z.uuid(),
  version: count,
  family: z.uuid(),
  familyName: z.string().nullable(),
  measure: z.uuid(),
  what: z.string(),
  aboutName: z.string().nullable(),
  departmentName: z.string(),
  why: z.string(),
  legalBasis: z.string().nullable(),
  cost: cost.nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  alternatives: z.string().nullable(),
  familySays: z.string(),
  askedByName: z.string(),
  askedAt: z.string(),
  goesTo: z.enum(['own', 'level', 'reality-check']),
  leaderName: z.string().nullable(),
  days: count,
  passedOnReason: z.string().nullable(),
  /** Nobody answers it any longer: the course came to an end first. */
  stopped: z.boolean(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  answer: z
    .object({
      answer: z.enum(grantAnswers),
      reason: z.string(),
      cost: cost.nullable(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      instead: z.string().nullable(),
      at: z.string(),
      byName: z.string(),
      as: z.enum(['own', 'level', 'reality-check']),
      earlier: z.object({ answer: z.string(), reason: z.string(), why: z.string() }).nullable(),
      correctedAt: z.string().nullable(),
    })
    .nullable(),
  /** The act and paragraph by which one can complain, where a row of law names it for this legal basis; no deadline is known. */
  complaint: z.object({ label: z.string(), verified: z.boolean() }).nullable(),
})

const item = z.object({
  id: z.uuid(),
  version: count,
  measure: z.uuid(),
  what: z.string(),
  aboutName: z.string().nullable(),
  stood: z.string(),
  decision: z.enum(realityDecisions).nullable(),
  reason: z.string().nullable(),
  followUp: z.string().nullable(),
  followUpOn: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  earlier: z.object({ decision: z.string(), reason: z.string(), why: z.string() }).nullable(),
  request: requestOutput.nullable(),
})
export const checkOutput = z.object({
  id: z.uuid(),
  version: count,
  family: z.uuid(),
  familyName: z.string().nullable(),
  on: z.string(),
  leaderName: z.string(),
  /** The meeting it is held at, where one was called. */
  meeting: z.uuid().nullable(),
  /** Null: the whole team. */
  memberName: z.string().nullable(),
  calledOffReason: z.string().nullable(),
  /** Nobody decides any longer: the course came to an end first. */
  stopped: z.boolean(),
  endedAt: z.string().nullable(),
  items: z.array(item),
})

/** Something that waits, for whom, since when, and why. */
export const waitOutput = z.object({
  id: z.uuid(),
  kind: z.enum(['grant', 'reality-check', 'measure', 'order']),
  family: z.uuid(),
  familyName: z.string().nullable(),
  what: z.string(),
  /** Whom or what it waits for, where that has a name. */
  waitsFor: z.string().nullable(),
  since: z.string(),
  days: count,
  why: z.string().nullable(),
})

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
