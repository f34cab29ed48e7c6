import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick, Ticks } from '../../../shared/form/choice.tsx'
import { fieldId } from '../../../shared/form/field.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { anew, type Employment } from './employment.ts'

/** Another title, department or other tasks: from today, an earlier day, or a day to come. */
export const ChangeForm = ({
  employment,
  onClose,
}: {
  readonly employment: Employment
  readonly onClose: () => void
}) => {
  const text = useText()
  const { id, name, version, today, open, departments, allFunctions } = employment
  const [title, setTitle] = useState(employment.title)
  const [department, setDepartment] = useState(employment.department)
  const [functions, setFunctions] = useState<readonly string[]>(employment.functions.map((one) => one.id))
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const [endPlaces, setEndPlaces] = useState(false)
  const command = useCommand('POST /api/settings/employees/:employee/change', {
    refresh: [...anew, 'GET /api/team-lead'],
    onDone: () => (announce(text(from > today ? 'employee.planned' : 'employee.changed', { name })), onClose()),
  })
  const leaves = department !== employment.department && open.coordinates + open.places + open.afterwards > 0
  const body = { basedOn: version, title, department, functions: [...functions], from, reason, endPlaces }
  return (
    <PanelForm
      title={text('employee.change-title', { name })}
      command={command}
      send={() => command.send({ params: { employee: id }, body })}
      submit={text('employee.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextField
            name="title"
            label={text('employee.title')}
            error={errors['title']}
            value={title}
            onChange={setTitle}
          />
          <Select
            name="department"
            label={text('employee.department')}
            empty={text('employee.choose')}
            error={errors['department']}
            options={departments.map((one) => ({ value: one.id, label: one.name }))}
            value={department}
            onChange={setDepartment}
          />
          {leaves && (
            <>
              {errors['endPlaces'] && <p className="form-error-message">{errors['endPlaces']}</p>}
              <Tick
                id={fieldId('endPlaces')}
                name="endPlaces"
                label={text('employee.end-places')}
                hint={text('employee.end-places-hint')}
                checked={endPlaces}
                onChange={setEndPlaces}
              />
            </>
          )}
          <Ticks
            name="functions"
            label={text('employee.trusted-with')}
            hint={text('employee.trusted-hint')}
            error={errors['functions']}
            options={allFunctions.map((one) => ({ value: one.id, label: one.name }))}
            value={functions}
            onChange={setFunctions}
          />
          <DateField
            name="from"
            label={text('employee.since')}
            hint={text('employee.since-hint')}
            error={errors['from']}
            value={from}
            onChange={setFrom}
          />
          {from > today && <p className="quiet">{text('employee.comes')}</p>}
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
