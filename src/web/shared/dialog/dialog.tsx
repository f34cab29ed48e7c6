import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the safest first. */
  readonly actions: ReactNode
  /** Escape and a click outside; without it the dialog must be answered. */
  readonly onClose?: () => void
  /** Hides the page behind it entirely (somebody else may stand at the screen). */
  readonly opaque?: boolean
  readonly size?: 'narrow' | 'wide'
}

/**
 * A modal dialog: the browser's own element holds the focus, makes the page behind inert and gives the focus back.
 * Shown as long as it is rendered.
 */
export const Dialog = ({ title, children, actions, onClose, opaque = false, size = 'narrow' }: DialogProps) => {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Closed while it still stands in the page: a dialog that is taken away open gives no focus back.
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size}${opaque ? ' dialog-opaque' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={titleId} className="dialog-title" tabIndex={-1}>
        {title}
      </h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  )
}
