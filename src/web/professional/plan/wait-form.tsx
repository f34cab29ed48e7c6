import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { thingsOf } from '../../shared/road/things.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

interface WaitFormProps {
  /** What waits, where that is known already. */
  readonly waiting?: string
  readonly onClose: () => void
}

/** One thing waits for another, and why. */
export const WaitForm = ({ waiting: given, onClose }: WaitFormProps) => {
  const text = useText()
  const { family, room } = usePlan()
  const [waiting, setWaiting] = useState(given ?? '')
  const [forObject, setForObject] = useState('')
  const [until, setUntil] = useState<'begun' | 'done'>('done')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/families/:family/waits', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const things = thingsOf(room).filter(({ done }) => !done)
  const [one, other] = [things.find(({ id }) => id === waiting), things.find(({ id }) => id === forObject)]
  const errors: FieldErrors = {
    ...errorsOf(add.problem),
    ...(tried && !one && { waiting: text('wait.pick') }),
    ...(tried && !other && { forObject: text('wait.pick') }),
  }
  const send = (): void => {
    setTried(true)
    if (!one || !other) return
    void add.send({
      params: { family },
      body: {
        waitingKind: one.kind,
        waiting: one.id,
        forKind: other.kind,
        forObject: other.id,
        until: other.kind === 'measure' ? until : 'done',
        reason,
      },
    })
  }
  const options = (without: string) =>
    things
      .filter(({ id }) => id !== without)
      .map(({ id, kind, name }) => ({ value: id, label: `${text(`changes.${kind}`)}: ${name}` }))
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      {given === undefined && (
        <Select
          name="waiting"
          label={text('wait.waiting')}
          empty={text('wait.pick')}
          error={errors['waiting']}
          options={options(forObject)}
          value={waiting}
          onChange={setWaiting}
        />
      )}
      <Select
        name="forObject"
        label={text('wait.for')}
        empty={text('wait.pick')}
        error={errors['forObject']}
        options={options(waiting)}
        value={forObject}
        onChange={setForObject}
      />
      {other?.kind === 'measure' && (
        <Choice
          name="until"
          label={text('wait.until')}
          error={errors['until']}
          options={[
            { value: 'done', label: text('wait.until-done') },
            { value: 'begun', label: text('wait.until-begun') },
          ]}
          value={until}
          onChange={setUntil}
        />
      )}
      <TextField
        name="reason"
        label={text('wait.reason')}
        hint={text('wait.reason-hint')}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <FormEnd sending={add.sending} onClose={onClose}>
        {text('wait.save')}
      </FormEnd>
    </form>
  )
}
