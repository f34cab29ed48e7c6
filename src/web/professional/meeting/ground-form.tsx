import { useState } from 'react'
import type { GroundGate, Way } from '../../../domain/meeting/gates.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { DateField, TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'

interface GroundFormProps {
  readonly family: string
  readonly meeting: Meeting
  readonly gate: GroundGate
  /** Whether the law may let the pre-meeting wait here. */
  readonly mayPlead: boolean
  readonly onClose: () => void
}

/** What each way is asked about, in words. */
const SAYS = {
  held: 'ground.who',
  'not-wanted': 'ground.parents-said',
  'legal-duty': 'ground.duty',
  aligned: 'ground.what-aligned',
} as const

const FIRST_WAY = { 'pre-meeting': 'held', 'alone-by-law': 'legal-duty', expectations: 'aligned' } as const

/** Writes what opens a gate: the pre-meeting with the parents, or why there is none; the rule by which professionals meet alone; the aligned expectations. */
export const GroundForm = ({ family, meeting, gate, mayPlead, onClose }: GroundFormProps) => {
  const text = useText()
  const kept = meeting.grounds.find((one) => one.gate === gate)
  const standing = kept && !kept.takenBack ? kept : undefined
  const [way, setWay] = useState<Way>(standing?.way ?? FIRST_WAY[gate])
  const [on, setOn] = useState(standing?.on ?? '')
  const [says, setSays] = useState(standing?.says ?? '')
  const [rule, setRule] = useState(standing?.rule ?? '')
  const isAlone = gate === 'alone-by-law'
  const command = useCommand('PUT /api/families/:family/meetings/:meeting/grounds/:gate', {
    onDone: () => {
      announce(text('ground.saved'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): unknown =>
    command.send({
      params: { family, meeting: meeting.id, gate },
      body: {
        way,
        on: on === '' || way === 'not-wanted' ? null : on,
        says,
        ...(isAlone && { rule }),
        basedOn: kept?.version ?? null,
      },
    })
  const options = (['held', 'not-wanted', 'legal-duty'] as const).filter((one) => one !== 'legal-duty' || mayPlead)
  return (
    <PanelForm
      title={text(`ground.${gate}`)}
      command={command}
      send={send}
      submit={text('ground.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {gate === 'pre-meeting' && (
            <Choice<Way>
              label={text('ground.how')}
              name="way"
              options={options.map((value) => ({ value, label: text(`ground.${value}`) }))}
              value={way}
              error={errors['way']}
              onChange={setWay}
            />
          )}
          {isAlone && (
            <TextField
              label={text('ground.rule')}
              hint={text('ground.rule-hint')}
              name="rule"
              value={rule}
              error={errors['rule']}
              onChange={setRule}
            />
          )}
          {way !== 'not-wanted' && (
            <DateField
              label={text(
                isAlone ? 'ground.on-told-or-will' : way === 'legal-duty' ? 'ground.on-told' : 'ground.on-held',
              )}
              name="on"
              value={on}
              error={errors['on']}
              onChange={setOn}
            />
          )}
          <TextArea
            label={text(SAYS[way])}
            hint={text('ground.family-reads')}
            name="says"
            rows={3}
            value={says}
            error={errors['says']}
            onChange={setSays}
          />
        </>
      )}
    </PanelForm>
  )
}
