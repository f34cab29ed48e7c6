import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../panel-form.tsx'
import { EmployeePicker } from './employee-picker.tsx'

interface HandOverProps {
  readonly coordinator: Room['team'][number]
  readonly family: string
  readonly onClose: () => void
}

/** Hands the responsibility for a family over to somebody else. */
export const HandOver = ({ coordinator, family, onClose }: HandOverProps) => {
  const text = useText()
  const [employee, setEmployee] = useState('')
  const [oldBecomes, setOldBecomes] = useState<'co-coordinator' | 'leaves'>('co-coordinator')
  const over = useCommand('POST /api/families/:family/coordinator', {
    onDone: () => {
      announce(text('team.handed-over'))
      onClose()
    },
  })
  const send = () =>
    over.send({
      params: { family },
      body: { from: coordinator.id, employee, oldBecomes, basedOn: coordinator.version },
    })
  return (
    <PanelForm
      title={text('team.hand-over')}
      command={over}
      send={send}
      submit={text('team.hand-over')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('team.hand-over-what')}</p>
          <EmployeePicker
            label={text('team.new-coordinator')}
            chosen={employee}
            error={errors['employee']}
            onChoose={setEmployee}
          />
          <Choice
            name="oldBecomes"
            label={text('team.old-becomes', { name: coordinator.name })}
            options={[
              { value: 'co-coordinator', label: text('team.old-co') },
              { value: 'leaves', label: text('team.old-leaves') },
            ]}
            value={oldBecomes}
            onChange={setOldBecomes}
          />
        </>
      )}
    </PanelForm>
  )
}
