import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { anew, type Employment } from './employment.ts'

/** Takes a coming change back, with the reason. */
export const CancelForm = ({
  employment: { id, version },
  onClose,
}: {
  readonly employment: Employment
  readonly onClose: () => void
}) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/settings/employees/:employee/change-cancelled', {
    refresh: [...anew, 'GET /api/team-lead'],
    onDone: () => (announce(text('employee.cancelled')), onClose()),
  })
  return (
    <PanelForm
      title={text('employee.cancel')}
      command={command}
      send={() => command.send({ params: { employee: id }, body: { basedOn: version, reason } })}
      submit={text('employee.cancel')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('employee.cancel-means')}</p>
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
