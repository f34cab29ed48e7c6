import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import type { Pitfall } from '../../shared/road/depth.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { peopleToName, usePlan } from './plan-context.ts'

/** What can go wrong, as somebody in the family said it, and what they do then. */
export const PitfallForm = ({ goal, onClose }: { readonly goal: string | null; readonly onClose: () => void }) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const [value, setValue] = useState({ whose: '', what: '', response: '' })
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/families/:family/pitfalls', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors: FieldErrors = {
    ...errorsOf(add.problem),
    ...(tried && value.whose === '' && { whose: text('goal.whose-empty') }),
  }
  const send = (): void => {
    setTried(true)
    if (value.whose !== '') void add.send({ params: { family }, body: { goal, ...value } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Select
        name="whose"
        label={text('goal.whose')}
        empty={text('goal.whose-empty')}
        error={errors['whose']}
        options={peopleToName(room, options)}
        value={value.whose}
        onChange={(whose) => setValue({ ...value, whose })}
      />
      <PitfallWords value={value} errors={errors} change={(patch) => setValue({ ...value, ...patch })} />
      <FormEnd sending={add.sending} onClose={onClose}>
        {text('pitfall.save')}
      </FormEnd>
    </form>
  )
}

interface Words {
  readonly what: string
  readonly response: string
}

const PitfallWords = ({
  value,
  errors,
  change,
}: {
  readonly value: Words
  readonly errors: FieldErrors
  readonly change: (patch: Partial<Words>) => void
}) => {
  const text = useText()
  return (
    <>
      <TextArea
        name="what"
        label={text('pitfall.what')}
        error={errors['what']}
        rows={2}
        value={value.what}
        onChange={(what) => change({ what })}
      />
      <TextArea
        name="response"
        label={text('pitfall.response')}
        error={errors['response']}
        rows={2}
        value={value.response}
        onChange={(response) => change({ response })}
      />
    </>
  )
}

/** Whether it happened or is gone, and for words that a professional wrote down, other words. */
export const PitfallEdit = ({ pitfall }: { readonly pitfall: Pitfall }) => {
  const text = useText()
  const { mayChange } = usePlan()
  if (!mayChange(pitfall)) return null
  const id = `pitfall-${pitfall.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('pitfall.edit')} about={pitfall.what} quiet />
      <InPlace id={id}>{(close) => <PitfallChange pitfall={pitfall} onClose={close} />}</InPlace>
    </>
  )
}

const statuses = ['open', 'happened', 'gone'] as const
const startOf = (pitfall: Pitfall) => ({
  what: pitfall.what,
  response: pitfall.response,
  status: pitfall.status,
  basedOn: pitfall.version,
})

const PitfallChange = ({ pitfall, onClose }: { readonly pitfall: Pitfall; readonly onClose: () => void }) => {
  const text = useText()
  const { family, nameOf } = usePlan()
  const [value, setValue] = useState(() => startOf(pitfall))
  const [reason, setReason] = useState('')
  const save = useCommand('PUT /api/families/:family/pitfalls/:pitfall', {
    fields: [
      { name: 'what', label: text('pitfall.what') },
      { name: 'response', label: text('pitfall.response') },
    ],
    onUseCurrent: (current) => setValue(startOf(current as unknown as Pitfall)),
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(save.problem)
  const send = (): void => void save.send({ params: { family, pitfall: pitfall.id }, body: { ...value, reason } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      {pitfall.department === null ? (
        <p className="quiet">{text('pitfall.own', { name: nameOf(pitfall.whose) })}</p>
      ) : (
        <PitfallWords value={value} errors={errors} change={(patch) => setValue({ ...value, ...patch })} />
      )}
      <Choice
        name="status"
        label={text('pitfall.status')}
        options={statuses.map((status) => ({ value: status, label: text(`pitfall.${status}`) }))}
        value={value.status}
        onChange={(status) => setValue({ ...value, status })}
      />
      <TextField
        name="reason"
        label={text('plan.reason')}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <FormEnd sending={save.sending} onClose={onClose}>
        {text('pitfall.save')}
      </FormEnd>
    </form>
  )
}
