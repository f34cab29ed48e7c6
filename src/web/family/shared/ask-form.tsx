import { needsWords, requestKinds, type RequestKind } from '../../../domain/message/requests.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

interface AskFormProps {
  readonly family: string
  /** What it is begun with, where it is asked from the place that it is about; its kind is then not asked. */
  readonly begun?: { readonly kind: RequestKind; readonly about: string; readonly key: string }
  readonly onClose: () => void
}
interface Wish {
  readonly kind: RequestKind
  readonly about: string
  readonly words: string
}
const EMPTY: Wish = { kind: 'meeting-guest', about: '', words: '' }

/** Asks the coordinator for something; half a wish is there again the next time. */
export const AskForm = ({ family, begun, onClose }: AskFormProps) => {
  const text = useText()
  const draft = useDraft(
    begun ? `request:${family}:${begun.kind}:${begun.key}` : `request:${family}`,
    begun ? { ...EMPTY, kind: begun.kind, about: begun.about } : EMPTY,
  )
  const ask = useCommand('POST /api/own/families/:family/requests', {
    refresh: ['GET /api/own/families/:family/messages'],
    onDone: () => {
      announce(text('messages.asked'))
      void draft.discard()
      onClose()
    },
  })
  const errors = errorsOf(ask.problem)
  if (!draft.ready) return <Skeleton lines={[40, 90]} />
  const { kind, about, words } = draft.value
  return (
    <form
      noValidate
      onSubmit={(event) => (
        event.preventDefault(),
        void ask.send({ params: { family }, body: { kind, about, words } })
      )}
    >
      <ErrorSummary errors={errors} problem={ask.problem} />
      {!begun && (
        <Choice
          name="kind"
          label={text('messages.ask-kind')}
          options={requestKinds.map((value) => ({ value, label: text(`request.kind.${value}`) }))}
          value={kind}
          onChange={(chosen) => draft.change({ kind: chosen })}
        />
      )}
      <TextField
        name="about"
        label={text(`messages.about.${kind}`)}
        error={errors['about']}
        value={about}
        onChange={(next) => draft.change({ about: next })}
      />
      <TextArea
        name="words"
        label={text('messages.words')}
        hint={needsWords(kind) ? undefined : text('messages.no-reason')}
        optional={!needsWords(kind)}
        error={errors['words']}
        max={4000}
        value={words}
        onChange={(next) => draft.change({ words: next })}
      />
      <div className="form-actions">
        <SubmitButton sending={ask.sending}>{text('messages.ask-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
