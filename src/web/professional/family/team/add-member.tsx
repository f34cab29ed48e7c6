import { useState } from 'react'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { useNames } from '../people/use-names.ts'
import { EmployeePicker } from './employee-picker.tsx'

/** Lets an employee into the family's team. */
export const AddMember = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const { written } = useNames(room)
  const { data } = useApi('GET /api/families/:family/team/roles', { params: { family } })
  const [employee, setEmployee] = useState('')
  const [role, setRole] = useState('')
  const [party, setParty] = useState('')
  const [chosenByFamily, setChosen] = useState(false)
  const add = useCommand('POST /api/families/:family/team', {
    onDone: () => {
      announce(text('team.added'))
      onClose()
    },
  })
  const roles = data?.roles ?? []
  const send = () =>
    add.send({ params: { family }, body: { employee, role, chosenByFamily, party: party === '' ? null : party } })
  return (
    <PanelForm title={text('team.add')} command={add} send={send} submit={text('team.add-send')} onClose={onClose}>
      {(errors) => (
        <>
          <EmployeePicker
            label={text('team.employee')}
            chosen={employee}
            error={errors['employee']}
            onChoose={setEmployee}
          />
          <Select
            name="role"
            label={text('team.role')}
            hint={roles.find(({ id }) => id === role)?.inPlainWords}
            empty={text('team.choose-role')}
            error={errors['role']}
            options={roles.map(({ id, name }) => ({ value: id, label: name }))}
            value={role}
            onChange={setRole}
          />
          <Select
            name="party"
            label={text('team.party')}
            empty={text('team.party-none')}
            error={errors['party']}
            options={written}
            value={party}
            onChange={setParty}
          />
          <div className="form-group">
            <Tick
              id="valgt-af-familien"
              name="chosenByFamily"
              label={text('team.chosen-by-family')}
              checked={chosenByFamily}
              onChange={setChosen}
            />
          </div>
        </>
      )}
    </PanelForm>
  )
}
