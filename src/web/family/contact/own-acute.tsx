import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords } from '../../shared/shell/parts.tsx'
import { weekdayAndTime } from '../../shared/text/dates.ts'
import { createTexts, useSharedText } from '../../shared/text/texts.ts'
import { ownContactDa } from './texts.da.ts'

const text = createTexts<keyof typeof ownContactDa>('da', ownContactDa)

type Acute = Answer<'GET /api/own/families/:family/contact'>['acute'][number]

interface OwnAcuteProps {
  readonly family: string
  readonly acute: readonly Acute[]
  readonly maySay: boolean
}

/** When it cannot wait until tomorrow: first whom to call where it is dangerous, then how to write it. */
export const OwnAcute = ({ family, acute, maySay }: OwnAcuteProps) => {
  if (!maySay && acute.length === 0) return null
  // The latest stands open with its answer; earlier ones that have theirs are read once more by who wants to.
  const standing = acute.filter((one, n) => n === 0 || isOpen(one))
  const over = acute.filter((one) => !standing.includes(one)).slice(0, FEW)
  return (
    <Section id="haster" title={text('own-contact.acute')}>
      <p>
        <strong>{text('own-contact.danger')}</strong>
      </p>
      {standing.map((one) => (
        <Said key={one.id} family={family} one={one} />
      ))}
      {maySay && (
        <>
          <p>{text('own-contact.acute-what')}</p>
          <p>
            <InPlaceButton id="det-haster" label={text('own-contact.acute-say')} />
          </p>
          <InPlace id="det-haster">{(close) => <Say family={family} onClose={close} />}</InPlace>
        </>
      )}
      {over.length > 0 && (
        <details className="more">
          <summary>{text('own-contact.acute-earlier', { count: over.length })}</summary>
          {over.map((one) => (
            <Said key={one.id} family={family} one={one} />
          ))}
        </details>
      )}
    </Section>
  )
}

const FEW = 3

const isOpen = ({ answeredAt, takenBackAt }: Acute): boolean => answeredAt === null && takenBackAt === null

const Said = ({ family, one }: { readonly family: string; readonly one: Acute }) => {
  const back = useCommand('POST /api/own/families/:family/contact/acute/:acute/taking-back', {
    onDone: () => announce(text('own-contact.acute-taken')),
  })
  const when = weekdayAndTime(one.saidAt)
  const whose = one.mine
    ? text('own-contact.acute-yours', { when })
    : text('own-contact.acute-theirs', { when, name: one.byName ?? text('own-contact.somebody') })
  return (
    <>
      {one.words === null ? <p>{whose}</p> : <OwnWords whose={whose}>{one.words}</OwnWords>}
      {one.answeredAt !== null && (
        <p>
          {text('own-contact.acute-answered', { name: one.answeredByName ?? '', when: weekdayAndTime(one.answeredAt) })}{' '}
          {one.answerWords}
        </p>
      )}
      {one.takenBackAt !== null && <p className="quiet">{text('own-contact.acute-taken')}</p>}
      {isOpen(one) && (
        <p>
          {text('own-contact.acute-waits')}{' '}
          {one.mine && (
            <button
              type="button"
              className="link-button"
              onClick={() => void back.send({ params: { family, acute: one.id }, body: { basedOn: one.version } })}
            >
              {text('own-contact.acute-back')}
            </button>
          )}
        </p>
      )}
      {back.problem && (
        <p className="form-error-message" role="alert">
          {back.problem.detail}
        </p>
      )}
    </>
  )
}

const Say = ({ family, onClose }: { readonly family: string; readonly onClose: () => void }) => {
  const shared = useSharedText()
  const [words, setWords] = useState('')
  const say = useCommand('POST /api/own/families/:family/contact/acute', {
    onDone: () => (announce(text('own-contact.acute-sent')), onClose()),
  })
  const errors = errorsOf(say.problem)
  return (
    <form
      noValidate
      onSubmit={(event) => (event.preventDefault(), void say.send({ params: { family }, body: { words } }))}
    >
      <ErrorSummary errors={errors} problem={say.problem} />
      <TextArea
        name="words"
        label={text('own-contact.acute-words')}
        hint={text('own-contact.acute-hint')}
        rows={3}
        error={errors['words']}
        value={words}
        onChange={setWords}
      />
      <div className="form-actions">
        <SubmitButton sending={say.sending}>{text('own-contact.acute-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
