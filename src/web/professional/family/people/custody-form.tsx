import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice, Ticks } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'
import { custodyOf } from './person-words.ts'
import { useNames } from './use-names.ts'

const kinds = ['joint', 'sole'] as const
const sources = ['told', 'document'] as const

/** Who holds custody of a child from now on. */
export const CustodyForm = ({ person, room, family }: PersonTool) => {
  const text = useText()
  const { options } = useNames(room)
  const now = custodyOf(room, person.id)
  const [kind, setKind] = useState<(typeof kinds)[number]>(now[0]?.kind ?? 'joint')
  const [holders, setHolders] = useState<readonly string[]>(now.map((spell) => spell.holder))
  const [source, setSource] = useState<(typeof sources)[number]>('told')
  const set = useCommand('PUT /api/families/:family/people/:person/custody', {
    onDone: () => announce(text('folk.saved')),
  })
  const adults = room.people.filter((one) => one.standsAs !== 'child').map((one) => one.id)
  const basedOn = now.map(({ id, version }) => ({ id, version }))
  const send = () =>
    set.send({
      params: { family, person: person.id },
      body: { kind, holders: [...holders], source, basedOn },
    })
  return (
    <PanelForm title={text('folk.custody')} command={set} send={send} submit={text('folk.save')}>
      {(errors) => (
        <>
          <Choice
            name="custody-kind"
            label={text('folk.custody-kind')}
            hint={text('folk.custody-from-now')}
            options={kinds.map((value) => ({ value, label: text(`folk.custody-${value}-choice`) }))}
            value={kind}
            onChange={setKind}
          />
          <Ticks
            name="holders"
            label={text('folk.custody-holders')}
            error={errors['holders']}
            options={options.filter(({ value }) => adults.includes(value))}
            value={holders}
            onChange={setHolders}
          />
          <Choice
            name="source"
            label={text('folk.custody-source')}
            options={sources.map((value) => ({ value, label: text(`folk.source-${value}`) }))}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </PanelForm>
  )
}
