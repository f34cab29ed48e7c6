import { z } from 'zod'
import { loadKinds } from '../domain/plan/load.ts'
import { outcomes, roundSchema } from '../domain/plan/round.ts'
import { spellKinds } from '../domain/plan/spell.ts'
import { answers, questions } from '../domain/plan/stance.ts'
import { waitingKinds, waitingUntil } from '../domain/plan/waiting.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What hangs on the rows of a plan: waiting, stones, pitfalls, pauses, where each person stands, agreement, follow-ups. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const row = { id: z.uuid(), version: z.number().int(), department: z.string().nullable(), category: z.string() }

export const depthOutput = z.object({
  waits: z.array(
    z.object({
      ...row,
      waitingKind: z.enum(waitingKinds),
      waiting: z.uuid(),
      forKind: z.enum(waitingKinds),
      forObject: z.uuid(),
      until: z.enum(waitingUntil),
      reason: z.string(),
    }),
  ),
  stones: z.array(z.object({ ...row, goal: z.uuid(), what: z.string(), reachedOn: z.string().nullable() })),
  pitfalls: z.array(
    z.object({
      ...row,
      goal: z.uuid().nullable(),
      whose: z.uuid(),
      what: z.string(),
      response: z.string(),
      status: z.enum(['open', 'happened', 'gone']),
    }),
  ),
  spells: z.array(
    z.object({
      ...row,
      measure: z.uuid(),
      kind: z.enum(spellKinds),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      says: z.string().nullable(),
      reason: z.string(),
    }),
  ),
  /** The latest answer of each giver. */
  stances: z.array(
    z.object({
      id: z.uuid(),
      question: z.enum(questions),
      object: z.uuid(),
      byPerson: z.uuid().nullable(),
      byEmployee: z.uuid().nullable(),
      answer: z.enum(answers),
      says: z.string().nullable(),
      at: z.string(),
    }),
  ),
  agreements: z.array(z.object({ ...row, goal: z.uuid(), agreedOn: z.string(), note: z.string().nullable() })),
  /** Whom a goal's realism is still to be asked of, as far as the reader knows; for professionals. */
  toAsk: z.array(z.object({ goal: z.uuid(), people: z.array(z.uuid()) })),
  /** Goals about several people at once. */
  shared: z.array(z.object({ goal: z.uuid(), people: z.array(z.uuid()) })),
  followUps: z.array(
    z.object({
      ...row,
      heldOn: z.string(),
      changed: z.string(),
      nextOn: z.string().nullable(),
      recordedByName: z.string().nullable(),
      goals: z.array(
        z.object({
          id: z.uuid(),
          goal: z.uuid(),
          outcome: z.enum(outcomes),
          happened: z.string(),
          nextStep: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Meetings ahead that a person is invited to; for professionals. */
  meetings: z.array(z.object({ person: z.uuid(), count: z.number().int() })),
  /** What the municipality has decided is too much at once, with its source; empty until it has. */
  limits: z.array(z.object({ kind: z.enum(loadKinds), atMost: z.number().int(), source: z.string() })),
})

/** A dated part of a measure's time, half-open. What it looks like meanwhile must be said when it is tapering. */
const spellFields = {
  kind: z.enum(spellKinds),
  startsOn: day,
  endsOn: day.nullable(),
  /** How much there is meanwhile: "hver anden uge". */
  says: shortText.nullable(),
  reason: longText,
}
const stanceBody = { question: z.enum(questions), object: id, answer: z.enum(answers), says: longText.nullable() }
const pitfallText = { what: longText, response: longText }
const stoneParams = familyParams.extend({ stone: id })
const pitfallParams = familyParams.extend({ pitfall: id })

export const planDepthRoutes = routes({
  'GET /api/families/:family/plan-depth': {
    purpose: 'coordination',
    summary: 'What hangs on goals, agreements and measures: waiting, stones, pitfalls, pauses, answers, follow-ups',
    params: familyParams,
    output: depthOutput,
  },
  'POST /api/families/:family/waits': {
    purpose: 'coordination',
    summary: 'One thing in the plan waits for another',
    params: familyParams,
    body: z.strictObject({
      waitingKind: z.enum(waitingKinds),
      waiting: id,
      forKind: z.enum(waitingKinds),
      forObject: id,
      until: z.enum(waitingUntil),
      reason: longText,
    }),
    output: saved,
  },
  'PUT /api/families/:family/waits/:wait': {
    purpose: 'coordination',
    summary: 'Changes why something waits, or says that it waits no longer',
    params: familyParams.extend({ wait: id }),
    body: z.strictObject({ basedOn, until: z.enum(waitingUntil), reason: longText, lifted: z.boolean() }),
    output: saved,
  },
  'POST /api/families/:family/stones': {
    purpose: 'coordination',
    summary: 'A stepping stone towards a goal',
    params: familyParams,
    body: z.strictObject({ goal: id, what: shortText }),
    output: saved,
  },
  'PUT /api/families/:family/stones/:stone': {
    purpose: 'coordination',
    summary: 'A stepping stone is reached, reworded or taken away',
    params: stoneParams,
    body: z.strictObject({ basedOn, what: shortText, reachedOn: day.nullable(), withdrawn: z.boolean() }),
    output: saved,
  },
  'POST /api/families/:family/pitfalls': {
    purpose: 'coordination',
    summary: 'What can go wrong, in somebody’s words, and what is done then',
    params: familyParams,
    body: z.strictObject({ goal: id.nullable(), whose: id, ...pitfallText }),
    output: saved,
  },
  'PUT /api/families/:family/pitfalls/:pitfall': {
    purpose: 'coordination',
    summary: 'A pitfall happened, is gone, or is worded otherwise',
    params: pitfallParams,
    body: z.strictObject({ basedOn, ...pitfallText, status: z.enum(['open', 'happened', 'gone']), reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/measures/:measure/spells': {
    purpose: 'coordination',
    summary: 'A measure pauses or tapers off',
    params: familyParams.extend({ measure: id }),
    body: z.strictObject(spellFields),
    output: saved,
  },
  'PUT /api/families/:family/spells/:spell': {
    purpose: 'coordination',
    summary: 'Changes a pause or a step of tapering, or takes it away',
    params: familyParams.extend({ spell: id }),
    body: z.strictObject({ ...spellFields, basedOn, withdrawn: z.boolean() }),
    output: saved,
  },
  'POST /api/families/:family/stances': {
    purpose: 'coordination',
    summary: 'What somebody answered to a question put to them; without a person, what the employee answers',
    params: familyParams,
    body: z.strictObject({ ...stanceBody, byPerson: id.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/goals/:goal/agreement': {
    purpose: 'coordination',
    summary: 'A goal is agreed, after each was asked whether it is realistic',
    params: familyParams.extend({ goal: id }),
    body: z.strictObject({ on: day, note: longText.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/goal-agreements/:agreement/withdrawn': {
    purpose: 'coordination',
    summary: 'A goal is not agreed after all',
    params: familyParams.extend({ agreement: id }),
    body: z.strictObject({ basedOn, reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/follow-up-rounds': {
    purpose: 'coordination',
    summary: 'A formal follow-up, goal by goal; moves the clock',
    params: familyParams,
    body: roundSchema,
    output: saved,
  },

  'GET /api/own/families/:family/plan-depth': {
    purpose: 'own-insight',
    summary: 'What hangs on our goals, agreements and measures',
    params: familyParams,
    output: depthOutput,
  },
  'POST /api/own/families/:family/stones': {
    purpose: 'own-insight',
    summary: 'A stepping stone of ours',
    params: familyParams,
    body: z.strictObject({ goal: id, what: shortText }),
    output: saved,
  },
  'PUT /api/own/families/:family/stones/:stone/reached': {
    purpose: 'own-insight',
    summary: 'A stepping stone is reached, or not yet after all',
    params: stoneParams,
    body: z.strictObject({ basedOn, reached: z.boolean() }),
    output: saved,
  },
  'POST /api/own/families/:family/pitfalls': {
    purpose: 'own-insight',
    summary: 'What can go wrong, and what we do then',
    params: familyParams,
    body: z.strictObject({ goal: id.nullable(), ...pitfallText }),
    output: saved,
  },
  'PUT /api/own/families/:family/pitfalls/:pitfall': {
    purpose: 'own-insight',
    summary: 'My own words about what can go wrong, and whether it did',
    params: pitfallParams,
    body: z.strictObject({ basedOn, ...pitfallText, status: z.enum(['open', 'happened', 'gone']) }),
    output: saved,
  },
  'POST /api/own/families/:family/stances': {
    purpose: 'own-insight',
    summary: 'Whether it is realistic, matters to me, or I agree',
    params: familyParams,
    body: z.strictObject(stanceBody),
    output: saved,
  },
})
