import { z } from 'zod'
import { locales } from '../domain/shared/locale.ts'
import { actionSchema } from '../domain/plan/action.ts'
import { goalSchema, horizons } from '../domain/plan/goal.ts'
import { measureOrigins, measureStatuses } from '../domain/plan/measure.ts'
import { ratingSchema } from '../domain/plan/scale.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { wholeFamily } from './choice.ts'
import { actionOutput, familyParams, goalOutput, measureOutput, scalingOutput } from './family.ts'
import { depthOutput } from './plan-depth.ts'
import { planOptionsOutput } from './plan-options.ts'
import { routes } from './route.ts'

/** What travels about the one plan of a family: commands, published versions, the road as a page, the coordination view as a table. */
const basedOn = z.int().min(1)
const reason = longText
const saved = z.object({ id: z.uuid(), version: z.number().int() })

const goalParams = familyParams.extend({ goal: id })
const actionParams = familyParams.extend({ action: id })
const measureParams = familyParams.extend({ measure: id })
const snapshotParams = familyParams.extend({ snapshot: id })

const goalText = {
  ownWords: goalSchema.shape.ownWords,
  wishedChange: goalSchema.shape.wishedChange,
  successCriterion: goalSchema.shape.successCriterion,
  horizon: z.enum(horizons),
  /** The long-term goal that a step leads to. */
  parentGoal: id.nullable(),
}
const addGoal = z.strictObject({
  ...goalText,
  whoseWords: id,
  /** Null: the family as a whole. */
  concerns: id.nullable(),
  /** Others whom it is about as much as `concerns`: two siblings who share a goal. */
  also: z.array(id).max(wholeFamily).default([]),
  category: presetKey,
})
const changeGoal = z.strictObject({ ...goalText, basedOn, reason })

const measureState = {
  goal: id.nullable(),
  /** Left out where it stays as it is. */
  origin: z.enum(measureOrigins).nullable().optional(),
  /** As the catalogue writes it: act and paragraph. Null for what needs no decision under an act. */
  legalBasis: shortText.nullable(),
  status: z.enum(measureStatuses),
  waitingFor: shortText.nullable(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
}
const addMeasure = z.strictObject({
  ...measureState,
  department: presetKey,
  category: presetKey,
  person: id,
  /** Key of the catalogue, or null for one of the municipality's own, which then has a title and a reason. */
  kind: presetKey.nullable(),
  title: shortText.nullable(),
  outsideCatalogueReason: longText.nullable(),
})

const addAction = z.strictObject({
  goal: id,
  what: actionSchema.shape.what,
  responsible: actionSchema.shape.responsible,
  due: actionSchema.shape.due,
})

const rating = { goal: id, value: ratingSchema.shape.value, says: longText.nullable() }
const done = z.strictObject({ basedOn, done: z.boolean() })

/** What a published version held, cut to its reader. */
export const snapshotOutput = z.object({
  id: z.uuid(),
  number: z.number().int(),
  reason: z.string(),
  publishedAt: z.string(),
  publishedByName: z.string().nullable(),
  goals: z.array(goalOutput),
  scalings: z.array(scalingOutput),
  actions: z.array(actionOutput),
  measures: z.array(measureOutput),
  /** False for a version from before what hangs on the plan was published with it: it says nothing about it. */
  holdsDepth: z.boolean(),
  stones: depthOutput.shape.stones,
  pitfalls: depthOutput.shape.pitfalls,
  spells: depthOutput.shape.spells,
  waits: depthOutput.shape.waits,
  agreements: depthOutput.shape.agreements,
  /** What each had answered about goals and measures; whether they agree with the version itself is asked afterwards. */
  stances: depthOutput.shape.stances,
  links: z.array(
    z.object({
      id: z.uuid(),
      kindName: z.string(),
      persons: z.array(z.uuid()),
      ownerName: z.string(),
      nextOn: z.string().nullable(),
    }),
  ),
})

/** The road of the family as it is printed, already cut to its reader. */
/** The languages of the family's pages. */
const language = z.enum(locales.map(({ code }) => code))

export const roadOutput = z.object({
  language,
  madeOn: z.string(),
  familyName: z.string(),
  wishes: z.array(z.object({ words: z.string(), whose: z.string() })),
  goals: z.array(
    z.object({
      words: z.string(),
      whose: z.string(),
      change: z.string(),
      success: z.string(),
      steps: z.array(z.object({ what: z.string(), who: z.string(), when: z.string().nullable(), done: z.boolean() })),
      scales: z.array(z.object({ who: z.string(), value: z.number() })),
    }),
  ),
  nextMeeting: z.object({ when: z.string(), where: z.string().nullable() }).optional(),
  followUp: z.string().nullable(),
  people: z.array(z.object({ name: z.string(), role: z.string(), doesWhat: z.string() })),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
})

const changesOutput = z.object({
  changes: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['plan', 'goal', 'measure', 'action']),
      object: z.uuid(),
      at: z.string(),
      byName: z.string().nullable(),
      reason: z.string(),
      /** What the row said before, where words or status changed. */
      before: z.record(z.string(), z.string().nullable()),
    }),
  ),
})

export const planRoutes = routes({
  'GET /api/families/:family/plan-options': {
    purpose: 'coordination',
    summary: 'What can be chosen when the plan is written',
    params: familyParams,
    output: planOptionsOutput,
  },
  'GET /api/families/:family/plan-changes': {
    purpose: 'coordination',
    summary: 'What was changed in the plan, and why, latest first',
    params: familyParams,
    output: changesOutput,
  },
  'POST /api/families/:family/goals': {
    purpose: 'coordination',
    summary: 'Writes a goal down with the family',
    params: familyParams,
    body: addGoal,
    output: saved,
  },
  'PUT /api/families/:family/goals/:goal': {
    purpose: 'coordination',
    summary: 'Changes a goal',
    params: goalParams,
    body: changeGoal,
    output: saved,
  },
  'PUT /api/families/:family/goals/:goal/status': {
    purpose: 'coordination',
    summary: 'A goal is reached, paused, dropped or taken up again',
    params: goalParams,
    body: z.strictObject({ basedOn, status: goalOutput.shape.status, reason }),
    output: saved,
  },
  'PUT /api/families/:family/goal-order': {
    purpose: 'coordination',
    summary: 'Puts goals in order',
    params: familyParams,
    body: z.strictObject({ goals: z.array(z.strictObject({ id, basedOn })).min(1).max(200) }),
    output: z.object({ goals: z.array(saved) }),
  },
  'POST /api/families/:family/scalings': {
    purpose: 'coordination',
    summary: 'Where somebody stands between 0 and 10; without a person, where the employee stands',
    params: familyParams,
    body: z.strictObject({ ...rating, byPerson: id.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/actions': {
    purpose: 'coordination',
    summary: 'Somebody agrees to do something',
    params: familyParams,
    body: addAction,
    output: saved,
  },
  'PUT /api/families/:family/actions/:action': {
    purpose: 'coordination',
    summary: 'Changes an agreement',
    params: actionParams,
    body: addAction.omit({ goal: true }).extend({ basedOn, reason: longText.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/actions/:action/done': {
    purpose: 'coordination',
    summary: 'An agreement is kept, or not yet after all',
    params: actionParams,
    body: done,
    output: saved,
  },
  'POST /api/families/:family/measures': {
    purpose: 'coordination',
    summary: 'Adds a measure of a department',
    params: familyParams,
    body: addMeasure,
    output: saved,
  },
  'PUT /api/families/:family/measures/:measure': {
    purpose: 'coordination',
    summary: 'Changes where a measure stands',
    params: measureParams,
    body: z.strictObject({ ...measureState, basedOn, reason: longText.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/follow-ups': {
    purpose: 'coordination',
    summary: 'Records a formal follow-up; moves the clock',
    params: familyParams,
    body: z.strictObject({ basedOn: basedOn.nullable(), on: day, changed: longText, next: day.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/snapshots': {
    purpose: 'coordination',
    summary: 'Publishes the plan as it stands',
    params: familyParams,
    body: z.strictObject({ reason }),
    output: saved,
  },
  'GET /api/families/:family/snapshots/:snapshot': {
    purpose: 'coordination',
    summary: 'A published version, as far as the reader may see',
    params: snapshotParams,
    output: snapshotOutput,
  },
  'GET /api/families/:family/road.pdf': {
    purpose: 'coordination',
    summary: 'The road on paper, PDF',
    params: familyParams,
    output: roadOutput,
  },
  'GET /api/families/:family/coordination.csv': {
    purpose: 'coordination',
    summary: 'The coordination view as a table, CSV',
    params: familyParams,
    output: z.object({ rows: z.array(z.array(z.string())) }),
  },

  'POST /api/own/families/:family/goals': {
    purpose: 'own-insight',
    summary: 'Says in own words what is to be different',
    params: familyParams,
    body: z.strictObject({
      ownWords: longText,
      about: z.enum(['me', 'all']),
      wishedChange: longText.nullable(),
      successCriterion: longText.nullable(),
    }),
    output: saved,
  },
  'PUT /api/own/families/:family/goals/:goal/own-words': {
    purpose: 'own-insight',
    summary: 'Says it differently',
    params: goalParams,
    body: z.strictObject({ basedOn, ownWords: longText }),
    output: saved,
  },
  'POST /api/own/families/:family/scalings': {
    purpose: 'own-insight',
    summary: 'Where I stand between 0 and 10',
    params: familyParams,
    body: z.strictObject(rating),
    output: saved,
  },
  'POST /api/own/families/:family/actions': {
    purpose: 'own-insight',
    summary: 'I will do something',
    params: familyParams,
    body: z.strictObject({ goal: id, what: actionSchema.shape.what, due: actionSchema.shape.due }),
    output: saved,
  },
  'PUT /api/own/families/:family/actions/:action/done': {
    purpose: 'own-insight',
    summary: 'I have done it, or not yet after all',
    params: actionParams,
    body: done,
    output: saved,
  },
  'GET /api/own/families/:family/snapshots/:snapshot': {
    purpose: 'own-insight',
    summary: 'A published version of our plan',
    params: snapshotParams,
    output: snapshotOutput,
  },
  'GET /api/own/families/:family/road.pdf': {
    purpose: 'own-insight',
    summary: 'Our road on paper, PDF, in the language that is asked for',
    params: familyParams,
    query: z.object({ language: language.optional() }),
    output: roadOutput,
  },
})
