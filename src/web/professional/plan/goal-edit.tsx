import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { Goal } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { GoalFields, type GoalText, useGoalLabels } from './goal-fields.tsx'
import { usePlan } from './plan-context.ts'

interface ChangedGoal extends GoalText {
  readonly reason: string
  /** The version that the change began from: kept with the draft, so that a late save still meets the other's. */
  readonly basedOn: number
}

const textOf = (goal: Goal): GoalText & { readonly basedOn: number } => ({
  ownWords: goal.ownWords,
  wishedChange: goal.wishedChange,
  successCriterion: goal.successCriterion,
  horizon: goal.horizon,
  parentGoal: goal.parentGoal ?? '',
  basedOn: goal.version,
})

/** Changes a goal with a reason; words that belong to somebody for good are left out of the form. */
export const GoalEdit = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const text = useText()
  const { family } = usePlan()
  const fields = useGoalLabels()
  const draft = useDraft<ChangedGoal>(`plan-goal:${family}:${goal.id}`, {
    ...textOf(goal),
    reason: '',
  })
  const save = useCommand('PUT /api/families/:family/goals/:goal', {
    fields,
    onUseCurrent: (current) => draft.change(textOf(current as unknown as Goal)),
    onDone: () => {
      void draft.discard()
      announce(text('plan.saved'))
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 90]} />
  const { value, change } = draft
  const errors = errorsOf(save.problem)
  const send = (): void =>
    void save.send({
      params: { family, goal: goal.id },
      body: { ...value, parentGoal: value.parentGoal === '' ? null : value.parentGoal },
    })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <GoalFields value={value} change={change} errors={errors} keepsWords={goal.department === null} self={goal.id} />
      <TextField
        name="reason"
        label={text('plan.reason')}
        hint={text('plan.reason-hint')}
        error={errors['reason']}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
      <FormEnd sending={save.sending} onClose={onClose} draft={draft}>
        {text('goal.save')}
      </FormEnd>
    </form>
  )
}
