import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice, Ticks } from '../../shared/form/choice.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { GrantsPart } from './words.ts'

/** Calls a reality check: a day, a leader, who comes, and which measures; those that wait are ticked. */
export const CheckForm = ({ family, grants, onClose }: GrantsPart & { readonly onClose: () => void }) => {
  const text = useText()
  const [on, setOn] = useState(grants.today)
  const [leader, setLeader] = useState('')
  const [alone, setAlone] = useState<'team' | 'me'>('team')
  const [measures, setMeasures] = useState<readonly string[]>(
    grants.checkable.filter(({ waits }) => waits).map(({ id }) => id),
  )
  const call = useCommand('POST /api/families/:family/reality-checks', {
    onDone: () => (announce(text('checks.called')), onClose()),
  })
  const send = () =>
    call.send({
      params: { family },
      body: {
        on,
        leader,
        member: alone === 'me' ? (grants.me?.id ?? null) : null,
        meeting: null,
        measures: [...measures],
      },
    })
  return (
    <PanelForm title={text('checks.call')} command={call} send={send} submit={text('checks.send')} onClose={onClose}>
      {(errors) => (
        <>
          <DateField name="on" label={text('checks.on')} error={errors['on']} value={on} onChange={setOn} />
          <Select
            name="leader"
            label={text('checks.leader')}
            empty={text('grants.choose')}
            error={errors['leader']}
            options={grants.leaders.map(({ id, name }) => ({ value: id, label: name }))}
            value={leader}
            onChange={setLeader}
          />
          <Choice
            name="member"
            label={text('checks.who')}
            error={errors['member']}
            options={[
              { value: 'team', label: text('checks.team') },
              { value: 'me', label: text('checks.alone', { name: grants.me?.name ?? '' }) },
            ]}
            value={alone}
            onChange={setAlone}
          />
          <Ticks
            name="measures"
            label={text('checks.which')}
            error={errors['measures']}
            options={grants.checkable.map(({ id, title, waits }) => ({
              value: id,
              label: waits ? `${title} (${text('checks.waits')})` : title,
            }))}
            value={measures}
            onChange={setMeasures}
          />
        </>
      )}
    </PanelForm>
  )
}
