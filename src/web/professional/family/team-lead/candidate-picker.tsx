import { useState } from 'react'
import { useApi } from '../../../shared/api/query.ts'
import { PersonPicker } from '../../../shared/form/person-picker.tsx'
import { useText } from '../../texts.ts'
import type { Lead, Load } from './lead.ts'

interface CandidatePickerProps {
  readonly lead: Lead
  readonly label: string
  readonly error: string | undefined
  readonly onChoose: (id: string) => void
}

/** Finds a colleague, each with what they carry, how much room they have, and what they can. */
export const CandidatePicker = ({ lead, label, error, onChoose }: CandidatePickerProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const { data } = useApi('GET /api/team-lead/candidates', { query: { q: typed.slice(0, 100) } })
  const detailOf = (load: Load): string => {
    const can = lead.competences.filter(({ id }) => load.competences.includes(id)).map(({ name }) => name)
    return [load.departmentName, loadWords(load, text), ...(can.length > 0 ? [can.join(', ')] : [])].join(' · ')
  }
  const people = (data?.employees ?? []).map((load) => ({
    id: load.employee,
    name: load.name,
    detail: detailOf(load),
  }))
  return (
    <PersonPicker
      name="employee"
      label={label}
      hint={text('lead.candidate-hint')}
      people={people}
      error={error}
      onSearch={setTyped}
      onChoose={(id) => onChoose(id ?? '')}
    />
  )
}

/** How many families, and how many more there is room for where the programme says. */
export const loadWords = (load: Load, text: ReturnType<typeof useText>): string => {
  const { families, capacity, free } = load
  if (capacity === null || free === null) return text('lead.load', { families })
  return text(load.isOver ? 'lead.load-over' : 'lead.load-of', { families, capacity, free })
}
