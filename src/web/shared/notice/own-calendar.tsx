import { useState } from 'react'
import { useCommand } from '../api/query.ts'
import { ConfirmButton } from '../dialog/confirm-button.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { Section } from '../shell/page.tsx'
import { longDate } from '../text/dates.ts'
import { createTexts } from '../text/texts.ts'
import { noticeDa } from './texts.da.ts'

const text = createTexts('da', noticeDa)

/** The secret address that one's own calendar asks: made, shown once, made anew, withdrawn. */
export const OwnCalendar = ({ madeAt }: { readonly madeAt: string | null }) => {
  const [shown, setShown] = useState<{ readonly address: string | null } | null>(null)
  const make = useCommand('POST /api/calendar-feed', { onDone: setShown })
  const withdraw = useCommand('DELETE /api/calendar-feed', {
    onDone: () => {
      setShown(null)
      announce(text('notice.withdrawn'))
    },
  })
  return (
    <Section title={text('notice.calendar')}>
      <p>{text('notice.calendar-what')}</p>
      {madeAt !== null && <p>{text('notice.calendar-since', { day: longDate(madeAt) })}</p>}
      {shown !== null && <ShownOnce address={shown.address} />}
      <ErrorSummary errors={{}} problem={make.problem} />
      <div className="tools">
        {madeAt === null ? (
          <button type="button" className="button button-secondary" onClick={() => void make.send()}>
            {text('notice.make')}
          </button>
        ) : (
          <>
            {/* A new address closes the question. */}
            <ConfirmButton
              key={madeAt}
              plain
              label={text('notice.make-again')}
              problem={make.problem}
              send={() => make.send()}
            >
              <p>{text('notice.make-again-what')}</p>
            </ConfirmButton>
            <ConfirmButton
              plain
              label={text('notice.withdraw')}
              problem={withdraw.problem}
              send={() => withdraw.send()}
            >
              <p>{text('notice.withdraw-what')}</p>
            </ConfirmButton>
          </>
        )}
      </div>
    </Section>
  )
}

const ShownOnce = ({ address }: { readonly address: string | null }) => {
  if (address === null) return <p>{text('notice.not-again')}</p>
  const copy = (): void => {
    void navigator.clipboard.writeText(address).then(() => announce(text('notice.copied')))
  }
  return (
    <div className="notice">
      <TextField
        name="calendar-address"
        label={text('notice.address')}
        hint={text('notice.once')}
        value={address}
        onChange={() => undefined}
      />
      <button type="button" className="button button-secondary" onClick={copy}>
        {text('notice.copy')}
      </button>
    </div>
  )
}
