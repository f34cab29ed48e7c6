import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'
import { ProposalLine } from './proposal-line.tsx'
import { RepliesInShort, ReplyLine } from './reply-line.tsx'

type Attendee = Meeting['attendees'][number]

interface AttendeesProps {
  readonly family: string
  readonly meeting: Meeting
  readonly me: string
}

/** Who is invited, to what, and from when; each can be given other items, or taken off again. */
export const Attendees = ({ family, meeting, me }: AttendeesProps) => {
  const text = useText()
  return (
    <>
      <h4>{text('invited.title')}</h4>
      <RepliesInShort meeting={meeting} me={me} />
      <ul className="rows">
        {meeting.attendees.map((attendee) => (
          <li key={attendee.id}>
            <AttendeeRow family={family} meeting={meeting} attendee={attendee} own={attendee.employee === me} />
          </li>
        ))}
      </ul>
    </>
  )
}

const AttendeeRow = ({
  family,
  meeting,
  attendee,
  own,
}: Omit<AttendeesProps, 'me'> & { readonly attendee: Attendee; readonly own: boolean }) => {
  const text = useText()
  const [changing, setChanging] = useState(false)
  const name = attendee.name ?? text('invited.somebody')
  const end = useCommand('DELETE /api/families/:family/meetings/:meeting/admissions/:admission', {
    onDone: () => announce(text('invited.ended')),
  })
  const params = { family, meeting: meeting.id, admission: attendee.id }
  const titles = meeting.items.filter((i) => attendee.items.includes(i.id)).map((i) => i.title)
  const words =
    titles.length === 0
      ? text('invited.none')
      : titles.length === meeting.items.length
        ? text('invited.all')
        : titles.join(', ')
  return (
    <>
      <div className="row-main">
        <span className="row-title">{[name, attendee.departmentName].filter(Boolean).join(', ')}</span>
        <span className="row-quiet">{words}</span>
        {attendee.why !== null && <span>{text('conduct.why-is', { why: attendee.why })}</span>}
        {!own && (attendee.family === null || attendee.family.answer === 'yes') && <ReplyLine reply={attendee.reply} />}
        {attendee.busy && (
          <span>
            <Tag kind="waiting">{text('conduct.busy')}</Tag>
          </span>
        )}
        {attendee.family && <ProposalLine family={family} meeting={meeting.id} name={name} asked={attendee.family} />}
        {(attendee.family === null || attendee.family.answer === 'yes') && (
          <span className="row-quiet">
            {attendee.isOpen
              ? text('invited.open', { day: longDate(attendee.closesAt) })
              : text('invited.from', { day: longDate(attendee.opensAt), time: clockTime(attendee.opensAt) })}
          </span>
        )}
        <ErrorSummary errors={{}} problem={end.problem} />
        {!own && (
          <div className="small-actions">
            <button
              type="button"
              className="text-button"
              aria-expanded={changing}
              aria-label={text('invited.change-for', { name })}
              onClick={() => setChanging(!changing)}
            >
              {text('invited.change')}
            </button>
            <button
              type="button"
              className="text-button"
              aria-label={text('invited.end-for', { name })}
              onClick={() => void end.send({ params, body: { basedOn: attendee.version } })}
            >
              {text('invited.end')}
            </button>
          </div>
        )}
        {changing && (
          <ItemsForm meeting={meeting} attendee={attendee} params={params} onClose={() => setChanging(false)} />
        )}
      </div>
      <Tag kind={attendee.kind === 'guest' ? 'accent' : 'plain'}>{text(`invited.${attendee.kind}`)}</Tag>
    </>
  )
}

interface ItemsFormProps {
  readonly meeting: Meeting
  readonly attendee: Attendee
  readonly params: { readonly family: string; readonly meeting: string; readonly admission: string }
  readonly onClose: () => void
}

const ItemsForm = ({ meeting, attendee, params, onClose }: ItemsFormProps) => {
  const text = useText()
  const [items, setItems] = useState<readonly string[]>(attendee.items)
  const [why, setWhy] = useState(attendee.why ?? '')
  const command = useCommand('PUT /api/families/:family/meetings/:meeting/admissions/:admission', {
    onDone: () => {
      announce(text('invited.changed'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void =>
    void command.send({
      params,
      body: { items: [...items], why: why.trim() === '' ? null : why, basedOn: attendee.version },
    })
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Ticks
        label={text('invite.items')}
        name={`items-${attendee.id}`}
        options={meeting.items.map((i) => ({ value: i.id, label: i.title }))}
        value={items}
        error={errors['items']}
        onChange={setItems}
      />
      <TextField
        label={text('conduct.why')}
        hint={text('conduct.why-hint')}
        name={`why-${attendee.id}`}
        optional
        value={why}
        error={errors['why']}
        onChange={setWhy}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('meeting.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
