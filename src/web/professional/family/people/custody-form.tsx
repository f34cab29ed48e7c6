import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice, Ticks } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'
import { CustodyHistory } from './custody-history.tsx'
import { custodyOf } from './person-words.ts'
import { useNames } from './use-names.ts'

const kinds = ['joint', 'sole', 'unknown'] as const
const sources = ['told', 'document'] as const

/** Who holds custody of a child from now on, or from an earlier day to put a mistake right. */
export const CustodyForm = ({ person, room, family }: PersonTool) => {
  const text = useText()
  const { options } = useNames(room)
  const now = custodyOf(room, person.id)
  const [kind, setKind] = useState<(typeof kinds)[number]>(now[0]?.kind ?? 'joint')
  const [holders, setHolders] = useState<readonly string[]>(now.map((spell) => spell.holder))
  const [from, setFrom] = useState('')
  const [reason, setReason] = useState('')
  const [source, setSource] = useState<(typeof sources)[number]>('told')
  const set = useCommand('PUT /api/families/:family/people/:person/custody', {
    onDone: () => announce(text('folk.saved')),
  })
  const adults = room.people.filter((one) => one.standsAs !== 'child').map((one) => one.id)
  const basedOn = now.map(({ id, version }) => ({ id, version }))
  const send = () =>
    set.send({
      params: { family, person: person.id },
      body: {
        kind,
        holders: kind === 'unknown' ? [] : [...holders],
        source,
        from: from === '' ? null : from,
        reason: reason.trim() === '' ? null : reason,
        basedOn,
      },
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
          {kind !== 'unknown' && (
            <Ticks
              name="holders"
              label={text('folk.custody-holders')}
              error={errors['holders']}
              options={options.filter(({ value }) => adults.includes(value))}
              value={holders}
              onChange={setHolders}
            />
          )}
          <DateField
            name="from"
            label={text('folk.custody-from')}
            hint={text('folk.custody-from-hint')}
            optional
            max={room.today}
            error={errors['from']}
            value={from}
            onChange={setFrom}
          />
          <Choice
            name="source"
            label={text('folk.custody-source')}
            options={sources.map((value) => ({ value, label: text(`folk.source-${value}`) }))}
            value={source}
            onChange={setSource}
          />
          {now.length > 0 && (
            <TextArea
              name="reason"
              label={text('folk.custody-why')}
              rows={2}
              error={errors['reason']}
              value={reason}
              onChange={setReason}
            />
          )}
          <CustodyHistory person={person.id} room={room} family={family} />
        </>
      )}
    </PanelForm>
  )
}
