import { useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { HeadingFields, headingBody, type Heading } from './when-fields.tsx'

interface Member {
  readonly employee: string
  readonly name: string
  readonly departmentName: string
}

interface CallFormProps {
  readonly family: string
  readonly me: string
  readonly team: readonly Member[]
  readonly onClose: () => void
}

const lines = (text: string): { title: string; note: null }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title) => ({ title, note: null }))

/** Calls a meeting: when, where, who of the team, and the first items, a line each. */
export const CallForm = ({ family, me, team, onClose }: CallFormProps) => {
  const text = useText()
  const others = team.filter((member) => member.employee !== me)
  const draft = useDraft<Heading & { readonly items: string; readonly team: readonly string[] }>(`meeting:${family}`, {
    title: '',
    day: '',
    time: '10:00',
    place: '',
    items: '',
    team: others.map((m) => m.employee),
  })
  const command = useCommand('POST /api/families/:family/meetings', {
    onDone: () => {
      announce(text('meeting.called'))
      void draft.discard()
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton />
  const errors = errorsOf(command.problem)
  const { value, change } = draft
  const send = (): void => {
    const chosen = value.team.filter((id) => others.some((m) => m.employee === id))
    void command.send({ params: { family }, body: { ...headingBody(value), team: chosen, items: lines(value.items) } })
  }
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <HeadingFields value={value} errors={errors} onChange={change} />
      <TextArea
        label={text('meeting.first-items')}
        hint={text('meeting.first-items-hint')}
        name="items"
        optional
        value={value.items}
        onChange={(items) => change({ items })}
      />
      {others.length > 0 && (
        <Ticks
          label={text('meeting.team')}
          hint={text('meeting.team-hint')}
          name="team"
          options={others.map((m) => ({ value: m.employee, label: `${m.name}, ${m.departmentName}` }))}
          value={value.team}
          error={errors['team']}
          onChange={(chosen) => change({ team: chosen })}
        />
      )}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('meeting.call')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
