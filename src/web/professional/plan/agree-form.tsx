import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import type { Goal } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

interface AgreeFormProps {
  readonly goal: Goal
  readonly onClose: () => void
}

const list = new Intl.ListFormat('da', { type: 'conjunction' })

/** A goal is agreed, once each it is about was asked whether it is realistic; or is not agreed after all. */
export const AgreeForm = ({ goal, onClose }: AgreeFormProps) => {
  const { depth } = usePlan()
  const agreement = depth.agreements.find((one) => one.goal === goal.id)
  return agreement ? <TakeBack agreement={agreement} onClose={onClose} /> : <Agree goal={goal} onClose={onClose} />
}

const Agree = ({ goal, onClose }: AgreeFormProps) => {
  const text = useText()
  const { family, room, depth, nameOf } = usePlan()
  const [on, setOn] = useState(room.today)
  const [note, setNote] = useState('')
  const agree = useCommand('POST /api/families/:family/goals/:goal/agreement', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(agree.problem)
  const waiting = depth.toAsk.find((one) => one.goal === goal.id)?.people ?? []
  const send = (): void =>
    void agree.send({ params: { family, goal: goal.id }, body: { on, note: note.trim() || null } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={agree.problem} />
      {waiting.length > 0 && (
        <p className="notice">{text('agree.ask-first', { names: list.format(waiting.map(nameOf)) })}</p>
      )}
      <DateField name="on" label={text('agree.on')} max={room.today} error={errors['on']} value={on} onChange={setOn} />
      <TextField name="note" label={text('agree.note')} optional value={note} onChange={setNote} />
      <FormEnd sending={agree.sending} onClose={onClose}>
        {text('agree.save')}
      </FormEnd>
    </form>
  )
}

interface TakeBackProps {
  readonly agreement: { readonly id: string; readonly version: number; readonly agreedOn: string }
  readonly onClose: () => void
}

const TakeBack = ({ agreement, onClose }: TakeBackProps) => {
  const text = useText()
  const { family } = usePlan()
  const [reason, setReason] = useState('')
  const withdraw = useCommand('PUT /api/families/:family/goal-agreements/:agreement/withdrawn', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(withdraw.problem)
  const send = (): void =>
    void withdraw.send({
      params: { family, agreement: agreement.id },
      body: { basedOn: agreement.version, reason },
    })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={withdraw.problem} />
      <p>{text('agree.stands', { day: longDate(agreement.agreedOn) })}</p>
      <TextField
        name="reason"
        label={text('plan.reason')}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <FormEnd sending={withdraw.sending} onClose={onClose}>
        {text('agree.take-back')}
      </FormEnd>
    </form>
  )
}
