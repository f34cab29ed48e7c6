import type { ReactNode } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { useText } from '../texts.ts'
import './panel-form.css'

interface PanelFormProps {
  readonly title?: string
  readonly command: { readonly sending: boolean; readonly problem: ApiProblem | undefined }
  readonly send: () => unknown
  readonly submit: string
  readonly onClose?: (() => void) | undefined
  /** Where a draft stands, beside the buttons. */
  readonly saveState?: ReactNode
  readonly children: (errors: FieldErrors) => ReactNode
}

/** A form that opens where it is needed: what is wrong above it, its fields, one button that sends. */
export const PanelForm = ({ title, command, send, submit, onClose, saveState, children }: PanelFormProps) => {
  const text = useText()
  const errors = errorsOf(command.problem)
  return (
    <form className="panel" aria-label={title} noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      {title !== undefined && <h3>{title}</h3>}
      <ErrorSummary errors={errors} problem={command.problem} />
      {children(errors)}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{submit}</SubmitButton>
        {onClose && (
          <button type="button" className="button button-secondary" onClick={onClose}>
            {text('app.cancel')}
          </button>
        )}
        {saveState}
      </div>
    </form>
  )
}
