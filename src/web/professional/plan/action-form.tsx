import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import type { Action } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { peopleToName, usePlan } from './plan-context.ts'

interface ActionFormProps {
  readonly goal: string
  /** The agreement to change; without it, a new one. */
  readonly action?: Action
  readonly onClose: () => void
}

const startOf = (action: Action | undefined) => ({
  what: action?.what ?? '',
  who: action?.byPerson ?? action?.byEmployee ?? '',
  due: action?.due ?? '',
  basedOn: action?.version ?? 0,
})

/** What somebody agrees to do, and when it is done. Parents and employees alike. */
export const ActionForm = ({ goal, action, onClose }: ActionFormProps) => {
  const text = useText()
  const { family, room, options, nameOf } = usePlan()
  const [value, setValue] = useState(() => startOf(action))
  const [tried, setTried] = useState(false)
  const onDone = (): void => {
    announce(text('plan.saved'))
    onClose()
  }
  const add = useCommand('POST /api/families/:family/actions', { onDone })
  const change = useCommand('PUT /api/families/:family/actions/:action', {
    onDone,
    fields: [
      { name: 'what', label: text('action.what') },
      { name: 'due', label: text('action.due') },
    ],
    onUseCurrent: (current) => setValue(startOf(current as unknown as Action)),
  })
  const command = action ? change : add
  const isNobody = tried && value.who === ''
  const errors: FieldErrors = {
    ...errorsOf(command.problem),
    ...(isNobody && { 'responsible.employee': text('action.who-empty') }),
  }
  const send = (): void => {
    setTried(true)
    if (value.who === '') return
    const { what, who, due, basedOn } = value
    const responsible = room.people.some(({ id }) => id === who)
      ? ({ kind: 'person', person: who } as const)
      : ({ kind: 'employee', employee: who } as const)
    const body = { what, responsible, due }
    if (action)
      void change.send({
        params: { family, action: action.id },
        body: { ...body, basedOn, reason: null },
      })
    else void add.send({ params: { family }, body: { ...body, goal } })
  }
  const people = [
    ...peopleToName(room, options),
    ...room.team
      .filter(({ employee }) =>
        options.nameable.team.some((one) => one.employee === employee && one.goals.includes(goal)),
      )
      .map(({ employee, name, departmentName }) => ({ value: employee, label: `${name}, ${departmentName}` })),
  ]
  /** Who has agreed already may stay. */
  const stays = action?.byPerson ?? action?.byEmployee
  const set = (patch: Partial<typeof value>): void => setValue({ ...value, ...patch })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextField
        name="what"
        label={text('action.what')}
        error={errors['what']}
        value={value.what}
        onChange={(what) => set({ what })}
      />
      <Select
        name="responsible.employee"
        label={text('action.who')}
        empty={text('action.who-empty')}
        error={errors['responsible.employee'] ?? errors['responsible.person']}
        options={[
          ...(stays && !people.some((one) => one.value === stays) ? [{ value: stays, label: nameOf(stays) }] : []),
          ...people,
        ]}
        value={value.who}
        onChange={(who) => set({ who })}
      />
      <DateField
        name="due"
        label={text('action.due')}
        error={errors['due']}
        value={value.due}
        onChange={(due) => set({ due })}
      />
      <FormEnd sending={command.sending} onClose={onClose}>
        {text('action.save')}
      </FormEnd>
    </form>
  )
}
