import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { EmployeePicker } from './employee-picker.tsx'
import type { MemberTool } from './team.ts'

/** Somebody stands in for a member, and sees the family from the first day to the last. */
export const SubstituteForm = ({ member, team, family, onClose }: MemberTool) => {
  const text = useText()
  const [employee, setEmployee] = useState('')
  const [from, setFrom] = useState(team.today)
  const [lastDay, setLastDay] = useState('')
  const add = useCommand('POST /api/families/:family/team/:membership/substitute', {
    onDone: () => {
      announce(text('team.substitute-added'))
      onClose()
    },
  })
  const send = () => add.send({ params: { family, membership: member.id }, body: { employee, from, lastDay } })
  return (
    <PanelForm
      title={text('team.substitute-title', { name: member.name })}
      command={add}
      send={send}
      submit={text('team.substitute-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text(member.role === 'coordinator' ? 'team.substitute-coordinator' : 'team.substitute-what')}</p>
          <EmployeePicker
            label={text('team.employee')}
            chosen={employee}
            error={errors['employee']}
            onChoose={setEmployee}
          />
          <DateField
            name="from"
            label={text('team.first-day')}
            min={team.today}
            error={errors['from']}
            value={from}
            onChange={setFrom}
          />
          <DateField
            name="lastDay"
            label={text('team.last-day')}
            min={from}
            error={errors['lastDay']}
            value={lastDay}
            onChange={setLastDay}
          />
        </>
      )}
    </PanelForm>
  )
}
