import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { anew, type Employment } from './employment.ts'

interface BeginAgainFormProps {
  readonly kind: 'mistake' | 'rehired'
  readonly employment: Employment
  readonly onClose: () => void
}

/** Takes an end back, or hires somebody anew. */
export const BeginAgainForm = ({ kind, employment, onClose }: BeginAgainFormProps) => {
  const text = useText()
  const { id, name, version, today } = employment
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/settings/employees/:employee/reopening', {
    refresh: [...anew, 'GET /api/team-lead'],
    onDone: () => (announce(text(`employee.done-${kind}`, { name })), onClose()),
  })
  const send = () =>
    command.send({
      params: { employee: id },
      body: { basedOn: version, kind, from: kind === 'rehired' ? from : null, reason },
    })
  return (
    <PanelForm
      title={text(kind === 'mistake' ? 'employee.mistake' : 'employee.rehire')}
      command={command}
      send={send}
      submit={text(kind === 'mistake' ? 'employee.mistake' : 'employee.rehire')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text(`employee.means-${kind}`)}</p>
          {kind === 'rehired' && (
            <DateField
              name="from"
              label={text('employee.first-day')}
              error={errors['from']}
              value={from}
              onChange={setFrom}
            />
          )}
          <TextField
            name="reason"
            label={text('employee.reason')}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
