import { useState } from 'react'
import { isOutsideChild } from '../../../../domain/family/outside.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice, Tick } from '../../../shared/form/choice.tsx'
import { WrittenByMistake } from '../../../shared/history/written-by-mistake.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { currentContacts, type Contact } from './contacts.tsx'
import type { PersonTool } from '../part.ts'

const kinds = ['address', 'phone', 'email', 'place'] as const

/** Adds a contact, ends one, protects one or lifts its protection. */
export const ContactsForm = (props: PersonTool) => {
  const [protecting, setProtecting] = useState<Contact>()
  const contacts = currentContacts(props.person.contacts, props.room.today)
  if (protecting)
    return (
      <Protect
        {...props}
        contact={protecting}
        onClose={() => setProtecting(undefined)}
        onDone={() => setProtecting(undefined)}
      />
    )
  return (
    <>
      {contacts.length > 0 && (
        <ul className="rows">
          {contacts.map((contact) => (
            <ContactLine key={contact.id} {...props} contact={contact} onProtect={() => setProtecting(contact)} />
          ))}
        </ul>
      )}
      {!isOutsideChild(props.person) && <Add {...props} />}
    </>
  )
}

interface ContactTool extends PersonTool {
  readonly contact: Contact
}

const ContactLine = ({
  person,
  room,
  family,
  contact,
  onProtect,
}: ContactTool & { readonly onProtect: () => void }) => {
  const text = useText()
  const end = useCommand('PUT /api/families/:family/people/:person/contacts/:contact', {
    onDone: () => announce(text('folk.contact-ended')),
  })
  const finish = () =>
    void end.send({
      params: { family, person: person.id, contact: contact.id },
      body: { value: contact.value, endsOn: room.today, basedOn: contact.version },
    })
  return (
    <li>
      <span className="row-main">
        {text(`folk.${contact.kind}`)}
        {!contact.protected && `: ${contact.value}`}
        {end.problem && <span className="form-error-message"> {end.problem.detail}</span>}
      </span>
      <button type="button" className="link-button" onClick={onProtect}>
        {text(contact.protected ? 'folk.unprotect' : 'folk.protect')}
      </button>
      <button type="button" className="link-button" onClick={finish}>
        {text('folk.contact-end')}
      </button>
      <WrittenByMistake family={family} kind="contact_point" row={contact.id} about={text(`folk.${contact.kind}`)} />
    </li>
  )
}

/** Into or out of the protected place, always with a reason. */
const Protect = ({ person, family, contact, onClose, onDone }: ContactTool & { readonly onDone: () => void }) => {
  const text = useText()
  const way = contact.protected ? 'unprotect' : 'protect'
  const [reason, setReason] = useState('')
  const protect = useCommand('PUT /api/families/:family/people/:person/contacts/:contact/protection', {
    onDone: () => {
      announce(text('folk.protected-done'))
      onDone()
    },
  })
  const send = () =>
    protect.send({
      params: { family, person: person.id, contact: contact.id },
      body: { protected: !contact.protected, reason, basedOn: contact.version },
    })
  return (
    <PanelForm title={text(`folk.${way}`)} command={protect} send={send} submit={text(`folk.${way}`)} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text(`folk.${way}-what`)}</p>
          <TextArea
            name="reason"
            label={text(`folk.${way}-reason`)}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}

const Add = ({ person, family }: PersonTool) => {
  const text = useText()
  const [kind, setKind] = useState<(typeof kinds)[number]>('phone')
  const [value, setValue] = useState('')
  const [isProtected, setProtected] = useState(false)
  const add = useCommand('POST /api/families/:family/people/:person/contacts', {
    onDone: () => {
      announce(text('folk.saved'))
      setValue('')
      setProtected(false)
    },
  })
  const send = () =>
    add.send({ params: { family, person: person.id }, body: { kind, value, protected: isProtected, startsOn: null } })
  return (
    <PanelForm title={text('folk.contact-add')} command={add} send={send} submit={text('folk.contact-add')}>
      {(errors) => (
        <>
          <Choice
            name="kind"
            label={text('folk.contact-kind')}
            options={kinds.map((one) => ({ value: one, label: text(`folk.${one}`) }))}
            value={kind}
            onChange={setKind}
          />
          <TextField
            name="value"
            label={text('folk.contact-value')}
            error={errors['value']}
            width="middle"
            value={value}
            onChange={setValue}
          />
          <div className="form-group">
            <Tick
              id="beskyttet"
              name="protected"
              label={text('folk.contact-protected')}
              hint={text('folk.contact-protected-hint')}
              checked={isProtected}
              onChange={setProtected}
            />
          </div>
        </>
      )}
    </PanelForm>
  )
}
