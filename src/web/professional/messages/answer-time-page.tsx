import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

type Said = Answer<'GET /api/settings/answer-time'>

/** Within how many days families get an answer: what the municipality itself has decided, and where. */
export const AnswerTimePage = () => {
  const text = useText()
  const read = useApi('GET /api/settings/answer-time')
  return (
    <Page title={text('answer-time.title')} lead={text('answer-time.what')}>
      <Loaded read={read} home="/fag">
        {(said) => <AnswerTimeForm key={said.version ?? 0} said={said} />}
      </Loaded>
    </Page>
  )
}

const AnswerTimeForm = ({ said }: { readonly said: Said }) => {
  const text = useText()
  const [days, setDays] = useState(String(said.promise?.days ?? ''))
  const [source, setSource] = useState(said.promise?.source ?? '')
  const [tried, setTried] = useState(false)
  const save = useCommand('PUT /api/settings/answer-time', { onDone: () => announce(text('answer-time.saved')) })
  const number = Number(days)
  const isNumber = Number.isInteger(number) && number >= 1 && number <= 60
  const errors: FieldErrors = {
    ...errorsOf(save.problem),
    ...(tried && !isNumber && { days: text('answer-time.wrong') }),
    ...(tried && source.trim() === '' && { source: text('answer-time.source-missing') }),
  }
  const basedOn = said.version
  const send = (): void => {
    setTried(true)
    if (isNumber && source.trim() !== '') void save.send({ body: { basedOn, promise: { days: number, source } } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <TextField
        name="days"
        label={text('answer-time.days')}
        hint={text('answer-time.days-hint')}
        inputMode="numeric"
        width="short"
        error={errors['days']}
        value={days}
        onChange={setDays}
      />
      <TextField
        name="source"
        label={text('answer-time.source')}
        error={errors['source']}
        value={source}
        onChange={setSource}
      />
      <div className="form-actions">
        <SubmitButton sending={save.sending}>{text('answer-time.save')}</SubmitButton>
        {basedOn !== null && (
          <button
            type="button"
            className="button button-secondary"
            onClick={() => void save.send({ body: { basedOn, promise: null } })}
          >
            {text('answer-time.away')}
          </button>
        )}
      </div>
    </form>
  )
}
