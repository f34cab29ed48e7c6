import { useState, type ReactNode } from 'react'
import { isOutsideChild } from '../../../../domain/family/outside.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { AccessPart } from './access-part.tsx'
import { BondsForm } from './bonds-form.tsx'
import { ContactsForm } from './contacts-form.tsx'
import { CustodyForm } from './custody-form.tsx'
import { IdentifierForm } from './identifier-form.tsx'
import { personBody, PersonFields, type PersonForm } from './person-fields.tsx'
import { PlaceForm } from './place-form.tsx'
import type { PersonTool } from '../part.ts'
import { isChild } from './person-words.ts'

type Tool = 'name' | 'cpr' | 'contact' | 'bonds' | 'custody' | 'place' | 'access'

/** What can be put right about this person: of siblings outside the initiative no more than name, dates and place. */
function toolsFor({ person, room }: PersonTool): Tool[] {
  const isHere = !isOutsideChild(person)
  const isBorn = person.due === null || person.born !== null
  const has: Readonly<Record<Tool, boolean>> = {
    name: true,
    cpr: (person.inInitiative || person.ownAccess) && isBorn,
    // What was written before they were put outside can be taken away.
    contact: isHere || person.contacts.length > 0,
    bonds: true,
    custody: isBorn && isChild(person, room.today),
    place: true,
    access: room.may.invite && isBorn && isHere,
  }
  return (Object.keys(has) as Tool[]).filter((tool) => has[tool])
}

const forms: Readonly<Record<Tool, (props: PersonTool) => ReactNode>> = {
  name: (props) => <Correct {...props} />,
  cpr: (props) => <IdentifierForm {...props} />,
  contact: (props) => <ContactsForm {...props} />,
  bonds: (props) => <BondsForm {...props} />,
  custody: (props) => <CustodyForm {...props} />,
  place: (props) => <PlaceForm {...props} />,
  access: (props) => <AccessPart {...props} />,
}

/** Puts one thing at a time right about a person, under their name. */
export const PersonTools = (props: PersonTool) => {
  const text = useText()
  const [open, setOpen] = useState<Tool>('name')
  return (
    <div className="panel">
      <div className="form-actions">
        {toolsFor(props).map((tool) => (
          <button
            key={tool}
            type="button"
            className="link-button tool-choice"
            aria-pressed={tool === open}
            onClick={() => setOpen(tool)}
          >
            {text(`folk.tool-${tool}`)}
          </button>
        ))}
      </div>
      {isOutsideChild(props.person) && (
        <p className="quiet">{text('folk.outside-what', { name: props.person.givenName })}</p>
      )}
      {forms[open](props)}
      <div className="form-actions">
        <button type="button" className="button button-secondary" onClick={props.onClose}>
          {text('folk.edit-done')}
        </button>
      </div>
    </div>
  )
}

const formOf = (person: PersonTool['person']): PersonForm => ({
  givenName: person.givenName,
  familyName: person.familyName,
  isBorn: person.due !== null && person.born === null ? 'no' : 'yes',
  born: person.born ?? '',
  due: person.due ?? '',
})

const Correct = ({ person, family }: PersonTool) => {
  const text = useText()
  const [form, setForm] = useState(() => formOf(person))
  const [basedOn, setBasedOn] = useState(person.version)
  const isChildHere = person.standsAs === 'child'
  const change = useCommand('PUT /api/families/:family/people/:person', {
    fields: [
      { name: 'givenName', label: text('folk.given') },
      { name: 'familyName', label: text('folk.family') },
    ],
    onUseCurrent: (current) => {
      setForm({ ...form, givenName: current['givenName'] as string, familyName: current['familyName'] as string })
      setBasedOn(Number(current['version']))
    },
    onDone: ({ version }) => {
      setBasedOn(version)
      announce(text('folk.saved'))
    },
  })
  const send = () =>
    change.send({ params: { family, person: person.id }, body: { ...personBody(form, isChildHere), basedOn } })
  return (
    <PanelForm command={change} send={send} submit={text('folk.save')}>
      {(errors) => (
        <PersonFields
          form={form}
          change={(patch) => setForm({ ...form, ...patch })}
          errors={errors}
          isChild={isChildHere}
        />
      )}
    </PanelForm>
  )
}
