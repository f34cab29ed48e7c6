import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { isUnanswered } from '../../shared/api/problem.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { BigButtons } from './big-buttons.tsx'
import type { ContactPart } from './contact.ts'
import { EntryFields } from './entry-fields.tsx'
import { bodyOf, emptyLog, type LogDraft } from './log-draft.ts'

const AIMS = ['presence', 'everyday', 'goal'] as const
/** How often a save that got no answer is tried again, beside when the phone says that it is connected. */
const AGAIN_MS = 10_000

/**
 * How, who, save. What was chosen is kept on the server like every draft; a save without an answer is tried again with
 * the same key until one comes, also after the page was opened anew: one contact, however often it is sent.
 */
export const LogForm = ({ family, contact }: ContactPart) => {
  const text = useText()
  const go = useNavigate()
  const draft = useDraft<LogDraft>(`contact:${family}`, emptyLog(contact.lastWith))
  const { value, change, ready, restored, state, discard } = draft
  const command = useCommand('POST /api/families/:family/contact/entries')
  const unanswered = command.problem !== undefined && isUnanswered(command.problem)
  const waits = value.sent !== null && (unanswered || command.sending)

  const attempt = async (given: LogDraft): Promise<void> => {
    if (given.sent === null) return
    const answer = await command.send({
      params: { family },
      body: bodyOf(given, contact.today),
      key: given.sent.key,
    })
    if (answer === undefined) return
    announce(text('contact.saved'))
    await discard()
    void go({ to: '/fag/familier/$family/kontakt', params: { family } })
  }
  const trying = useRef<() => void>(() => undefined)
  useEffect(() => {
    trying.current = () => void attempt(value)
  })

  // An answer that refuses ends the attempt: what is put right is another one.
  const refused = command.problem !== undefined && !unanswered
  useEffect(() => {
    if (refused) change({ sent: null })
  }, [refused, change])

  // Also when the page is opened again on an attempt that was never answered.
  const pending = ready ? value.sent : null
  useEffect(() => {
    if (pending === null) return undefined
    const again = (): void => trying.current()
    const timer = setInterval(again, AGAIN_MS)
    addEventListener('online', again)
    again()
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [pending])

  if (!ready) return <Skeleton lines={[60, 90, 80]} />
  const errors = refused ? errorsOf(command.problem) : {}
  const isWhole = value.form !== null && value.persons.length > 0
  const save = (): void => {
    if (!isWhole || value.sent !== null) return
    change({ sent: { key: crypto.randomUUID(), at: new Date().toISOString() } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), save())}>
      {refused && <ErrorSummary errors={errors} problem={command.problem} />}
      <div role="status">{waits && unanswered && <p className="notice notice-waiting">{text('contact.waits')}</p>}</div>
      {restored && value.sent === null && (
        <p className="quiet">
          {text('contact.kept')}{' '}
          <button type="button" className="link-button" onClick={() => void discard()}>
            {text('contact.start-over')}
          </button>
        </p>
      )}
      <fieldset disabled={value.sent !== null}>
        <BigButtons
          label={text('contact.how')}
          options={contact.forms.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={value.form === null ? [] : [value.form]}
          onPress={(form) => change({ form })}
        />
        <BigButtons
          label={text('contact.who')}
          options={contact.people.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={value.persons}
          onPress={(id) =>
            change({
              persons: value.persons.includes(id) ? value.persons.filter((one) => one !== id) : [...value.persons, id],
            })
          }
        />
        {contact.people.length === 0 && <p>{text('contact.who-none')}</p>}
        <BigButtons
          label={text('contact.reached')}
          options={[
            { value: 'yes', label: text('contact.reached-yes') },
            { value: 'no', label: text('contact.reached-no') },
          ]}
          chosen={[value.reached ? 'yes' : 'no']}
          onPress={(one) => change({ reached: one === 'yes' })}
        />
        <BigButtons
          label={text('contact.aim')}
          options={AIMS.map((aim) => ({ value: aim, label: text(`contact.aim.${aim}`) }))}
          chosen={value.aim === null ? [] : [value.aim]}
          onPress={(aim) => change({ aim: value.aim === aim ? null : aim })}
        />
        <details className="contact-more" open={Object.keys(errors).length > 0 || undefined}>
          <summary>{text('contact.more')}</summary>
          <EntryFields value={value} change={change} contact={contact} errors={errors} isNew />
        </details>
      </fieldset>
      <div className="contact-save">
        <SubmitButton sending={value.sent !== null}>
          {isWhole ? text('contact.save') : text('contact.choose-first')}
        </SubmitButton>
        <SaveStateLine state={state} />
      </div>
    </form>
  )
}
