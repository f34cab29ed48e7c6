import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { StationToolProps } from './station-tool.ts'

/** Taking something on: what, and when it is done. */
export const TakeOn = ({ family, goal, onClose }: StationToolProps) => {
  const text = useText()
  const [what, setWhat] = useState('')
  const [due, setDue] = useState('')
  const add = useCommand('POST /api/own/families/:family/actions', {
    onDone: () => {
      announce(text('road.taken'))
      onClose()
    },
  })
  const [missing, setMissing] = useState<FieldErrors>({})
  const errors = { ...errorsOf(add.problem), ...missing }
  const send = (): void => {
    const found: FieldErrors = {
      ...(what.trim() === '' && { what: text('road.take-what-missing') }),
      ...(due === '' && { due: text('road.take-due-missing') }),
    }
    setMissing(found)
    if (Object.keys(found).length > 0) return
    void add.send({ params: { family }, body: { goal: goal.id, what, due } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextField name="what" label={text('road.take-what')} error={errors['what']} value={what} onChange={setWhat} />
      <DateField name="due" label={text('road.take-due')} error={errors['due']} value={due} onChange={setDue} />
      <div className="form-actions">
        <SubmitButton sending={add.sending}>{text('road.take-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
