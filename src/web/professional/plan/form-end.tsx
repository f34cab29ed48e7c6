import type { ReactNode } from 'react'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import type { Draft } from '../../shared/form/use-draft.ts'
import { useText } from '../texts.ts'

interface FormEndProps {
  readonly sending: boolean
  readonly onClose: () => void
  readonly draft?: Pick<Draft<object>, 'state' | 'restored' | 'discard'>
  /** The words of the button that sends. */
  readonly children: ReactNode
}

/** The end of every form on the plan page: send, leave, and where the draft stands. */
export const FormEnd = ({ sending, onClose, draft, children }: FormEndProps) => {
  const text = useText()
  return (
    <div className="form-actions">
      <SubmitButton sending={sending}>{children}</SubmitButton>
      <button type="button" className="button button-secondary" onClick={onClose}>
        {text(draft ? 'app.close' : 'app.cancel')}
      </button>
      {draft?.restored && (
        <button type="button" className="button button-secondary" onClick={() => void draft.discard()}>
          {text('draft.discard')}
        </button>
      )}
      {draft && <SaveStateLine state={draft.state} restored={draft.restored} />}
    </div>
  )
}
