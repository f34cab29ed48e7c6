import { useState } from 'react'
import { useCommand } from '../api/query.ts'
import { ConfirmButton } from '../dialog/confirm-button.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { Tag } from '../shell/parts.tsx'
import { InDanish } from '../text/in-danish.tsx'
import { useSharedText } from '../text/texts.ts'
import { commands, useMessageText, when, type Face, type Message } from './message.ts'

interface BubbleProps {
  readonly family: string
  readonly face: Face
  readonly message: Message
}

/** One message: who wrote it in which role, the words, and what has become of it. */
export const Bubble = ({ family, face, message }: BubbleProps) => {
  const text = useMessageText()
  const [isOpen, setOpen] = useState(false)
  const { mine, says, takenBackAt } = message
  const side = mine ? 'message-mine' : 'message-theirs'
  const author = mine ? text('message.you') : (message.author ?? text('message.family'))
  return (
    <li className={`message ${side}`}>
      <p className="message-author">
        <strong>{author}</strong>
        {message.role !== null && (
          <Tag>
            <InDanish>{message.role}</InDanish>
          </Tag>
        )}
        <span>{when(message.sentAt)}</span>
      </p>
      {says !== null && !isOpen && (
        <p className={takenBackAt === null ? 'message-says' : 'message-says message-gone'}>{says}</p>
      )}
      {isOpen && says !== null && (
        <Correct family={family} face={face} message={message} says={says} onClose={() => setOpen(false)} />
      )}
      <Fate message={message} />
      {mine && !isOpen && <Tools family={family} face={face} message={message} onCorrect={() => setOpen(true)} />}
    </li>
  )
}

/** Whether it is read, corrected or taken back, in words. */
const Fate = ({ message }: { readonly message: Message }) => {
  const text = useMessageText()
  const { takenBackAt, correctedAt, read, ofFamily, mine } = message
  if (takenBackAt !== null)
    return (
      <p className="message-fate">
        {text(mine ? 'message.taken-back-own' : 'message.taken-back', { when: when(takenBackAt) })}
      </p>
    )
  const reading =
    read === null
      ? mine && text('message.unread')
      : read.by === null
        ? text('message.read', { when: when(read.at) })
        : text('message.read-by', { name: read.by, when: when(read.at) })
  return (
    <>
      {correctedAt !== null && <p className="message-fate">{text('message.corrected', { when: when(correctedAt) })}</p>}
      {ofFamily && reading !== false && <p className="message-fate">{reading}</p>}
    </>
  )
}

const Tools = ({ family, face, message, onCorrect }: BubbleProps & { readonly onCorrect: () => void }) => {
  const text = useMessageText()
  const back = useCommand(commands[face].takeBack, { onDone: () => announce(text('message.is-back')) })
  const put = useCommand(commands[face].putBack, { onDone: () => announce(text('message.stands')) })
  const args = { params: { family, message: message.id }, body: { basedOn: message.version } }
  const about = (message.says ?? '').slice(0, 40)
  if (message.takenBackAt !== null)
    return (
      <div className="message-tools">
        <button type="button" className="link-button" onClick={() => void put.send(args)}>
          {text('message.put-back')}
          <span className="sr-only"> – {about}</span>
        </button>
        {put.problem && (
          <span className="form-error-message" role="alert">
            {put.problem.detail}
          </span>
        )}
      </div>
    )
  return (
    <div className="message-tools">
      <button type="button" className="link-button" onClick={onCorrect}>
        {text('message.correct')}
        <span className="sr-only"> – {about}</span>
      </button>
      <ConfirmButton
        label={text('message.take-back')}
        about={about}
        title={text('message.take-back-title')}
        confirm={text('message.take-back')}
        problem={back.problem}
        send={() => back.send(args)}
      >
        <p>{text('message.take-back-what')}</p>
      </ConfirmButton>
    </div>
  )
}

interface CorrectProps extends BubbleProps {
  readonly says: string
  readonly onClose: () => void
}

const Correct = ({ family, face, message, says, onClose }: CorrectProps) => {
  const text = useMessageText()
  const shared = useSharedText()
  const [words, setWords] = useState(says)
  const save = useCommand(commands[face].correct, {
    fields: [{ name: 'says', label: text('message.correct-label') }],
    onDone: () => (announce(text('message.saved')), onClose()),
    onUseCurrent: onClose,
  })
  const errors = errorsOf(save.problem)
  const send = (): void =>
    void save.send({ params: { family, message: message.id }, body: { says: words, basedOn: message.version } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <TextArea
        name={`says-${message.id}`}
        label={text('message.correct-label')}
        max={4000}
        error={errors['says']}
        value={words}
        onChange={setWords}
      />
      <div className="form-actions">
        <SubmitButton sending={save.sending}>{text('message.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
