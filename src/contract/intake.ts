import { z } from 'zod'
import { notToldReasons } from '../domain/intake/referral.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** From a referral to accept or decline. */
const instant = z.string()
const named = z.object({ id: z.string(), name: z.string() })
const changed = z.object({ id: z.uuid(), version: z.number().int() })
const params = z.object({ family: z.uuid() })

/** Whom it is about and why: the same questions for everybody who refers. */
const about = {
  aboutName: shortText,
  aboutBorn: day.nullable(),
  aboutAge: z.int().min(0).max(120).nullable(),
  concern: longText,
  wish: longText.nullable(),
  parentsKnow: z.boolean(),
  unawareReason: z.enum(notToldReasons).nullable(),
}

export const outsideReferralInput = z.strictObject({
  municipality: z.int().min(1).max(9999),
  /** `duty`: a private person's notification of concern (underretning). */
  kind: z.enum(['outsider', 'self', 'duty']),
  senderName: shortText.nullable(),
  senderContact: shortText.nullable(),
  senderRelation: shortText.nullable(),
  ...about,
})
export type OutsideReferral = z.output<typeof outsideReferralInput>

export const referralInput = z.strictObject({
  kind: z.enum(['professional', 'duty']),
  programme: presetKey,
  /** Key of the programme's list of sources. */
  source: presetKey,
  senderContact: shortText.nullable(),
  /** "Særlige forhold drøftet": answered for a notification of concern. Source: ramboell-bande-midtvejs-2020, tabel A-5. */
  circumstancesDiscussed: z.boolean().nullable(),
  ...about,
})
export type ReferralInput = z.output<typeof referralInput>

/** All that a sender learns: that it came. Never whether the child is known. */
const receipt = z.object({ receipt: z.string() })

/** Doors without session (src/server/doors.ts). */
export const referralDoors = routes({
  'GET /api/referral-form': {
    purpose: null,
    summary: 'What the public form needs: the municipalities that take part',
    output: z.object({ municipalities: z.array(z.object({ number: z.number().int(), name: z.string() })) }),
  },
  'POST /api/outside-referrals': {
    purpose: null,
    summary: 'Hands a referral in without signing in',
    body: outsideReferralInput,
    output: receipt,
  },
})

const queued = z.object({
  family: z.uuid(),
  task: z.uuid(),
  referralKind: z.string(),
  aboutName: z.string(),
  aboutAge: z.number().int().nullable(),
  receivedAt: instant,
  waitingDays: z.number().int(),
  parentsKnow: z.boolean(),
  state: z.string(),
  programmeName: z.string(),
  sourceName: z.string().nullable(),
  senderName: z.string().nullable(),
})
export type Queued = z.output<typeof queued>

const referralOutput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  kind: z.string(),
  sourceName: z.string().nullable(),
  senderName: z.string().nullable(),
  senderContact: z.string().nullable(),
  senderRelation: z.string().nullable(),
  senderDepartment: z.string().nullable(),
  receivedAt: instant,
  aboutName: z.string(),
  aboutBorn: z.string().nullable(),
  aboutAge: z.number().int().nullable(),
  concern: z.string(),
  wish: z.string().nullable(),
  parentsKnow: z.boolean(),
  parentsUnawareReason: z.enum(notToldReasons).nullable(),
  circumstancesDiscussed: z.boolean().nullable(),
  releasedAt: instant.nullable(),
  releasedByName: z.string().nullable(),
  receipt: z.string(),
})

const verdict = z.enum(['met', 'not-met', 'open'])
const criterionOutput = z.object({
  id: z.string(),
  text: z.string(),
  exceptionText: z.string().nullable(),
  source: z.string(),
  /** A criterion made of others is read, not ticked. */
  derived: z.boolean(),
  verdict,
  answer: z.enum(['yes', 'no', 'unknown']),
  note: z.string().nullable(),
  exception: z.boolean(),
  version: z.number().int(),
})

export const intakeOutput = z.object({
  family: z.uuid(),
  today: z.string(),
  waitingDays: z.number().int(),
  referral: referralOutput,
  course: z.object({ version: z.number().int(), state: z.string() }).nullable(),
  programme: z.object({
    id: z.string(),
    name: z.string(),
    declineReasons: z.array(named),
    perCoordinator: z.number().int().nullable(),
    total: z.number().int().nullable(),
  }),
  /** Open tasks of the reader's functions. */
  tasks: z.array(z.object({ ...changed.shape, kind: z.enum(['notification', 'visitation']), openedAt: instant })),
  criteria: z.array(criterionOutput),
  /** What the ticks say; never a decision. */
  advice: z.object({ verdict: z.enum(['met', 'not-met', 'open', 'not-stated']), missing: z.number().int() }),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      decision: z.enum(['accept', 'decline', 'wait']),
      reasonName: z.string().nullable(),
      note: z.string().nullable(),
      decidedAt: instant,
      decidedByName: z.string().nullable(),
    }),
  ),
  may: z.object({ release: z.boolean(), tick: z.boolean(), decide: z.boolean() }),
})
export type Intake = z.output<typeof intakeOutput>

const basedOn = z.int().min(0)
export const decisionInput = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accept'),
    basedOn,
    coordinator: id,
    familyName: shortText,
    child: z.strictObject({ givenName: shortText, familyName: shortText, born: day.nullable() }),
    note: longText.nullable(),
  }),
  z.strictObject({ decision: z.literal('decline'), basedOn, reason: presetKey.nullable(), note: longText.nullable() }),
  z.strictObject({ decision: z.literal('wait'), basedOn, note: longText.nullable() }),
])
export type Decision = z.output<typeof decisionInput>

export const intakeRoutes = routes({
  'GET /api/referral-options': {
    purpose: 'casework',
    summary: "What a professional's referral can be about: programmes and their sources",
    output: z.object({
      sender: z.object({ name: z.string(), title: z.string(), departmentName: z.string() }),
      programmes: z.array(z.object({ ...named.shape, sources: z.array(named) })),
    }),
  },
  'POST /api/referrals': {
    purpose: 'casework',
    summary: 'Hands a referral in as a professional',
    body: referralInput,
    output: receipt,
  },
  'GET /api/intake': {
    purpose: 'decision',
    summary: "Open tasks of the reader's functions: notifications and hidden referrals, and candidates, oldest first",
    output: z.object({
      today: z.string(),
      functions: z.array(z.string()),
      notifications: z.array(queued),
      candidates: z.array(queued),
      more: z.boolean(),
    }),
  },
  'GET /api/intake/:family': {
    purpose: 'decision',
    summary: 'One referral in full, with criteria and earlier decisions',
    params,
    output: intakeOutput,
  },
  'POST /api/intake/:family/release': {
    purpose: 'decision',
    summary: 'Releases a notification or hidden referral to the candidate list',
    params,
    body: z.strictObject({ basedOn }),
    output: changed,
  },
  'PUT /api/intake/:family/criteria/:criterion': {
    purpose: 'decision',
    summary: 'Answers one criterion; changes nothing but the answer',
    params: z.object({ family: z.uuid(), criterion: presetKey }),
    body: z.strictObject({
      basedOn,
      answer: z.enum(['yes', 'no', 'unknown']),
      exception: z.boolean(),
      note: longText.nullable(),
    }),
    output: changed,
  },
  'GET /api/intake/:family/coordinators': {
    purpose: 'decision',
    summary: 'Who could be the responsible coordinator, each with how many families they coordinate',
    params,
    query: z.object({ q: z.string().max(100).default('') }),
    output: z.object({
      employees: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          title: z.string(),
          departmentName: z.string(),
          families: z.number().int(),
        }),
      ),
    }),
  },
  'POST /api/intake/:family/decision': {
    purpose: 'decision',
    summary: 'Accepts, declines or lets wait',
    params,
    body: decisionInput,
    output: changed,
  },
})
