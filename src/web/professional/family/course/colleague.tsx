import { useState } from 'react'
import { useApi } from '../../../shared/api/query.ts'
import { PersonPicker } from '../../../shared/form/person-picker.tsx'

interface ColleagueProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly chosen: string
  readonly error: string | undefined
  readonly onChoose: (id: string) => void
}

/** Finds a colleague by name, for a field of the form's own. */
export const Colleague = ({ chosen, onChoose, ...field }: ColleagueProps) => {
  const [typed, setTyped] = useState('')
  const { data } = useApi('GET /api/employees', { query: { q: typed.slice(0, 100) } })
  const people = (data?.employees ?? []).map(({ id, name, title, departmentName }) => ({
    id,
    name,
    detail: `${title}, ${departmentName}`,
  }))
  return (
    <PersonPicker
      {...field}
      people={people}
      {...(chosen !== '' && { chosen })}
      onSearch={setTyped}
      onChoose={(id) => onChoose(id ?? '')}
    />
  )
}
