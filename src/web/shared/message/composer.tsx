import { useEffect, useRef, type ReactNode } from 'react'
import type { ApiProblem } from '../api/problem.ts'
import { isUnanswered } from '../api/problem.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { useMessageText } from './message.ts'
import './message.css'

interface ComposerProps {
  /** Names the draft that is kept on the server: one for each conversation. */
  readonly draft: string
  readonly label: string
  readonly hint?: string
  /** What is said of the words while they are written. */
  readonly renderBelow?: (says: string) => ReactNode
  readonly sending: boolean
  readonly problem: ApiProblem | undefined
  /** Sends the words as one intention; answers nothing when it was refused or no answer came. */
  readonly send: (says: string, key: string) => Promise<unknown>
}

/**
 * Where one writes. What is typed is kept on the server as it is typed; without a connection it stays here and is sent when
 * the connection is back. The key of the intention is kept with the words, so that what did arrive is not sent twice.
 */
export const Composer = ({ draft: key, label, hint, renderBelow, sending, problem, send }: ComposerProps) => {
  const text = useMessageText()
  const draft = useDraft(key, { says: '', key: '' })
  const { says } = draft.value
  const noAnswer = problem !== undefined && isUnanswered(problem)
  // What is changed meanwhile is not sent by itself: somebody may be in the middle of it.
  const isCutOff = noAnswer && draft.value.key !== ''
  const refused = noAnswer ? undefined : problem
  const errors = errorsOf(refused)

  const attempt = async (): Promise<void> => {
    const intention = draft.value.key === '' ? crypto.randomUUID() : draft.value.key
    if (draft.value.key === '') draft.change({ key: intention })
    if ((await send(says, intention)) === undefined) return
    announce(text('message.is-sent'))
    await draft.discard()
  }

  const again = useRef(attempt)
  useEffect(() => {
    again.current = attempt
  })
  useEffect(() => {
    if (!isCutOff) return undefined
    const back = (): void => void again.current()
    addEventListener('online', back)
    return () => removeEventListener('online', back)
  }, [isCutOff])

  if (!draft.ready) return <Skeleton lines={[30, 90]} />
  return (
    <form className="message-form" noValidate onSubmit={(event) => (event.preventDefault(), void attempt())}>
      <ErrorSummary errors={errors} problem={refused} />
      <TextArea
        name="says"
        label={label}
        hint={hint}
        rows={3}
        max={4000}
        error={errors['says']}
        value={says}
        onChange={(words) => draft.change({ says: words, key: '' })}
      />
      {renderBelow?.(says)}
      <div role="status">
        {isCutOff && !sending && (
          <p className="notice notice-waiting">
            {text('message.not-sent')} {text('message.sends-later')}
          </p>
        )}
      </div>
      <div className="form-actions">
        <SubmitButton sending={sending}>{text(isCutOff ? 'message.send-again' : 'message.send')}</SubmitButton>
        <SaveStateLine state={draft.state} restored={draft.restored && says !== ''} />
      </div>
    </form>
  )
}
