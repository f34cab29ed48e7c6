import { useState } from 'react'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { Field } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { DateField, TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { createTexts } from '../text/texts.ts'
import { clockTime, weekdayDate } from '../text/dates.ts'
import { replyDa } from './texts.da.ts'

const text = createTexts('da', replyDa)

type Own = Answer<'GET /api/meetings'>['open'][number]['own']
type Said = NonNullable<NonNullable<Own['reply']>['answer']>

interface ReplyProps {
  readonly own: Own
  /** When the meeting is, for whoever hears the buttons read aloud. */
  readonly startsAt: string | null
  /** Whether the reader is of the family or works for the municipality: each answers at their own door. */
  readonly side: 'family' | 'professional'
}

/** What the reader answers to their own invitation: they come, cannot come, or propose another time; until it begins. */
export const Reply = ({ own, startsAt, side }: ReplyProps) => {
  const [open, setOpen] = useState<'closed' | 'choosing' | 'cannot' | 'other'>('closed')
  const [typed, setTyped] = useState({ reason: '', day: '', time: '' })
  const route =
    side === 'family' ? 'PUT /api/own/invitations/:admission/reply' : 'PUT /api/invitations/:admission/reply'
  const command = useCommand(route, {
    onDone: () => {
      announce(text('reply.done'))
      setOpen('closed')
    },
  })
  if (!own.isAhead) return null
  const errors = errorsOf(command.problem)
  const answer = own.reply?.answer ?? null
  const about = startsAt === null ? '' : weekdayDate(startsAt)
  const send = (said: Said | null): void => {
    const isOther = said === 'other'
    const reason = said === 'comes' || said === null || typed.reason.trim() === '' ? null : typed.reason
    void command.send({
      params: { admission: own.id },
      body: {
        answer: said,
        reason,
        day: isOther && typed.day !== '' ? typed.day : null,
        time: isOther && typed.time !== '' ? typed.time : null,
        basedOn: own.reply?.version ?? null,
      },
    })
  }
  return (
    <div className="in-place">
      {answer !== null && own.reply && (
        <p>
          {text(`reply.said-${answer}`, {
            day: own.reply.otherAt === null ? '' : weekdayDate(own.reply.otherAt),
            time: own.reply.otherAt === null ? '' : clockTime(own.reply.otherAt),
          })}
        </p>
      )}
      <ErrorSummary errors={errors} problem={command.problem} />
      {answer !== null && open === 'closed' && (
        <div className="small-actions">
          <button type="button" className="text-button" onClick={() => setOpen('choosing')}>
            {text('reply.change')} <span className="sr-only">{about}</span>
          </button>
          <button type="button" className="text-button" onClick={() => send(null)}>
            {text('reply.take-back')} <span className="sr-only">{about}</span>
          </button>
        </div>
      )}
      {(open === 'choosing' || (open === 'closed' && answer === null)) && (
        <div className="form-actions" role="group" aria-label={text('reply.group', { day: about })}>
          <button type="button" className="button button-primary" onClick={() => send('comes')}>
            {text('reply.comes')}
          </button>
          <button type="button" className="button button-secondary" onClick={() => setOpen('cannot')}>
            {text('reply.cannot')}
          </button>
          <button type="button" className="button button-secondary" onClick={() => setOpen('other')}>
            {text('reply.other')}
          </button>
        </div>
      )}
      {(open === 'cannot' || open === 'other') && (
        <form noValidate onSubmit={(event) => (event.preventDefault(), send(open))}>
          {open === 'other' && (
            <div className="field-row">
              <DateField
                label={text('reply.day')}
                name="day"
                value={typed.day}
                error={errors['day']}
                onChange={(day) => setTyped({ ...typed, day })}
              />
              <Field label={text('reply.time')} name="time" error={errors['time']}>
                {(control) => (
                  <input
                    {...control}
                    className="form-input field-short"
                    type="time"
                    value={typed.time}
                    onChange={(event) => setTyped({ ...typed, time: event.target.value })}
                  />
                )}
              </Field>
            </div>
          )}
          <TextField
            label={text('reply.why')}
            hint={text(side === 'family' ? 'reply.why-hint' : 'reply.why-hint-work')}
            name="reason"
            optional
            maxLength={200}
            value={typed.reason}
            error={errors['reason']}
            onChange={(reason) => setTyped({ ...typed, reason })}
          />
          <div className="form-actions">
            <SubmitButton sending={command.sending}>{text('reply.send')}</SubmitButton>
            <button type="button" className="button button-secondary" onClick={() => setOpen('closed')}>
              {text('reply.leave')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
