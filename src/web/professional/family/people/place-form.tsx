import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { ConfirmButton } from '../../../shared/dialog/confirm-button.tsx'
import { Choice } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'
import { useNames } from './use-names.ts'

const stands = ['child', 'parent', 'other-adult', 'network'] as const

/** What somebody is in the family, whether the initiative is for them, and that they no longer belong to it. */
export const PlaceForm = (props: PersonTool) => {
  const { person, room, family } = props
  const text = useText()
  const [standsAs, setStandsAs] = useState(person.standsAs)
  const [inInitiative, setInInitiative] = useState<'yes' | 'no'>(person.inInitiative ? 'yes' : 'no')
  const change = useCommand('PUT /api/families/:family/people/:person/participation', {
    onDone: () => announce(text('folk.saved')),
  })
  const send = () =>
    change.send({
      params: { family, person: person.id },
      body: { standsAs, inInitiative: inInitiative === 'yes' },
    })
  return (
    <>
      <PanelForm command={change} send={send} submit={text('folk.save')}>
        {(errors) => (
          <>
            <Choice
              name="standsAs"
              label={text('folk.stands')}
              error={errors['standsAs']}
              options={stands.map((value) => ({ value, label: text(`folk.stands.${value}`) }))}
              value={standsAs}
              onChange={setStandsAs}
            />
            <Choice
              name="inInitiative"
              label={text('folk.in-initiative')}
              error={errors['inInitiative']}
              options={[
                { value: 'yes', label: text('folk.in-yes') },
                { value: 'no', label: text('folk.in-no'), hint: text('folk.in-no-hint') },
              ]}
              value={inInitiative}
              onChange={setInInitiative}
            />
          </>
        )}
      </PanelForm>
      {room.may.invite && <Leave {...props} />}
    </>
  )
}

const Leave = ({ person, room, family, onClose }: PersonTool) => {
  const text = useText()
  const name = useNames(room).whole(person)
  const leave = useCommand('POST /api/families/:family/people/:person/leave', {
    onDone: () => {
      announce(text('folk.left', { name }))
      onClose()
      // The row that held the focus goes away.
      document.querySelector<HTMLElement>('h1')?.focus()
    },
  })
  const send = () => void leave.send({ params: { family, person: person.id }, body: {} })
  return (
    <ConfirmButton label={text('folk.leave')} confirm={text('folk.leave-send')} problem={leave.problem} send={send}>
      <p>{text('folk.leave-what', { name })}</p>
    </ConfirmButton>
  )
}
