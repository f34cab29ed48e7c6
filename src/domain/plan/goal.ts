import { z } from 'zod'
import { day, id, longText } from '../shared/fields.ts'

/** A long-term goal says where the family is heading; a step is small enough to be seen done. */
export const horizons = ['long-term', 'step'] as const

/** A goal as it is entered. Whose words they are is never left out, because nobody else may change them. */
export const goalSchema = z
  .strictObject({
    ownWords: longText,
    /** The person whose words they are. */
    whoseWords: id,
    /** What is to be different, in everyday language. */
    wishedChange: longText,
    /** How everybody will see that it is reached. */
    successCriterion: z.string('goal.success-criterion-missing').pipe(longText),
    horizon: z.enum(horizons),
    /** The long-term goal that a step leads to. */
    towards: id.nullable(),
    /** The persons it is about. */
    concerns: z.array(id).min(1, 'goal.nobody'),
    decidedOn: day,
  })
  .refine((goal) => goal.horizon === 'step' || goal.towards === null, {
    message: 'goal.long-term-is-no-step',
    path: ['towards'],
  })

export type GoalInput = z.infer<typeof goalSchema>

/** Only the person whose words they are may change them; everything else in the goal may be changed by those who may write the plan. */
export function mayChangeOwnWords(goal: Pick<GoalInput, 'whoseWords'>, person: string | null): boolean {
  return person !== null && person === goal.whoseWords
}

/** Why a new version of a goal is refused, or null. `person` is the family member who writes, null for an employee. */
export function refuseGoalChange(
  before: GoalInput,
  after: GoalInput,
  person: string | null,
): 'goal.words-belong-to-another' | null {
  const touched = before.ownWords !== after.ownWords || before.whoseWords !== after.whoseWords
  return touched && !mayChangeOwnWords(before, person) ? 'goal.words-belong-to-another' : null
}
