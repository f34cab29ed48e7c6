import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** What both forms of a goal hold. */
export interface GoalText {
  readonly ownWords: string
  readonly wishedChange: string
  readonly successCriterion: string
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
      {!keepsWords && (
        <TextArea
          name="ownWords"
          label={text('goal.own-words')}
          hint={`${text('goal.own-words-hint')} ${self === undefined ? '' : text('goal.own-words-kept')}`}
          error={errors['ownWords']}
          rows={2}
          max={4000}
          value={value.ownWords}
          onChange={(ownWords) => change({ ownWords })}
        />
      )}
      <TextArea
        name="wishedChange"
        label={text('goal.change')}
        error={errors['wishedChange']}
        rows={2}
        value={value.wishedChange}
        onChange={(wishedChange) => change({ wishedChange })}
      />
      <TextArea
        name="successCriterion"
        label={text('goal.success')}
        hint={text('goal.success-hint')}
        error={errors['successCriterion']}
        rows={2}
        value={value.successCriterion}
        onChange={(successCriterion) => change({ successCriterion })}
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
