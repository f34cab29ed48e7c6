import { useState } from 'react'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Choice, Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { PersonPicker } from '../../shared/form/person-picker.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { peopleToInvite, type Listed, type Meeting, type RoomAnswer } from './meeting.ts'

type Kind = 'guest' | 'team' | 'family'

interface InviteFormProps {
  readonly family: string
  readonly meeting: Meeting
  readonly room: RoomAnswer
  /** Whether the family says yes to somebody from outside its team first. */
  readonly asksFamily: boolean
  /** Whom of the family and its team the server lets in. */
  readonly invitable: Listed['invitable']
  readonly onClose: () => void
}

/** Invites one more: a guest, somebody of the team, or of the family; and to which items. */
export const InviteForm = ({ family, meeting, room, asksFamily, invitable, onClose }: InviteFormProps) => {
  const text = useText()
  const [kind, setKind] = useState<Kind>('guest')
  const [who, setWho] = useState('')
  const [items, setItems] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const command = useCommand('POST /api/families/:family/meetings/:meeting/admissions', {
    onDone: () => {
      announce(text('invite.done'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const invited = new Set(meeting.attendees.map((a) => a.employee ?? a.person))
  const send = (): void => {
    const employee = kind !== 'family' && who !== '' ? who : null
    const person = kind === 'family' && who !== '' ? who : null
    void command.send({
      params: { family, meeting: meeting.id },
      body: { employee, person, items: [...items], why: why.trim() === '' ? null : why },
    })
  }
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Choice<Kind>
        label={text('invite.who')}
        name="kind"
        options={[
          { value: 'guest', label: text('invite.guest'), hint: text('invite.guest-hint') },
          { value: 'team', label: text('invite.team') },
          { value: 'family', label: text('invite.family') },
        ]}
        value={kind}
        onChange={(chosen) => (setKind(chosen), setWho(''))}
      />
      {kind === 'guest' && (
        <GuestField team={room.team.map((m) => m.employee)} chosen={who} error={errors['employee']} onChoose={setWho} />
      )}
      {kind === 'team' && (
        <Select
          label={text('invite.member')}
          name="employee"
          empty={text('invite.choose')}
          options={room.team
            .filter((m) => invitable.team.includes(m.employee) && !invited.has(m.employee))
            .map((m) => ({ value: m.employee, label: `${m.name}, ${m.departmentName}` }))}
          value={who}
          error={errors['employee']}
          onChange={setWho}
        />
      )}
      {kind === 'family' && (
        <Select
          label={text('invite.person')}
          hint={text('invite.person-hint')}
          name="person"
          empty={text('invite.choose')}
          options={peopleToInvite({ invitable }, room)
            .filter(({ id }) => !invited.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={who}
          error={errors['person'] ?? errors['employee']}
          onChange={setWho}
        />
      )}
      {kind === 'guest' && asksFamily && <p>{text('proposal.how')}</p>}
      <TextField
        label={text('conduct.why')}
        hint={text('conduct.why-hint')}
        name="why"
        optional={!(kind === 'guest' && asksFamily)}
        value={why}
        error={errors['why']}
        onChange={setWhy}
      />
      <Ticks
        label={text('invite.items')}
        name="items"
        hint={meeting.items.length === 0 ? text('invite.no-items') : undefined}
        options={meeting.items.map((i) => ({ value: i.id, label: i.title }))}
        value={items}
        error={errors['items']}
        onChange={setItems}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('invite.send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}

interface GuestFieldProps {
  readonly team: readonly string[]
  readonly chosen: string
  readonly error: string | undefined
  readonly onChoose: (employee: string) => void
}

/** Employees outside the team, found by name. */
const GuestField = ({ team, error, onChoose }: GuestFieldProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const { data } = useApi('GET /api/employees', { query: { q: typed } })
  const people = (data?.employees ?? [])
    .filter((e) => !team.includes(e.id))
    .map((e) => ({ id: e.id, name: e.name, detail: `${e.title}, ${e.departmentName}` }))
  return (
    <PersonPicker
      name="employee"
      label={text('invite.employee')}
      hint={text('invite.employee-hint')}
      people={people}
      error={error}
      onSearch={setTyped}
      onChoose={(id) => onChoose(id ?? '')}
    />
  )
}
