import { useState } from 'react'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { createTexts } from '../text/texts.ts'
import { noticeDa } from './texts.da.ts'

type Setting = NonNullable<Answer<'GET /api/notices'>['setting']>

const text = createTexts('da', noticeDa)

/** Shows by the code that came to it that an address is the reader's; until then nothing else is sent there. */
export const ProveAddress = ({ setting }: { readonly setting: Setting }) => {
  const [code, setCode] = useState('')
  const [left, setLeft] = useState<number | null>(null)
  const prove = useCommand('POST /api/notices/setting/proof', {
    onDone: ({ isProven, left: still }) => {
      if (isProven) announce(text('notice.proven', { address: setting.address ?? '' }))
      else setLeft(still)
    },
  })
  const anew = useCommand('POST /api/notices/setting/codes', {
    onDone: () => {
      setLeft(null)
      setCode('')
      announce(text('notice.code-sent'))
    },
  })
  if (setting.isProven) return <p>{text('notice.proven', { address: setting.address ?? '' })}</p>
  const wrong = left === null ? undefined : left > 0 ? text('notice.code-wrong', { left }) : text('notice.code-over')
  if (!setting.isCodeAskedFor)
    return (
      <div className="notice">
        <h3>{text('notice.prove')}</h3>
        <p>{text('notice.prove-old', { address: setting.address ?? '' })}</p>
        <ErrorSummary errors={{}} problem={anew.problem} />
        <button type="button" className="button" onClick={() => void anew.send({ body: {} })}>
          {text('notice.code-first')}
        </button>
      </div>
    )
  const errors = { ...errorsOf(prove.problem), ...(wrong !== undefined && { code: wrong }) }
  return (
    <form
      className="notice"
      noValidate
      onSubmit={(event) => (event.preventDefault(), setLeft(null), void prove.send({ body: { code } }))}
    >
      <h3>{text('notice.prove')}</h3>
      <p>{text('notice.prove-what', { address: setting.address ?? '' })}</p>
      <ErrorSummary errors={errors} problem={prove.problem ?? anew.problem} />
      <TextField
        name="code"
        label={text('notice.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        error={errors['code']}
        value={code}
        onChange={setCode}
      />
      <div className="form-actions">
        <SubmitButton sending={prove.sending}>{text('notice.prove-it')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={() => void anew.send({ body: {} })}>
          {text('notice.code-again')}
        </button>
      </div>
    </form>
  )
}
