import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice, Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { GoalFields, type GoalText } from './goal-fields.tsx'
import { peopleToName, usePlan } from './plan-context.ts'

interface NewGoal extends GoalText {
  readonly whoseWords: string
  readonly concerns: string
  /** Whom, when they are several. */
  readonly several: readonly string[]
  readonly category: string
}

const everybody = 'alle'
const some = 'flere'

interface GoalAddProps {
  readonly onClose: () => void
  /** The long-term goal that the new one is a step towards. */
  readonly towards?: string
}

/** Writes a goal, or a step towards one, down with the family. */
export const GoalAdd = ({ onClose, towards }: GoalAddProps) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const parent = room.goals.find(({ id }) => id === towards)
  const draft = useDraft<NewGoal>(`plan-goal:${family}:${towards ?? 'new'}`, {
    ownWords: '',
    whoseWords: '',
    wishedChange: '',
    successCriterion: '',
    horizon: towards === undefined ? 'long-term' : 'step',
    parentGoal: towards ?? '',
    concerns: parent?.concerns ?? everybody,
    several: [],
    category: parent?.category ?? 'cooperation',
  })
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/families/:family/goals', {
    onDone: () => {
      void draft.discard()
      announce(text('plan.saved'))
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 90]} />
  const { value, change } = draft
  const isTooFew = value.concerns === some && value.several.length < 2
  const errors: FieldErrors = {
    ...errorsOf(add.problem),
    ...(tried && value.whoseWords === '' && { whoseWords: text('goal.whose-empty') }),
    ...(tried && isTooFew && { several: text('goal.several-empty') }),
  }
  const send = (): void => {
    setTried(true)
    if (value.whoseWords === '' || isTooFew) return
    const { several, ...said } = value
    const [first = null, ...also] = value.concerns === some ? several : []
    void add.send({
      params: { family },
      body: {
        ...said,
        parentGoal: value.parentGoal === '' ? null : value.parentGoal,
        concerns: value.concerns === some ? first : value.concerns === everybody ? null : value.concerns,
        also,
      },
    })
  }
  const people = peopleToName(room, options)
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Select
        name="whoseWords"
        label={text('goal.whose')}
        empty={text('goal.whose-empty')}
        error={errors['whoseWords']}
        options={people}
        value={value.whoseWords}
        onChange={(whoseWords) => change({ whoseWords })}
      />
      <GoalFields value={value} change={change} errors={errors} />
      <Choice
        name="concerns"
        label={text('goal.concerns')}
        error={errors['concerns']}
        options={[
          { value: everybody, label: text('goal.concerns-all') },
          ...people,
          { value: some, label: text('goal.concerns-some'), hint: text('goal.concerns-some-hint') },
        ]}
        value={value.concerns}
        onChange={(concerns) => change({ concerns })}
      />
      {value.concerns === some && (
        <Ticks
          name="several"
          label={text('goal.several')}
          error={errors['several']}
          options={people}
          value={value.several}
          onChange={(several) => change({ several })}
        />
      )}
      <Select
        name="category"
        label={text('goal.category')}
        hint={text('goal.category-hint')}
        empty={text('goal.category-empty')}
        error={errors['category']}
        options={options.categories.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.category}
        onChange={(category) => change({ category })}
      />
      <FormEnd sending={add.sending} onClose={onClose} draft={draft}>
        {text('goal.save')}
      </FormEnd>
    </form>
  )
}
