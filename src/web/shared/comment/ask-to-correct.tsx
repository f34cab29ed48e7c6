import { useState } from 'react'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { text, type RemarksProps } from './comment.ts'

/** So long may the name of a record be in a request. */
const ABOUT = 120

/** Says that what stands is wrong: it goes to the coordinator, who answers with a sentence. */
export const AskToCorrect = (props: RemarksProps) => {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? (
    <Form {...props} onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className="link-button" onClick={() => setOpen(true)}>
      {text('remark.wrong')}
      <span className="sr-only"> – {props.about}</span>
    </button>
  )
}

const Form = ({ family, kind, object, about, onClose }: RemarksProps & { readonly onClose: () => void }) => {
  const draft = useDraft(`correction:${object}`, { words: '' })
  const ask = useCommand('POST /api/own/families/:family/requests', {
    refresh: ['GET /api/own/families/:family/comments', 'GET /api/own/families/:family/messages'],
    onDone: () => {
      announce(text('remark.wrong-sent'))
      void draft.discard()
      onClose()
    },
  })
  const errors = errorsOf(ask.problem)
  if (!draft.ready) return <Skeleton lines={[40, 80]} />
  const { words } = draft.value
  const body = { kind: 'correction', about: about.slice(0, ABOUT), words, record: { kind, object } } as const
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), void ask.send({ params: { family }, body }))}>
      <ErrorSummary errors={errors} problem={ask.problem} />
      <TextArea
        name={`words-${object}`}
        label={text('remark.wrong-label')}
        hint={text('remark.wrong-hint')}
        rows={3}
        max={4000}
        error={errors['words']}
        value={words}
        onChange={(next) => draft.change({ words: next })}
      />
      <div className="form-actions">
        <SubmitButton sending={ask.sending}>{text('remark.wrong-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('remark.close')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored && words !== ''} />
      </div>
    </form>
  )
}
