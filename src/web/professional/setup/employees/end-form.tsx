import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { fieldId } from '../../../shared/form/field.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { anew, type Employment } from './employment.ts'

/** Ends an employment on a day; those whom a family cannot be without are looked for. */
export const EndForm = ({ employment, onClose }: { readonly employment: Employment; readonly onClose: () => void }) => {
  const text = useText()
  const { id, name, version, today, lastDay, open } = employment
  const [day, setDay] = useState(lastDay ?? today)
  const [atOnce, setAtOnce] = useState(false)
  const [reason, setReason] = useState('')
  const owed = open.coordinates - open.closed + open.afterwards
  const [openPlaces, setOpenPlaces] = useState(owed > 0 && open.opened < owed)
  const command = useCommand('POST /api/settings/employees/:employee/end', {
    refresh: [...anew, 'GET /api/team-lead'],
    onDone: ({ opened }) => (announce(text('employee.ended', { name, opened })), onClose()),
  })
  const send = () =>
    command.send({ params: { employee: id }, body: { basedOn: version, lastDay: day, atOnce, reason, openPlaces } })
  return (
    <PanelForm
      title={text('employee.end-title', { name })}
      command={command}
      send={send}
      submit={text('employee.end')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('employee.end-means')}</p>
          <DateField
            name="lastDay"
            label={text('employee.last-day')}
            error={errors['lastDay']}
            value={day}
            onChange={setDay}
          />
          <Tick
            id={fieldId('atOnce')}
            name="atOnce"
            label={text('employee.at-once')}
            hint={text('employee.at-once-hint')}
            checked={atOnce}
            onChange={setAtOnce}
          />
          {open.coordinates + open.places + open.afterwards > 0 && (
            <>
              {errors['openPlaces'] && <p className="form-error-message">{errors['openPlaces']}</p>}
              <Tick
                id={fieldId('openPlaces')}
                name="openPlaces"
                label={text('employee.ask-leaders')}
                hint={text('employee.ask-leaders-hint')}
                checked={openPlaces}
                onChange={setOpenPlaces}
              />
            </>
          )}
          {open.tasks > 0 && (
            <p className="notice notice-waiting">{text('employee.tasks-wait', { count: open.tasks })}</p>
          )}
          <TextField
            name="reason"
            label={text('employee.reason')}
            hint={text('employee.reason-hint')}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
