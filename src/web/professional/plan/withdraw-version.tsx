import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

/** A version of the plan that was published by mistake is withdrawn with a reason, and the withdrawal taken back. */
export const WithdrawVersion = ({ snapshot }: { readonly snapshot: string }) => {
  const text = useText()
  const { room } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const found = room.snapshots.find(({ id }) => id === snapshot)
  if (!found || !room.may.share) return null
  const withdrawn = found.withdrawnAt !== null
  if (!isOpen)
    return (
      <button
        type="button"
        className="button button-secondary"
        aria-label={text(withdrawn ? 'publish.valid-one' : 'publish.withdraw-one', { number: found.number })}
        onClick={() => setOpen(true)}
      >
        {text(withdrawn ? 'publish.valid' : 'publish.withdraw')}
      </button>
    )
  return (
    <WithdrawForm snapshot={snapshot} version={found.version} withdrawn={!withdrawn} onClose={() => setOpen(false)} />
  )
}

interface WithdrawFormProps {
  readonly snapshot: string
  readonly version: number
  /** What it is to become. */
  readonly withdrawn: boolean
  readonly onClose: () => void
}

const WithdrawForm = ({ snapshot, version, withdrawn, onClose }: WithdrawFormProps) => {
  const text = useText()
  const { family } = usePlan()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/snapshots/:snapshot/withdrawal', {
    onDone: () => {
      announce(text(withdrawn ? 'publish.withdrawn' : 'publish.valid-again'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void =>
    void command.send({ params: { family, snapshot }, body: { basedOn: version, withdrawn, reason } })
  return (
    <form className="panel" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <p>{text(withdrawn ? 'publish.withdraw-means' : 'publish.valid-means')}</p>
      <TextArea
        name="reason"
        label={text('publish.withdraw-why')}
        rows={2}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <FormEnd sending={command.sending} onClose={onClose}>
        {text(withdrawn ? 'publish.withdraw' : 'publish.valid')}
      </FormEnd>
    </form>
  )
}
