import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { useDraft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { commands, text, type RemarksProps } from './comment.ts'

/** Says something to a record. What is typed is kept on the server; a lost connection loses nothing. */
export const SayRemark = ({ family, door, kind, object, onClose }: RemarksProps & { readonly onClose: () => void }) => {
  const draft = useDraft(`remark:${object}`, { says: '' })
  const say = useCommand(commands[door].say, {
    refresh: [commands[door].read, 'GET /api/my-day'],
    onDone: () => {
      announce(text('remark.said'))
      void draft.discard()
    },
  })
  const errors = errorsOf(say.problem)
  if (!draft.ready) return <Skeleton lines={[40, 80]} />
  const { says } = draft.value
  return (
    <form
      noValidate
      onSubmit={(event) => (
        event.preventDefault(),
        void say.send({ params: { family }, body: { kind, object, says } })
      )}
    >
      <ErrorSummary errors={errors} problem={say.problem} />
      <TextArea
        name={`says-${object}`}
        label={text('remark.label')}
        hint={text('remark.who-reads')}
        rows={3}
        max={4000}
        error={errors['says']}
        value={says}
        onChange={(next) => draft.change({ says: next })}
      />
      <div className="form-actions">
        <SubmitButton sending={say.sending}>{text('remark.send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('remark.close')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored && says !== ''} />
      </div>
    </form>
  )
}
