import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Dialog } from '../../shared/dialog/dialog.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

/** Publishes the plan as it stands, with the reason. */
export const Publish = () => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
        {text('publish.open')}
      </button>
      {isOpen && <PublishDialog onClose={() => setOpen(false)} />}
    </>
  )
}

const PublishDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  const { family } = usePlan()
  const [reason, setReason] = useState('')
  const publish = useCommand('POST /api/families/:family/snapshots', {
    onDone: () => {
      announce(text('publish.done'))
      onClose()
    },
  })
  const errors = errorsOf(publish.problem)
  const send = (): void => void publish.send({ params: { family }, body: { reason } })
  return (
    <Dialog title={text('publish.title')} onClose={onClose} actions={null}>
      <p>{text('publish.text')}</p>
      <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
        <ErrorSummary errors={errors} problem={publish.problem} />
        <TextField
          name="reason"
          label={text('publish.reason')}
          error={errors['reason']}
          value={reason}
          onChange={setReason}
        />
        <FormEnd sending={publish.sending} onClose={onClose}>
          {text('publish.send')}
        </FormEnd>
      </form>
    </Dialog>
  )
}
