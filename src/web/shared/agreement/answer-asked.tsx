import { useState } from 'react'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { useAgreementCommand, useAgreementText, type Agreement, type Through } from './agreement.ts'

interface AnswerProps extends Through {
  readonly agreement: Pick<Agreement, 'id' | 'what'> & { readonly writer: Pick<Agreement['writer'], 'mine'> }
  readonly doer: Pick<Agreement['doers'][number], 'version' | 'answer'>
  readonly place: string
}

/** Yes, or no with a sentence, to what one is asked to do; an answer that was given can be changed. */
export const AnswerAsked = ({ agreement, doer, place, ...through }: AnswerProps) => {
  const text = useAgreementText()
  const [saysNo, setSaysNo] = useState(false)
  const [anew, setAnew] = useState(false)
  const [says, setSays] = useState('')
  const command = useAgreementCommand(through, 'answer', () => {
    announce(text('agreement.answered'))
    setSaysNo(false)
    setAnew(false)
  })
  const errors = errorsOf(command.problem)
  const send = (answer: 'agreed' | 'declined'): void =>
    void command.send({
      params: { family: through.family, agreed: agreement.id },
      body: {
        answer,
        says: answer === 'declined' && says.trim() !== '' ? says : null,
        basedOn: doer.version,
      },
    })
  // Somebody's own promise is not asked about; one that was made for them can be said no to.
  if (doer.answer === 'agreed' && agreement.writer.mine) return null
  if (doer.answer !== 'asked' && !anew)
    return (
      <div className="small-actions no-print">
        <button type="button" className="text-button" onClick={() => setAnew(true)}>
          {text('agreement.change-mind')}
        </button>
      </div>
    )
  return (
    <form
      className="no-print"
      aria-label={text('agreement.asked-you')}
      onSubmit={(event) => (event.preventDefault(), send('declined'))}
      noValidate
    >
      <ErrorSummary errors={errors} problem={command.problem} />
      {saysNo ? (
        <>
          <TextField
            label={text('agreement.no-why')}
            name={`says-${place}-${agreement.id}`}
            value={says}
            error={errors['says']}
            onChange={setSays}
          />
          <button type="submit" className="button button-secondary">
            {text('agreement.send-no')}
          </button>
        </>
      ) : (
        <>
          <p>{text('agreement.asked-you')}</p>
          <div className="form-actions">
            <button type="button" className="button button-primary" onClick={() => send('agreed')}>
              {text('agreement.yes')}
              <span className="sr-only"> – {agreement.what.slice(0, 60)}</span>
            </button>
            <button type="button" className="button button-secondary" onClick={() => setSaysNo(true)}>
              {text('agreement.no')}
              <span className="sr-only"> – {agreement.what.slice(0, 60)}</span>
            </button>
          </div>
        </>
      )}
    </form>
  )
}
