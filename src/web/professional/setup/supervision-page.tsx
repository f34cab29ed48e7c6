import { useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { useCommand } from '../../shared/api/query.ts'
import { isGone } from '../../shared/api/problem.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { LogList } from '../../shared/insight/log-list.tsx'
import { Page } from '../../shared/shell/page.tsx'
import { NoAccess } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** "Who has seen this child", in one search; for the data protection officer, and not there for anybody else. */
export const SupervisionPage = () => {
  const text = useText()
  const [cpr, setCpr] = useState('')
  const [person, setPerson] = useState<string | null | undefined>(undefined)
  const command = useCommand('POST /api/supervision/person', {
    refresh: [],
    onDone: (answer) => setPerson(answer.person),
  })
  if (isGone(command.problem)) return <NoAccess home="/fag" />
  const errors = errorsOf(command.problem)
  return (
    <Page title={text('supervision.title')} lead={text('supervision.lead')}>
      <form
        className="section"
        onSubmit={(event) => (event.preventDefault(), void command.send({ body: { cpr } }))}
        noValidate
      >
        <ErrorSummary errors={errors} problem={command.problem} />
        <TextField
          label={text('supervision.cpr')}
          hint={text('supervision.cpr-hint')}
          name="cpr"
          inputMode="numeric"
          width="short"
          value={cpr}
          error={errors['cpr']}
          onChange={setCpr}
        />
        <div className="form-actions">
          <SubmitButton sending={command.sending}>{text('supervision.find')}</SubmitButton>
        </div>
      </form>
      {person === null && <p role="status">{text('supervision.nobody')}</p>}
      {typeof person === 'string' && (
        <LogList
          key={person}
          of={['GET /api/supervision/log', person]}
          load={(before) => call('GET /api/supervision/log', { query: { person, before } })}
          home="/fag"
        />
      )}
    </Page>
  )
}
