import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'

/** The sender says, by the number on the receipt, that a referral was a mistake. Nothing of it is shown. */
export const WithdrawSent = ({ receipt: sent = '' }: { readonly receipt?: string }) => {
  const text = useText()
  const [receipt, setReceipt] = useState(sent)
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/referrals/withdrawal', {
    refresh: [],
    onDone: (answer) => {
      setReceipt('')
      setReason('')
      announce(text('intake.withdraw-done', answer))
    },
  })
  const errors = errorsOf(command.problem)
  return (
    <details className="section">
      <summary>{text('intake.withdraw')}</summary>
      <p className="quiet">{text('intake.withdraw-hint')}</p>
      <form noValidate onSubmit={(event) => (event.preventDefault(), void command.send({ body: { receipt, reason } }))}>
        <ErrorSummary errors={errors} problem={command.problem} />
        <TextField
          name="receipt"
          label={text('intake.withdraw-receipt')}
          width="short"
          error={errors['receipt']}
          value={receipt}
          onChange={setReceipt}
        />
        <TextArea
          name="reason"
          label={text('intake.withdraw-why')}
          rows={2}
          error={errors['reason']}
          value={reason}
          onChange={setReason}
        />
        <div className="form-actions">
          <SubmitButton sending={command.sending}>{text('intake.withdraw-send')}</SubmitButton>
        </div>
      </form>
    </details>
  )
}
