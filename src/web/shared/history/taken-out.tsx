import { useState } from 'react'
import type { Mistakes } from '../../../contract/mistake.ts'
import { useApi, useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { Section } from '../shell/page.tsx'
import { dateAndTime, longDate } from '../text/dates.ts'
import { createTexts, useSharedText } from '../text/texts.ts'
import './changes.css'
import { mistakeDa } from './mistake-texts.da.ts'
import { changesDa } from './texts.da.ts'

const text = createTexts<keyof typeof mistakeDa | keyof typeof changesDa>('da', { ...mistakeDa, ...changesDa })

interface TakenOutProps {
  readonly family: string
  readonly own: boolean
}

/** What is taken out now because it was written by mistake, each with why; put back from here. Not there where nothing is. */
export const TakenOut = ({ family, own }: TakenOutProps) => {
  const { data } = useApi(own ? 'GET /api/own/families/:family/mistakes' : 'GET /api/families/:family/mistakes', {
    params: { family },
  })
  const mistakes = data?.mistakes ?? []
  if (mistakes.length === 0) return null
  return (
    <Section title={text('mistake.list')}>
      <ul className="rows">
        {mistakes.map((mistake) => (
          <Line key={mistake.id} family={family} own={own} mistake={mistake} />
        ))}
      </ul>
    </Section>
  )
}

interface LineProps extends TakenOutProps {
  readonly mistake: Mistakes['mistakes'][number]
}

const Line = ({ family, own, mistake }: LineProps) => {
  const [isOpen, setOpen] = useState(false)
  const { kindName, about, at, reason } = mistake
  const what = [kindName, about !== null && inWords(about)].filter(Boolean).join(': ')
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{what}</span>
        <span className="row-quiet">{text('history.by', { when: dateAndTime(at), name: nameOf(mistake, own) })}</span>
        <span>{text('history.reason', { reason })}</span>
      </div>
      {mistake.mayPutBack && !isOpen && (
        <button type="button" className="button button-secondary" onClick={() => setOpen(true)}>
          {text('mistake.put-back')}
          <span className="sr-only"> – {what}</span>
        </button>
      )}
      {isOpen && <PutBack family={family} own={own} mistake={mistake} onClose={() => setOpen(false)} />}
    </li>
  )
}

const inWords = (about: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(about) ? longDate(about) : about)

function nameOf({ byMe, byName, byFamily }: LineProps['mistake'], own: boolean): string {
  if (byMe && own) return text('history.by-me')
  return byName ?? text(byFamily ? 'history.own-by-family' : 'history.by-nobody')
}

const PutBack = ({ family, own, mistake, onClose }: LineProps & { readonly onClose: () => void }) => {
  const shared = useSharedText()
  const [reason, setReason] = useState('')
  const command = useCommand(
    own ? 'POST /api/own/families/:family/mistakes/:mistake/undo' : 'POST /api/families/:family/mistakes/:mistake/undo',
    {
      onDone: () => {
        announce(text('mistake.is-back'))
        onClose()
      },
    },
  )
  const errors = errorsOf(command.problem)
  const send = () =>
    void command.send({
      params: { family, mistake: mistake.id },
      body: { basedOn: mistake.version, reason },
    })
  return (
    <form className="panel mistake-back" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextArea
        name="reason"
        label={text('mistake.put-back-why')}
        rows={2}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('mistake.put-back')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
