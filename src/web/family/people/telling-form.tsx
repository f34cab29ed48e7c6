import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { Telling } from './telling.ts'

interface TellingFormProps {
  readonly kind: Telling['kind']
  readonly telling?: Telling
  readonly onClose: () => void
}

/** Writes for oneself: the story, or about somebody whom one trusts or not. */
export const TellingForm = ({ kind, telling, onClose }: TellingFormProps) => {
  const text = useText()
  const [title, setTitle] = useState(telling?.title ?? '')
  const [body, setBody] = useState(telling?.body ?? '')
  const [experience, setExperience] = useState<'good' | 'bad'>(telling?.experience ?? 'good')
  const done = { onDone: () => (announce(text('voice.saved')), onClose()) }
  const add = useCommand('POST /api/own/tellings', done)
  const change = useCommand('PUT /api/own/tellings/:telling', done)
  const { problem, sending } = telling ? change : add
  const errors = errorsOf(problem)
  const said = {
    title: title.trim() === '' ? null : title,
    body,
    experience: kind === 'trust' ? experience : null,
  }
  const send = () =>
    telling
      ? change.send({ params: { telling: telling.id }, body: { ...said, basedOn: telling.version } })
      : add.send({ body: { kind, ...said } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      <ErrorSummary errors={errors} problem={problem} />
      {kind === 'trust' && (
        <>
          <TextField
            name="title"
            label={text('people.trust-who')}
            error={errors['title']}
            width="middle"
            value={title}
            onChange={setTitle}
          />
          <Choice
            name="experience"
            label={text('people.trust-how')}
            options={[
              { value: 'good', label: text('people.trust-good') },
              { value: 'bad', label: text('people.trust-bad') },
            ]}
            value={experience}
            onChange={setExperience}
          />
        </>
      )}
      <TextArea
        name="body"
        label={text(kind === 'story' ? 'people.story-label' : 'people.trust-label')}
        hint={kind === 'story' ? text('people.story-hint') : undefined}
        error={errors['body']}
        max={4000}
        rows={kind === 'story' ? 8 : 3}
        value={body}
        onChange={setBody}
      />
      <p className="quiet">{text('people.only-you')}</p>
      <div className="form-actions">
        <SubmitButton sending={sending}>{text('voice.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('voice.cancel')}
        </button>
      </div>
    </form>
  )
}
