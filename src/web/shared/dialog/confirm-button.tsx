import { useState, type ReactNode } from 'react'
import type { ApiProblem } from '../api/problem.ts'
import { useSharedText } from '../text/texts.ts'
import { Dialog } from './dialog.tsx'
import { Refused } from '../text/refused.tsx'

interface ConfirmButtonProps {
  readonly label: string
  /** What the label is about, where several buttons say the same. */
  readonly about?: string
  /** A button of its own; otherwise a link among the words. */
  readonly plain?: boolean
  readonly title?: string
  /** What happens, said before it does. */
  readonly children: ReactNode
  readonly confirm?: string
  readonly cancel?: string
  readonly problem?: ApiProblem | undefined
  readonly send: () => unknown
}

/** A button that asks once more, since what it does happens at once. The safe answer comes first. */
export const ConfirmButton = ({
  label,
  about,
  plain = false,
  title = label,
  children,
  confirm = label,
  cancel,
  problem,
  send,
}: ConfirmButtonProps) => {
  const text = useSharedText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        className={plain ? 'button button-secondary' : 'link-button'}
        onClick={() => setAsking(true)}
      >
        {label}
        {about !== undefined && <span className="sr-only"> – {about}</span>}
      </button>
      {asking && (
        <Dialog
          title={title}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
                {cancel ?? text('app.cancel')}
              </button>
              <button type="button" className="button button-primary" onClick={() => void send()}>
                {confirm}
              </button>
            </>
          }
        >
          {children}
          {problem && (
            <p className="form-error-message" role="alert">
              <Refused>{problem.detail}</Refused>
            </p>
          )}
        </Dialog>
      )}
    </>
  )
}
