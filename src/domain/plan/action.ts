import { z } from 'zod'
import type { Day } from '../shared/time.ts'
import { day, id, longText, shortText } from '../shared/fields.ts'

/** Who does it: somebody in or around the family, or an employee. Exactly one, so that nobody waits for each other. */
export const responsibleSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('person'), person: id }),
    z.strictObject({ kind: z.literal('employee'), employee: id }),
  ],
  'action.responsible-missing',
)

/** An agreement (aftale) on the way to a goal. Parents' own tasks are entered the same way as the municipality's. */
export const actionSchema = z.strictObject({
  goal: id,
  what: shortText,
  details: longText.nullable(),
  responsible: responsibleSchema,
  due: z.string('action.due-missing').pipe(day),
  doneOn: day.nullable(),
})

export type ActionInput = z.infer<typeof actionSchema>

export type ActionStatus = 'done' | 'due-today' | 'overdue' | 'ahead'

/** Where an agreement stands on a day. */
export function actionStatus(action: Pick<ActionInput, 'due' | 'doneOn'>, today: Day): ActionStatus {
  if (action.doneOn !== null && action.doneOn <= today) return 'done'
  if (action.due === today) return 'due-today'
  return action.due < today ? 'overdue' : 'ahead'
}
