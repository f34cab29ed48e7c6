import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import type { Goal } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

const statuses = ['active', 'reached', 'paused', 'dropped'] as const

/** Says that a goal is reached, rests, or is laid aside, and why. */
export const GoalStatus = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const text = useText()
  const { family } = usePlan()
  const [status, setStatus] = useState(goal.status)
  const [reason, setReason] = useState('')
  const [basedOn] = useState(goal.version)
  const save = useCommand('PUT /api/families/:family/goals/:goal/status', {
    fields: [{ name: 'status', label: text('goal.status-question') }],
    onUseCurrent: (current) => setStatus(current['status'] as Goal['status']),
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(save.problem)
  const send = (): void => void save.send({ params: { family, goal: goal.id }, body: { basedOn, status, reason } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <Choice
        name="status"
        label={text('goal.status-question')}
        options={statuses.map((value) => ({ value, label: text(`goal.${value}`) }))}
        value={status}
        onChange={setStatus}
      />
      <TextField
        name="reason"
        label={text('plan.reason')}
        hint={text('plan.reason-hint')}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <FormEnd sending={save.sending} onClose={onClose}>
        {text('goal.status-save')}
      </FormEnd>
    </form>
  )
}
