import { useState } from 'react'
import type { Homes } from '../../../../contract/homes.ts'
import { homeKinds } from '../../../../domain/family/kinds.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { WhoField } from './who-field.tsx'

/** Writes a home, or puts the name and kind of one right. Whether it is hidden is said once, when it is written. */
export const HomeForm = ({ room, family, home, onClose }: Opened & { readonly home?: Homes['homes'][number] }) => {
  const text = useText()
  const [name, setName] = useState(home?.name ?? '')
  const [kind, setKind] = useState<(typeof homeKinds)[number]>(home?.kind ?? 'family')
  const [hidden, setHidden] = useState<'no' | 'yes'>('no')
  const [person, setPerson] = useState('')
  const done = { onDone: () => (announce(text('depth.saved')), onClose()) }
  const add = useCommand('POST /api/families/:family/homes', done)
  const change = useCommand('PUT /api/families/:family/homes/:home', done)
  const send = () =>
    home
      ? change.send({ params: { family, home: home.id }, body: { name, kind, basedOn: home.version } })
      : add.send({ params: { family }, body: { name, kind, protectedFor: hidden === 'yes' ? person : null } })
  return (
    <PanelForm
      title={text('homes.add')}
      command={home ? change : add}
      send={send}
      submit={text('depth.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField
            name="name"
            label={text('homes.name')}
            hint={text('homes.name-hint')}
            error={errors['name']}
            width="middle"
            value={name}
            onChange={setName}
          />
          <Choice
            name="kind"
            label={text('homes.kind')}
            options={homeKinds.map((value) => ({ value, label: text(`homes.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          {!home && (
            <Choice
              name="hidden"
              label={text('homes.protected')}
              options={[
                { value: 'no', label: text('homes.protected-no') },
                { value: 'yes', label: text('homes.protected-yes'), hint: text('homes.protected-hint') },
              ]}
              value={hidden}
              onChange={setHidden}
            />
          )}
          {!home && hidden === 'yes' && (
            <WhoField
              room={room}
              name="protectedFor"
              label={text('homes.protected-for')}
              error={errors['protectedFor']}
              value={person}
              onChange={setPerson}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
