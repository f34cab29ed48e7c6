import { writtenAbout } from '../../../../domain/family/outside.ts'
import type { Room } from '../../../../contract/family.ts'
import { PersonPicker } from '../../../shared/form/person-picker.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { useText } from '../../texts.ts'
import { useNames } from './use-names.ts'

/** More than these are not read through in a list, but found by name. */
const READ_THROUGH = 15

interface WhoFieldProps {
  readonly room: Pick<Room, 'people'>
  readonly name: string
  readonly label: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (person: string) => void
  /** Only those about whom something can be written. */
  readonly written?: boolean
}

/** Chooses somebody of the family: from a list, or by name where the family is large. */
export const WhoField = ({ room, name, label, error, value, onChange, written }: WhoFieldProps) => {
  const text = useText()
  const names = useNames(room)
  const people = written ? writtenAbout(room.people) : room.people
  if (people.length <= READ_THROUGH)
    return (
      <Select
        name={name}
        label={label}
        empty={text('folk.choose-person')}
        options={written ? names.written : names.options}
        error={error}
        value={value}
        onChange={onChange}
      />
    )
  return (
    <PersonPicker
      name={name}
      label={label}
      error={error}
      people={people.map((person) => ({
        id: person.id,
        name: names.whole(person),
        detail: [text(`folk.stands.${person.standsAs}`), person.born?.slice(0, 4)].filter(Boolean).join(', '),
      }))}
      chosen={value === '' ? undefined : value}
      onChoose={(person) => onChange(person ?? '')}
    />
  )
}
