import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { Request } from '../../shared/message/message.ts'
import { RequestWords } from '../../shared/message/request-words.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { ReadingLevel } from '../shared/reading-level.tsx'
import { useText } from '../texts.ts'

interface RequestRowProps {
  readonly family: string
  readonly request: Request
  readonly name: string
  readonly mayAnswer: boolean
}

/** What somebody of the family asked for, and the answer. */
export const RequestRow = ({ family, request, name, mayAnswer }: RequestRowProps) => {
  const text = useText()
  const id = `svar-${request.id}`
  return (
    <li>
      <div className="row-main">
        <RequestWords request={request} whose={name} />
        {mayAnswer && request.withdrawnAt === null && (
          <InPlaceButton
            id={id}
            label={text(request.answer === null ? 'messages.answer' : 'messages.answer-again')}
            about={request.about}
          />
        )}
        <InPlace id={id}>
          {(close) => <AnswerForm family={family} request={request} name={name} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

type AnswerFormProps = Omit<RequestRowProps, 'mayAnswer'> & { readonly onClose: () => void }

const AnswerForm = ({ family, request, name, onClose }: AnswerFormProps) => {
  const text = useText()
  const draft = useDraft<{ yes: 'yes' | 'no'; words: string }>(`request-answer:${request.id}`, {
    yes: request.answer?.yes === false ? 'no' : 'yes',
    words: request.answer?.words ?? '',
  })
  const answer = useCommand('PUT /api/families/:family/requests/:request/answer', {
    refresh: ['GET /api/families/:family/messages', 'GET /api/messages', 'GET /api/my-day'],
    fields: [{ name: 'words', label: text('messages.answer-why') }],
    onDone: () => {
      announce(text('messages.answered'))
      void draft.discard()
      onClose()
    },
    onUseCurrent: onClose,
  })
  const errors = errorsOf(answer.problem)
  if (!draft.ready) return <Skeleton lines={[40, 80]} />
  const { yes, words } = draft.value
  const send = (): void =>
    void answer.send({
      params: { family, request: request.id },
      body: { yes: yes === 'yes', words, basedOn: request.version },
    })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={answer.problem} />
      <Choice
        name="yes"
        label={text('messages.answer-what')}
        options={[
          { value: 'yes', label: text('request.yes') },
          { value: 'no', label: text('request.no') },
        ]}
        value={yes}
        onChange={(next) => draft.change({ yes: next })}
      />
      <TextArea
        name="words"
        label={text('messages.answer-why')}
        hint={text('messages.answer-hint', { name })}
        max={4000}
        error={errors['words']}
        value={words}
        onChange={(next) => draft.change({ words: next })}
      />
      <ReadingLevel says={words} />
      <div className="form-actions">
        <SubmitButton sending={answer.sending}>{text('messages.answer-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
