import { z } from 'zod'
import { notToldReasons } from '../domain/intake/referral.ts'
import { stepKinds } from '../domain/programme/schema.ts'
import { day, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { decisionInput } from './intake-decision.ts'
import { receipt, referralInput } from './referral.ts'
import { routes } from './route.ts'

/** From a referral to accept or decline. */
const instant = z.string()
const named = z.object({ id: z.string(), name: z.string() })
const changed = z.object({ id: z.uuid(), version: z.number().int() })
const basedOn = z.int().min(0)
const params = z.object({ family: z.uuid() })

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
  /** The sender has said that it was a mistake, and why; those who received it still decide. */
  withdrawnAt: instant.nullable(),
  withdrawnReason: z.string().nullable(),
  releasedAt: instant.nullable(),
  releasedByName: z.string().nullable(),
  receipt: z.string(),
})

const criterionOutput = z.object({
  id: z.string(),
  text: z.string(),
  exceptionText: z.string().nullable(),
  source: z.string(),
  /** A criterion made of others is read, not ticked. */
  derived: z.boolean(),
  verdict: z.enum(['met', 'not-met', 'open']),
  answer: z.enum(['yes', 'no', 'unknown']),
  note: z.string().nullable(),
  exception: z.boolean(),
  version: z.number().int(),
})

const stepOutput = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(stepKinds),
  /** Roles that do it, by name. */
  by: z.array(z.string()),
  departmentName: z.string().nullable(),
  parentsAcknowledge: z.boolean(),
  noteOwed: z.boolean(),
  state: z.enum(['taken', 'open', 'not-needed']),
  /** True when the family cannot be accepted before it is taken. */
  owed: z.boolean(),
  taken: z
    .object({
      ...changed.shape,
      note: z.string().nullable(),
      acknowledgedOn: z.string().nullable(),
      takenAt: instant,
      takenByName: z.string().nullable(),
      takenDepartment: z.string(),
    })
    .nullable(),
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
    target: z.string(),
    /** Roles that may decide; empty where the sources do not say. */
    decides: z.array(named),
    /** What the programme says the first day is; null where its sources do not say. */
    startRule: z.string().nullable(),
    /** Families with a place now. */
    placesTaken: z.number().int(),
  }),
  /** What the family can be a candidate for instead. */
  programmes: z.array(named),
  /** Steps before the decision, in the programme's order; `follows` are those after it. */
  steps: z.array(stepOutput),
  follows: z.array(z.object({ id: z.string(), text: z.string(), declines: z.boolean() })),
  waiting: z
    .object({
      since: instant,
      reason: z.string().nullable(),
      nextStep: z.string().nullable(),
      nextOn: z.string().nullable(),
    })
    .nullable(),
  /** Open tasks of the reader's functions. */
  tasks: z.array(z.object({ ...changed.shape, kind: z.enum(['notification', 'visitation']), openedAt: instant })),
  criteria: z.array(criterionOutput),
  /** What the ticks say; never a decision. */
  advice: z.object({
    verdict: z.enum(['met', 'not-met', 'open', 'not-stated']),
    missing: z.number().int(),
    /** How many of what is asked for side by side are met; null where one is enough. */
    counted: z.object({ met: z.number().int(), of: z.number().int(), needed: z.number().int() }).nullable(),
  }),
  /** The family was accepted and is weighed anew: when that was undone, and why. */
  undone: z.object({ at: instant, reason: z.string().nullable() }).nullable(),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      decision: z.enum(['accept', 'decline', 'wait']),
      reasonName: z.string().nullable(),
      note: z.string().nullable(),
      decidedAsName: z.string().nullable(),
      beyondCapacity: z.boolean(),
      nextStep: z.string().nullable(),
      nextOn: z.string().nullable(),
      decidedAt: instant,
      decidedByName: z.string().nullable(),
    }),
  ),
  may: z.object({
    release: z.boolean(),
    tick: z.boolean(),
    /** Gives a department's or a body's yes. */
    approve: z.boolean(),
    choose: z.boolean(),
    decide: z.boolean(),
    reconsider: z.boolean(),
    /** Joins it to a family that takes part already, and takes that back. */
    join: z.boolean(),
    separate: z.boolean(),
  }),
})
export type Intake = z.output<typeof intakeOutput>

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
  'POST /api/referrals/withdrawal': {
    purpose: 'casework',
    summary: 'The sender says that a referral was a mistake; a notification of concern stands',
    body: z.strictObject({ receipt: shortText, reason: longText }),
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
    summary:
      'Who could be the responsible coordinator, by name or by what they can, each with how many families they coordinate',
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
          /** What they can, by the municipality's own list. */
          can: z.array(z.string()),
        }),
      ),
    }),
  },
  'PUT /api/intake/:family/programme': {
    purpose: 'decision',
    summary: 'Makes the family a candidate for another programme that the municipality offers',
    params,
    body: z.strictObject({ basedOn, programme: presetKey, reason: longText }),
    output: changed,
  },
  'POST /api/intake/:family/steps': {
    purpose: 'decision',
    summary: 'Takes a step of the visitation: put forward, talked through, approved',
    params,
    body: z.strictObject({ step: presetKey, note: longText.nullable(), acknowledgedOn: day.nullable() }),
    output: changed,
  },
  'POST /api/intake/:family/steps/:step/withdraw': {
    purpose: 'decision',
    summary: 'Withdraws a step that was taken by mistake, with the reason',
    params: z.object({ family: z.uuid(), step: z.uuid() }),
    body: z.strictObject({ basedOn, reason: longText }),
    output: changed,
  },
  'POST /api/intake/:family/reconsider': {
    purpose: 'decision',
    summary: 'Takes a declined family up again, while whoever decided can still read it',
    params,
    body: z.strictObject({ basedOn, reason: longText }),
    output: changed,
  },
  'GET /api/waiting-list': {
    purpose: 'decision',
    summary: 'Families that wait for a place, each programme in its order, with what happens next',
    output: z.object({
      today: z.string(),
      programmes: z.array(
        z.object({
          ...named.shape,
          placesTaken: z.number().int(),
          total: z.number().int().nullable(),
          families: z.array(
            z.object({
              family: z.uuid(),
              aboutName: z.string(),
              position: z.number().int(),
              since: instant,
              waitingDays: z.number().int(),
              reason: z.string().nullable(),
              nextStep: z.string().nullable(),
              nextOn: z.string().nullable(),
              /** The day on which somebody would get back to the family has passed. */
              overdue: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  },
  'POST /api/families/:family/undo-acceptance': {
    purpose: 'coordination',
    summary:
      'A family that was accepted by mistake is a candidate again, as long as nothing but the acceptance has happened',
    params,
    body: z.strictObject({ basedOn, reason: longText }),
    output: changed,
  },
  'POST /api/families/:family/no-thanks': {
    purpose: 'coordination',
    summary: 'The family says no to the offer: everybody leaves it, and nobody else can see that there was one',
    params,
    body: z.strictObject({ reason: presetKey.nullable(), note: longText.nullable() }),
    output: changed,
  },
  'POST /api/intake/:family/decision': {
    purpose: 'decision',
    summary: 'Accepts, declines or lets wait',
    params,
    body: decisionInput,
    output: changed,
  },
})
