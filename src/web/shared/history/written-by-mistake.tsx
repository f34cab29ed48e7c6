import { useState } from 'react'
import type { LookedAtMistake } from '../../../contract/mistake.ts'
import type { MistakeKind } from '../../../domain/history/mistakes.ts'
import { useApi, useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { createTexts, useSharedText } from '../text/texts.ts'
import './changes.css'
import { mistakeDa } from './mistake-texts.da.ts'
import { Refused } from '../text/refused.tsx'

const text = createTexts<keyof typeof mistakeDa>('da', mistakeDa)

interface MistakeProps {
  readonly family: string
  /** Taken out by somebody in the family, who wrote it. */
  readonly own?: boolean
  readonly kind: MistakeKind
  readonly row: string
  /** What tells this button from the others on the page. */
  readonly about: string
}

/** A way out beside what can be corrected: it was never meant to be here at all. */
export const WrittenByMistake = (props: MistakeProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="mistake">
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text('mistake.open')}
        <span className="sr-only"> – {props.about}</span>
      </button>
      {isOpen && <TakeOutForm {...props} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface TakeOutProps extends MistakeProps {
  readonly onClose: () => void
}

/** Says what goes along, or why it has to stand, before anything is taken out. */
const TakeOutForm = ({ family, own = false, kind, row, about, onClose }: TakeOutProps) => {
  const shared = useSharedText()
  const read = useApi(
    own ? 'GET /api/own/families/:family/mistakes/:kind/:row' : 'GET /api/families/:family/mistakes/:kind/:row',
    { params: { family, kind, row } },
  )
  const [reason, setReason] = useState('')
  const command = useCommand(own ? 'POST /api/own/families/:family/mistakes' : 'POST /api/families/:family/mistakes', {
    onDone: () => {
      announce(text(own ? 'mistake.own-taken-out' : 'mistake.taken-out'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  if (read.error)
    return (
      <p>
        <Refused>{read.error.detail}</Refused>
      </p>
    )
  if (!read.data) return null
  const { version: basedOn, stands } = read.data
  if (stands.length > 0) return <Stands looked={read.data} />
  const send = () => void command.send({ params: { family }, body: { kind, row, basedOn, reason } })
  return (
    <form
      className="panel"
      noValidate
      aria-label={`${text('mistake.title')} – ${about}`}
      onSubmit={(event) => (event.preventDefault(), send())}
    >
      <ErrorSummary errors={errors} problem={command.problem} />
      <p>{text(own ? 'mistake.own-means' : 'mistake.means')}</p>
      <GoesAlong looked={read.data} />
      <TextArea
        name="reason"
        label={text('mistake.why')}
        hint={text(own ? 'mistake.own-why-hint' : 'mistake.why-hint')}
        rows={2}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('mistake.take-out')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}

const Stands = ({ looked: { stands, instead } }: { readonly looked: LookedAtMistake }) => (
  <div className="panel" role="status">
    <p>{text('mistake.stands')}</p>
    <ul>
      {stands.map(({ code, detail }) => (
        <li key={code}>{detail}</li>
      ))}
    </ul>
    <p>{instead}</p>
  </div>
)

const GoesAlong = ({ looked: { along, setsBack } }: { readonly looked: LookedAtMistake }) => (
  <>
    {along.length > 0 && (
      <>
        <p>{text('mistake.along')}</p>
        <ul>
          {along.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    )}
    {setsBack.map((one) => (
      <p key={one}>{one}</p>
    ))}
  </>
)
