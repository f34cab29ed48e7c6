import { z } from 'zod'
import { day, id, longText } from '../shared/fields.ts'
import { ratingSchema } from './scale.ts'

/** What is decided for a goal when it is looked at together. */
export const outcomes = ['continue', 'change', 'stop', 'reached'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * A formal follow-up, goal by goal: where each person stands, what happened, and what comes now. Stopping and reaching are
 * decisions, so what happened is their reason; going on needs a next step.
 */
export const roundGoalSchema = z
  .strictObject({
    goal: id,
    basedOn: z.int().min(1),
    outcome: z.enum(outcomes),
    happened: longText,
    nextStep: longText.nullable(),
    scalings: z
      .array(z.strictObject({ byPerson: id.nullable(), value: ratingSchema.shape.value, says: longText.nullable() }))
      .max(30),
  })
  .refine((goal) => goal.nextStep !== null || goal.outcome === 'stop' || goal.outcome === 'reached', {
    message: 'round.next-step-missing',
    path: ['nextStep'],
  })

export const roundSchema = z.strictObject({
  /** The plan's version; null when the plan has not been begun. */
  basedOn: z.int().min(1).nullable(),
  on: day,
  changed: longText,
  next: day.nullable(),
  goals: z
    .array(roundGoalSchema)
    .max(100)
    .refine((goals) => new Set(goals.map(({ goal }) => goal)).size === goals.length, 'round.goal-twice'),
})
export type Round = z.output<typeof roundSchema>

/** The status a goal has after it was looked at; null when it stays as it is. */
export const statusAfter = (outcome: Outcome): 'reached' | 'dropped' | null =>
  outcome === 'reached' ? 'reached' : outcome === 'stop' ? 'dropped' : null
