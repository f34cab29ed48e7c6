import { useState } from 'react'
import { loadKinds, type LoadKind } from '../../../domain/plan/load.ts'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

type Limit = Answer<'GET /api/settings/load-limits'>['limits'][number]

/** How much at once is too much: what the municipality itself has decided, and where it has it from. */
export const LoadLimitsPage = () => {
  const text = useText()
  const read = useApi('GET /api/settings/load-limits')
  return (
    <Page title={text('limits.title')} lead={text('limits.what')}>
      <Loaded read={read} home="/fag">
        {({ limits }) => (
          <>
            {loadKinds.map((kind) => {
              const limit = limits.find((one) => one.kind === kind)
              return <LimitForm key={`${kind}${limit?.version ?? 0}`} kind={kind} limit={limit} />
            })}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const LimitForm = ({ kind, limit }: { readonly kind: LoadKind; readonly limit: Limit | undefined }) => {
  const text = useText()
  const [atMost, setAtMost] = useState(String(limit?.atMost ?? ''))
  const [source, setSource] = useState(limit?.source ?? '')
  const [tried, setTried] = useState(false)
  const save = useCommand('PUT /api/settings/load-limits/:kind', { onDone: () => announce(text('plan.saved')) })
  const number = Number(atMost)
  const isNumber = Number.isInteger(number) && number >= 1 && number <= 99
  const errors: FieldErrors = {
    ...errorsOf(save.problem),
    ...(tried && !isNumber && { [`atMost-${kind}`]: text('limits.number') }),
    ...(tried && source.trim() === '' && { [`source-${kind}`]: text('limits.source-missing') }),
  }
  const basedOn = limit?.version ?? null
  const send = (): void => {
    setTried(true)
    if (isNumber && source.trim() !== '')
      void save.send({ params: { kind }, body: { basedOn, limit: { atMost: number, source } } })
  }
  return (
    <Section title={text(`load.${kind}`)}>
      <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
        <ErrorSummary errors={errors} problem={save.problem} />
        <TextField
          name={`atMost-${kind}`}
          label={text('limits.at-most')}
          inputMode="numeric"
          width="short"
          error={errors[`atMost-${kind}`]}
          value={atMost}
          onChange={setAtMost}
        />
        <TextField
          name={`source-${kind}`}
          label={text('limits.source')}
          error={errors[`source-${kind}`]}
          value={source}
          onChange={setSource}
        />
        <div className="form-actions">
          <SubmitButton sending={save.sending}>{text('limits.save')}</SubmitButton>
          {limit && (
            <button
              type="button"
              className="button button-secondary"
              onClick={() => void save.send({ params: { kind }, body: { basedOn, limit: null } })}
            >
              {text('limits.away')}
            </button>
          )}
        </div>
      </form>
    </Section>
  )
}
