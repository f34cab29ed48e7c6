import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { useNames } from '../people/use-names.ts'

/** Prepares the question whether the family will take part. */
export const AskTakePart = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const { options } = useNames(room)
  const inside = room.people.filter((one) => one.inInitiative && one.standsAs !== 'network').map((one) => one.id)
  const [persons, setPersons] = useState<readonly string[]>(inside)
  const prepare = useCommand('POST /api/families/:family/consents', {
    onDone: () => {
      announce(text('ja.prepared'))
      onClose()
    },
  })
  const send = () => prepare.send({ params: { family }, body: { kind: 'consent-to-take-part', persons: [...persons] } })
  return (
    <PanelForm
      title={text('ja.ask-take-part')}
      command={prepare}
      send={send}
      submit={text('ja.prepare')}
      onClose={onClose}
    >
      {(errors) => (
        <Ticks
          name="persons"
          label={text('ja.persons')}
          hint={text('ja.persons-hint')}
          error={errors['persons']}
          options={options.filter(({ value }) => inside.includes(value))}
          value={persons}
          onChange={setPersons}
        />
      )}
    </PanelForm>
  )
}
