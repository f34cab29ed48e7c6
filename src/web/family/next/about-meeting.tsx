import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

type Own = Answer<'GET /api/own/families/:family/meetings'>
type OwnMeeting = Own['meetings'][number]

interface AboutProps {
  readonly family: string
  readonly meeting: string
}

/** What a meeting is for, why the family is not there where it is not, who comes and why, and whom it is asked about. */
export const AboutMeeting = ({ family, meeting }: AboutProps) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/meetings', { params: { family } })
  const told = data?.meetings.find(({ id }) => id === meeting)
  if (!data || !told) return null
  return (
    <>
      {told.withoutFamily !== null && (
        <>
          <p>{text('meet.without')}</p>
          <blockquote>{told.withoutFamily}</blockquote>
          {told.byLaw !== null && (
            <p>
              {text(told.byLaw.isTold ? 'meet.by-law-told' : 'meet.by-law-will', {
                ...told.byLaw,
                day: longDate(told.byLaw.on),
              })}
            </p>
          )}
        </>
      )}
      {told.why !== null && <p dir="auto">{text('meet.why-you', { why: told.why })}</p>}
      {told.proposed.map((one) => (
        <Proposed key={one.id} family={family} meeting={meeting} mayAnswer={data.mayAnswer} one={one} />
      ))}
      <details className="more">
        <summary>{text('meet.about')}</summary>
        {told.isFor !== null && <p>{told.isFor}</p>}
        <Practical told={told} />
        {told.invited.length > 0 && (
          <ul className="rows" aria-label={text('meet.who')}>
            {told.invited.map(({ name, departmentName, why }) => (
              <li key={`${name} ${departmentName}`}>
                <div className="row-main">
                  <span>{[name, departmentName].filter(Boolean).join(', ')}</span>
                  {why !== null && <span className="row-quiet">{text('meet.why', { why })}</span>}
                </div>
              </li>
            ))}
          </ul>
        )}
      </details>
    </>
  )
}

const Practical = ({ told }: { readonly told: OwnMeeting }) => {
  const text = useText()
  const { before, minutes, interpreter, confirmed } = told
  const lines = [
    minutes !== null && text('meet.length', { minutes }),
    interpreter !== null && text('meet.interpreter', { language: interpreter }),
    confirmed && text('meet.confirmed'),
  ].filter((line) => line !== false)
  const day = before?.on ? longDate(before.on) : ''
  return (
    <>
      {lines.length > 0 && <p className="row-quiet">{lines.join(' ')}</p>}
      {before !== null && before.way !== 'aligned' && (
        <p className="row-quiet">{text(`meet.before-${before.way}`, { day, says: before.says })}</p>
      )}
    </>
  )
}

interface ProposedProps extends AboutProps {
  readonly mayAnswer: boolean
  readonly one: OwnMeeting['proposed'][number]
}

/** Somebody from outside the family's team, who comes only when the family says yes. */
const Proposed = ({ family, meeting, mayAnswer, one }: ProposedProps) => {
  const text = useText()
  const { id, version, name, departmentName, why, answer } = one
  const [changing, setChanging] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const [words, setWords] = useState('')
  const command = useCommand('POST /api/own/families/:family/meetings/:meeting/participants/:participant/answer', {
    onDone: () => {
      announce(text('meet.done'))
      setChanging(false)
      setRefusing(false)
    },
  })
  const errors = errorsOf(command.problem)
  const send = (said: 'yes' | 'no'): void =>
    void command.send({
      params: { family, meeting, participant: id },
      body: { answer: said, words: said === 'no' && words.trim() !== '' ? words : null, basedOn: version },
    })
  const asks = mayAnswer && (answer === null || changing)
  return (
    <div className="in-place">
      {answer !== null && !changing ? (
        <p>
          {text(`meet.said-${answer}`, { name })} {one.words !== null && text('meet.words', { words: one.words })}
        </p>
      ) : (
        <>
          <h3 className="row-title">
            {text('meet.asked', { name: [name, departmentName].filter(Boolean).join(', ') })}
          </h3>
          {why !== null && <p>{text('meet.why', { why })}</p>}
          <p className="quiet">{text(mayAnswer ? 'meet.asked-how' : 'meet.asked-grown-ups')}</p>
        </>
      )}
      <ErrorSummary errors={errors} problem={command.problem} />
      {asks && !refusing && (
        <div className="form-actions">
          <button
            type="button"
            className="button button-primary"
            aria-label={text('meet.yes-to', { name })}
            onClick={() => send('yes')}
          >
            {text('meet.yes')}
          </button>
          <button
            type="button"
            className="button button-secondary"
            aria-label={text('meet.no-to', { name })}
            onClick={() => setRefusing(true)}
          >
            {text('meet.no')}
          </button>
        </div>
      )}
      {asks && refusing && (
        <form noValidate onSubmit={(event) => (event.preventDefault(), send('no'))}>
          <TextField
            label={text('meet.no-why')}
            hint={text('meet.no-why-hint')}
            name={`words-${id}`}
            optional
            maxLength={200}
            value={words}
            error={errors['words']}
            onChange={setWords}
          />
          <div className="form-actions">
            <SubmitButton sending={command.sending}>{text('meet.no-send')}</SubmitButton>
            <button type="button" className="button button-secondary" onClick={() => setRefusing(false)}>
              {text('app.cancel')}
            </button>
          </div>
        </form>
      )}
      {mayAnswer && answer !== null && !changing && (
        <button
          type="button"
          className="link-button"
          aria-label={text('meet.change-about', { name })}
          onClick={() => setChanging(true)}
        >
          {text('meet.change')}
        </button>
      )}
    </div>
  )
}
