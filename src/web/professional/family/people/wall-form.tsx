import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { WhoField } from './who-field.tsx'

const kinds = ['protected-address', 'custody', 'violence'] as const

/** Keeps one person of the family apart from what is about another. */
export const WallForm = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const [protectedOne, setProtected] = useState('')
  const [other, setOther] = useState('')
  const [kind, setKind] = useState<(typeof kinds)[number]>('protected-address')
  const set = useCommand('POST /api/families/:family/firewalls', {
    onDone: () => {
      announce(text('folk.wall-set'))
      onClose()
    },
  })
  const send = () => set.send({ params: { family }, body: { protected: protectedOne, other, kind } })
  return (
    <PanelForm title={text('folk.wall-add')} command={set} send={send} submit={text('folk.wall-add')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('folk.wall-what')}</p>
          <WhoField
            room={room}
            name="protected"
            label={text('folk.wall-protected')}
            error={errors['protected']}
            value={protectedOne}
            onChange={setProtected}
          />
          <WhoField
            room={room}
            name="other"
            label={text('folk.wall-other')}
            error={errors['other']}
            value={other}
            onChange={setOther}
          />
          <Choice
            name="kind"
            label={text('folk.wall-kind')}
            options={kinds.map((value) => ({ value, label: text(`folk.wall-kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
        </>
      )}
    </PanelForm>
  )
}
