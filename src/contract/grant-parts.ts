import { z } from 'zod'
import { grantAnswers, realityDecisions } from '../domain/grant/answer.ts'
import { costUnits, MOST_KRONER, MOST_TIMES } from '../domain/grant/cost.ts'
import { day, longText, shortText } from '../domain/shared/fields.ts'

/** Requests for a grant, their answers, the reality check, and what waits for whom. Amounts are whole kroner. */
export const basedOn = z.int().min(1)
export const saved = z.object({ id: z.uuid(), version: z.number().int() })
export const count = z.number().int()
export const reason = longText

export const costInput = z.strictObject({
  amount: z.int('grant.amount').min(1, 'grant.amount').max(MOST_KRONER, 'grant.amount'),
  per: z.enum(costUnits),
  times: z.int('grant.times').min(1, 'grant.times').max(MOST_TIMES, 'grant.times'),
})
const cost = z.object({ amount: count, per: z.enum(costUnits), times: count, total: count })

/** What is asked for: what it takes to succeed comes first, the catalogue is not asked. */
export const asked = {
  why: longText,
  legalBasis: shortText.nullable(),
  /** Null while nobody knows the price. */
  cost: costInput.nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  alternatives: longText.nullable(),
  familySays: longText,
}
export const answer = {
  answer: z.enum(grantAnswers),
  reason,
  /** What is granted instead; null where it is as asked, or nothing. */
  cost: costInput.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  instead: longText.nullable(),
}
export const decided = {
  decision: z.enum(realityDecisions),
  reason,
  followUp: longText.nullable(),
  followUpOn: day.nullable(),
  /** What an adjusted measure costs and how long it runs; null where that is as it was. */
  cost: costInput.nullable(),
  endsOn: day.nullable(),
}

/** What the family itself has written beside a request, without who of them. */
export const ownView = z.object({ says: z.string(), saidAt: z.string() })

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
  kind: z.enum(['grant', 'reality-check', 'measure', 'order', 'nobody']),
  family: z.uuid(),
  familyName: z.string().nullable(),
  what: z.string(),
  /** Whom or what it waits for, where that has a name. */
  waitsFor: z.string().nullable(),
  since: z.string(),
  days: count,
  why: z.string().nullable(),
})
