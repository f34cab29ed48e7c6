import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { KindFields, kindBody, kindOf } from './kind-fields.tsx'
import type { Meeting, MeetingType } from './meeting.ts'
import { dayAndTime } from './meeting-time.ts'
import { HeadingFields, headingBody } from './when-fields.tsx'

/** Renames or moves a meeting, and says what kind it is. */
export const ChangeForm = ({
  family,
  meeting,
  types,
  onClose,
}: {
  readonly family: string
  readonly meeting: Meeting
  readonly types: readonly MeetingType[]
  readonly onClose: () => void
}) => {
  const text = useText()
  const [value, setValue] = useState({
    title: meeting.title,
    place: meeting.place ?? '',
    ...kindOf(meeting),
    ...dayAndTime(meeting.startsAt),
  })
  const command = useCommand('PUT /api/families/:family/meetings/:meeting', {
    fields: [
      { name: 'title', label: text('meeting.heading') },
      { name: 'place', label: text('meeting.place') },
    ],
    onDone: ({ busy }) => {
      announce(
        [text('meeting.saved'), busy.length > 0 && text('conduct.busy-some', { count: busy.length })]
          .filter(Boolean)
          .join(' '),
      )
      onClose()
    },
    onUseCurrent: onClose,
  })
  const errors = errorsOf(command.problem)
  const send = (): void =>
    void command.send({
      params: { family, meeting: meeting.id },
      body: { ...headingBody(value), ...kindBody(value, types), basedOn: meeting.version },
    })
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <HeadingFields value={value} errors={errors} onChange={(patch) => setValue({ ...value, ...patch })} />
      <KindFields value={value} types={types} errors={errors} onChange={(patch) => setValue({ ...value, ...patch })} />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('meeting.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
