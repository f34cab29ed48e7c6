import { useState } from 'react'
import type { Voice } from '../../../contract/voice.ts'
import { reachWays } from '../../../domain/family/kinds.ts'
import { useCommand } from '../api/query.ts'
import { Tick, Ticks } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea, TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { useVoiceText } from './talk-words.tsx'

type Said = Voice['communication'][number]

interface TalkFormProps {
  readonly family: string
  /** Whose agreement a professional writes; one's own where nobody is named. */
  readonly person?: string
  readonly said: Said | undefined
  readonly onClose: () => void
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value)
const formOf = (said: Said | undefined) => ({
  language: said?.language ?? '',
  interpreter: said?.interpreter ?? false,
  interpreterNote: said?.interpreterNote ?? '',
  reach: said?.reach ?? [],
  notWhen: said?.notWhen ?? '',
  largePrint: said?.largePrint ?? false,
  readAloud: said?.readAloud ?? false,
  words: said?.words ?? '',
})

/** How somebody wants to be reached and talked with: the same questions for them and for their professionals. */
export const TalkForm = ({ family, person, said, onClose }: TalkFormProps) => {
  const text = useVoiceText()
  const [form, setForm] = useState(() => formOf(said))
  const change = (patch: Partial<ReturnType<typeof formOf>>) => setForm({ ...form, ...patch })
  const done = { onDone: () => (announce(text('voice.saved')), onClose()) }
  const theirs = useCommand('PUT /api/families/:family/people/:person/communication', done)
  const own = useCommand('PUT /api/own/families/:family/communication', done)
  const { problem, sending } = person === undefined ? own : theirs
  const errors = errorsOf(problem)
  const body = {
    ...form,
    reach: [...form.reach],
    language: orNull(form.language),
    interpreterNote: form.interpreter ? orNull(form.interpreterNote) : null,
    notWhen: orNull(form.notWhen),
    words: orNull(form.words),
    basedOn: said?.version ?? null,
  }
  const send = () =>
    person === undefined ? own.send({ params: { family }, body }) : theirs.send({ params: { family, person }, body })
  return (
    <form className="panel" noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      <ErrorSummary errors={errors} problem={problem} />
      <Ticks
        name="reach"
        label={text('voice.reach-label')}
        options={reachWays.map((value) => ({ value, label: text(`voice.reach.${value}`) }))}
        value={form.reach}
        onChange={(reach) => change({ reach: [...reach] })}
      />
      <TextField
        name="notWhen"
        label={text('voice.not-when-label')}
        optional
        error={errors['notWhen']}
        value={form.notWhen}
        onChange={(notWhen) => change({ notWhen })}
      />
      <TextField
        name="language"
        label={text('voice.language')}
        optional
        error={errors['language']}
        width="middle"
        value={form.language}
        onChange={(language) => change({ language })}
      />
      <div className="form-group">
        <Tick
          id="tolk"
          name="interpreter"
          label={text('voice.interpreter')}
          checked={form.interpreter}
          onChange={(interpreter) => change({ interpreter })}
        />
        <Tick
          id="stor-skrift"
          name="largePrint"
          label={text('voice.large-print')}
          checked={form.largePrint}
          onChange={(largePrint) => change({ largePrint })}
        />
        <Tick
          id="hoejt"
          name="readAloud"
          label={text('voice.read-aloud')}
          checked={form.readAloud}
          onChange={(readAloud) => change({ readAloud })}
        />
      </div>
      {form.interpreter && (
        <TextField
          name="interpreterNote"
          label={text('voice.interpreter-note')}
          hint={text('voice.interpreter-hint')}
          optional
          error={errors['interpreterNote']}
          value={form.interpreterNote}
          onChange={(interpreterNote) => change({ interpreterNote })}
        />
      )}
      <TextArea
        name="words"
        label={text('voice.words-label')}
        optional
        error={errors['words']}
        rows={3}
        value={form.words}
        onChange={(words) => change({ words })}
      />
      <div className="form-actions">
        <SubmitButton sending={sending}>{text('voice.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('voice.cancel')}
        </button>
      </div>
    </form>
  )
}
