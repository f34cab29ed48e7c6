import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { OpenedPart } from './part.ts'

interface PlaceFormProps extends OpenedPart {
  readonly agreement: OpenedPart['course']['agreements'][number]
}

/** Links an oral agreement to the goal or the agreement that it has become in the plan. */
export const PlaceForm = ({ room, family, agreement, onClose }: PlaceFormProps) => {
  const text = useText()
  const [place, setPlace] = useState(
    agreement.goal !== null ? `goal ${agreement.goal}` : agreement.action !== null ? `action ${agreement.action}` : '',
  )
  const command = useCommand('PUT /api/families/:family/oral-agreements/:oral/place', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const [kind, id] = place.split(' ')
  const send = () =>
    command.send({
      params: { family, oral: agreement.id },
      body: {
        basedOn: agreement.version,
        goal: kind === 'goal' ? (id ?? null) : null,
        action: kind === 'action' ? (id ?? null) : null,
      },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <Select
          name="place"
          label={text('course.oral-place-where')}
          empty={text('course.oral-not-in-plan')}
          error={errors['place']}
          options={[
            ...room.goals.map((goal) => ({ value: `goal ${goal.id}`, label: goal.ownWords })),
            ...room.actions.map((action) => ({ value: `action ${action.id}`, label: action.what })),
          ]}
          value={place}
          onChange={setPlace}
        />
      )}
    </PanelForm>
  )
}
