import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useSharedText } from '../text/texts.ts'
import { fieldId } from './field.tsx'

export interface PickablePerson {
  readonly id: string
  readonly name: string
  /** What tells two of the same name apart: department, role. */
  readonly detail?: string
}

interface PersonPickerProps {
  readonly name: string
  readonly label: string
  readonly people: readonly PickablePerson[]
  readonly onChoose: (id: string | undefined) => void
  readonly chosen?: string | undefined
  /** Searches on the server as one types; without it, `people` is searched on the page. */
  readonly onSearch?: (typed: string) => void
  readonly hint?: string
  readonly error?: string | undefined
}

/** Finds one person by typing part of the name; arrow keys and Enter choose. Load it lazily in the family's face. */
export const PersonPicker = ({ name, label, people, onChoose, chosen, onSearch, hint, error }: PersonPickerProps) => {
  const text = useSharedText()
  return (
    <ComboBox
      className={error ? 'form-group form-error' : 'form-group'}
      {...(onSearch ? { items: people, onInputChange: onSearch } : { defaultItems: people })}
      {...(chosen !== undefined && { selectedKey: chosen })}
      onSelectionChange={(key) => onChoose(key === null ? undefined : String(key))}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="form-label">{label}</Label>
      {hint && (
        <Text slot="description" className="form-hint">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="form-error-message">
          {error}
        </Text>
      )}
      <Input id={fieldId(name)} className="form-input field-middle" placeholder="" autoComplete="off" />
      <Popover className="people-list" offset={2}>
        <ListBox<PickablePerson> renderEmptyState={() => <p className="people-option">{text('people.none')}</p>}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className="people-option">
              {person.name}
              {person.detail && <span className="row-quiet"> · {person.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
