import type { ReactNode } from 'react'
import { useSharedText } from '../text/texts.ts'

/** Sends the form it stands in. While sending it says so, keeps its place and its focus, and does nothing. */
export const SubmitButton = ({ sending, children }: { readonly sending: boolean; readonly children: ReactNode }) => {
  const text = useSharedText()
  return (
    <button
      type="submit"
      className="button button-primary"
      aria-disabled={sending || undefined}
      onClick={(event) => sending && event.preventDefault()}
    >
      {sending ? text('form.sending') : children}
    </button>
  )
}
