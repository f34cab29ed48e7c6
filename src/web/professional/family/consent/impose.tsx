import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { useNames } from '../people/use-names.ts'

/** Writes down that taking part was decided by the youth crime board. */
export const Impose = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const { options } = useNames(room)
  const inside = new Set(room.people.filter((one) => one.inInitiative).map((one) => one.id))
  const [persons, setPersons] = useState<readonly string[]>([])
  const [paragraph, setParagraph] = useState('')
  const impose = useCommand('POST /api/families/:family/consents', {
    onDone: () => {
      announce(text('ja.imposed-done'))
      onClose()
    },
  })
  const send = () =>
    impose.send({
      params: { family },
      body: { kind: 'imposed-by-youth-crime-board', persons: [...persons], paragraph },
    })
  return (
    <PanelForm title={text('ja.impose')} command={impose} send={send} submit={text('ja.impose-save')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('ja.impose-what')}</p>
          <Ticks
            name="persons"
            label={text('ja.persons')}
            error={errors['persons']}
            options={options.filter(({ value }) => inside.has(value))}
            value={persons}
            onChange={setPersons}
          />
          <TextField
            name="paragraph"
            label={text('ja.impose-paragraph')}
            error={errors['paragraph']}
            value={paragraph}
            onChange={setParagraph}
          />
        </>
      )}
    </PanelForm>
  )
}
