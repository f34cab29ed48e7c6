import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { GoalTextFields, type GoalWords } from '../../shared/road/goal-text-fields.tsx'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** What both forms of a goal hold. */
export interface GoalText extends GoalWords {
  readonly horizon: 'long-term' | 'step'
  /** Empty: no goal in particular. */
  readonly parentGoal: string
}

interface GoalFieldsProps {
  readonly value: GoalText
  readonly change: (patch: Partial<GoalText>) => void
  readonly errors: FieldErrors
  /** Own words that somebody else has said for good. */
  readonly keepsWords?: boolean
  readonly self?: string
}

/** Own words, wished change, sign of success, and how far ahead. */
export const GoalFields = ({ value, change, errors, keepsWords = false, self }: GoalFieldsProps) => {
  const text = useText()
  const { room } = usePlan()
  const parents = room.goals.filter(
    ({ id, horizon, status }) => horizon === 'long-term' && status === 'active' && id !== self,
  )
  return (
    <>
      <GoalTextFields
        value={value}
        change={change}
        errors={errors}
        fields={keepsWords ? ['wishedChange', 'successCriterion'] : ['ownWords', 'wishedChange', 'successCriterion']}
        labels={{
          ownWords: text('goal.own-words'),
          wishedChange: text('goal.change'),
          successCriterion: text('goal.success'),
        }}
        hints={{
          ownWords: `${text('goal.own-words-hint')} ${self === undefined ? '' : text('goal.own-words-kept')}`,
          successCriterion: text('goal.success-hint'),
        }}
      />
      <Choice
        name="horizon"
        label={text('goal.horizon')}
        error={errors['horizon']}
        options={[
          { value: 'long-term', label: text('goal.horizon-long-term') },
          { value: 'step', label: text('goal.horizon-step') },
        ]}
        value={value.horizon}
        onChange={(horizon) => change(horizon === 'step' ? { horizon } : { horizon, parentGoal: '' })}
      />
      {value.horizon === 'step' && (
        <Select
          name="parentGoal"
          label={text('goal.parent')}
          empty={text('goal.parent-empty')}
          error={errors['parentGoal']}
          options={parents.map(({ id, ownWords }) => ({ value: id, label: ownWords }))}
          value={value.parentGoal}
          onChange={(parentGoal) => change({ parentGoal })}
        />
      )}
    </>
  )
}

/** How the conflict dialog names the fields of a goal. */
export const useGoalLabels = () => {
  const text = useText()
  return [
    { name: 'ownWords', label: text('goal.own-words') },
    { name: 'wishedChange', label: text('goal.change') },
    { name: 'successCriterion', label: text('goal.success') },
  ]
}
