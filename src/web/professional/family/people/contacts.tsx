import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useText } from '../../texts.ts'
import type { PersonProps } from '../part.ts'

export type Contact = Room['people'][number]['contacts'][number]

/** The contacts that hold today. */
export const currentContacts = (contacts: readonly Contact[], today: string): Contact[] =>
  contacts.filter((one) => one.endsOn === null || one.endsOn > today)

/** How somebody is reached; what is protected only after one more click, so that nobody reads it over a shoulder. */
export const Contacts = ({ person, room }: PersonProps) => {
  const contacts = currentContacts(person.contacts, room.today)
  const hidden = contacts.filter((one) => one.protected)
  if (contacts.length === 0) return null
  return (
    <ul className="folk-contacts">
      {contacts
        .filter((one) => !one.protected)
        .map((contact) => (
          <ContactWords key={contact.id} contact={contact} />
        ))}
      {hidden.length > 0 && <Hidden contacts={hidden} />}
    </ul>
  )
}

const ContactWords = ({ contact }: { readonly contact: Contact }) => {
  const text = useText()
  const { kind, value } = contact
  return (
    <li>
      <span className="row-quiet">{text(`folk.${kind}`)}:</span>{' '}
      {kind === 'phone' ? <a href={`tel:${value}`}>{value}</a> : value}
    </li>
  )
}

const Hidden = ({ contacts }: { readonly contacts: readonly Contact[] }) => {
  const text = useText()
  const [shown, setShown] = useState(false)
  return (
    <>
      <li>
        <span className="symbol symbol-lock" aria-hidden="true" />{' '}
        <button type="button" className="link-button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? text('folk.protected-hide') : text('folk.protected-show', { count: contacts.length })}
        </button>
      </li>
      {shown && contacts.map((contact) => <ContactWords key={contact.id} contact={contact} />)}
    </>
  )
}
