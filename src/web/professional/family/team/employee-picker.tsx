import { useState } from 'react'
import { useApi } from '../../../shared/api/query.ts'
import { PersonPicker } from '../../../shared/form/person-picker.tsx'
import { useText } from '../../texts.ts'

interface EmployeePickerProps {
  readonly label: string
  readonly chosen: string
  readonly error: string | undefined
  readonly onChoose: (id: string) => void
}

/** Finds a colleague by the beginning of a name. */
export const EmployeePicker = ({ label, chosen, error, onChoose }: EmployeePickerProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const { data } = useApi('GET /api/employees', { query: { q: typed.slice(0, 100) } })
  const people = (data?.employees ?? []).map(({ id, name, title, departmentName }) => ({
    id,
    name,
    detail: `${title}, ${departmentName}`,
  }))
  return (
    <PersonPicker
      name="employee"
      label={label}
      hint={text('team.employee-hint')}
      people={people}
      {...(chosen !== '' && { chosen })}
      error={error}
      onSearch={setTyped}
      onChoose={(id) => onChoose(id ?? '')}
    />
  )
}
