import { useState } from 'react'
import { relationshipKinds, relationshipLabels, type RelationshipKind } from '../../../../domain/family/relationship.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { WhoField } from './who-field.tsx'

const kinds = relationshipKinds.map((value) => ({ value, label: relationshipLabels[value] }))

/** Writes what somebody is to somebody else. */
export const RelationForm = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const [person, setPerson] = useState('')
  const [relative, setRelative] = useState('')
  const [kind, setKind] = useState<RelationshipKind | ''>('')
  const [inHousehold, setInHousehold] = useState(false)
  const [startsOn, setStartsOn] = useState('')
  const add = useCommand('POST /api/families/:family/relationships', {
    onDone: () => {
      announce(text('folk.bond-saved'))
      onClose()
    },
  })
  const send = () =>
    add.send({
      params: { family },
      body: {
        person,
        kind: kind as RelationshipKind,
        relative,
        inHousehold,
        startsOn: startsOn === '' ? null : startsOn,
        endsOn: null,
        source: 'told',
      },
    })
  return (
    <PanelForm title={text('folk.bond-add')} command={add} send={send} submit={text('folk.save')} onClose={onClose}>
      {(errors) => (
        <>
          <WhoField
            room={room}
            name="person"
            label={text('folk.bond-person')}
            error={errors['person']}
            value={person}
            onChange={setPerson}
          />
          <Select
            name="kind"
            label={text('folk.bond-kind')}
            empty={text('folk.choose-kind')}
            options={kinds}
            error={errors['kind']}
            value={kind}
            onChange={setKind}
          />
          <WhoField
            room={room}
            name="relative"
            label={text('folk.bond-relative')}
            error={errors['relative']}
            value={relative}
            onChange={setRelative}
          />
          <div className="form-group">
            <Tick
              id="bor-sammen"
              name="inHousehold"
              label={text('folk.bond-together')}
              checked={inHousehold}
              onChange={setInHousehold}
            />
          </div>
          <DateField
            name="startsOn"
            label={text('folk.bond-from')}
            optional
            error={errors['startsOn']}
            value={startsOn}
            onChange={setStartsOn}
          />
        </>
      )}
    </PanelForm>
  )
}
