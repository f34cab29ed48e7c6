import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useSharedText } from '../text/texts.ts'
import { Field, type ControlProps } from './field.tsx'

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

/**
 * Finds one person by typing part of the name; arrow keys and Enter choose, Escape closes the list. A combobox whose
 * list lies under the field: the rest of the page stays readable while it is open.
 */
export const PersonPicker = ({ name, label, hint, error, ...list }: PersonPickerProps) => (
  <Field name={name} label={label} hint={hint} error={error}>
    {(control) => <Combobox control={control} label={label} {...list} />}
  </Field>
)

interface ComboboxProps extends Omit<PersonPickerProps, 'name' | 'hint' | 'error'> {
  readonly control: ControlProps
}

const Combobox = ({ control, label, people, onChoose, chosen, onSearch }: ComboboxProps) => {
  const text = useSharedText()
  const listId = useId()
  const [typed, setTyped] = useState<string>()
  const [picked, setPicked] = useState<PickablePerson>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const settled = picked ?? people.find(({ id }) => id === chosen)
  const value = typed ?? settled?.name ?? ''
  const found = typed === undefined || onSearch ? people : people.filter((one) => holds(one.name, typed))
  const isListed = open && found.length > 0
  const optionId = (place: number): string => `${listId}-${place}`

  useEffect(() => {
    if (active >= 0) document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const show = (isOpen: boolean): void => {
    setOpen(isOpen)
    setActive(-1)
  }
  const type = (words: string): void => {
    setTyped(words)
    show(true)
    onSearch?.(words)
  }
  const choose = (person: PickablePerson): void => {
    setPicked(person)
    setTyped(undefined)
    show(false)
    onChoose(person.id)
  }
  // An emptied field means nobody; a half-typed name beside a chosen person means that person still.
  const leave = (): void => {
    show(false)
    if (typed === undefined) return
    if (typed.trim() === '') {
      setPicked(undefined)
      onChoose(undefined)
    }
    if (typed.trim() === '' || settled) setTyped(undefined)
  }
  const press = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) return show(true)
      setActive(stepIn(found.length, active, step))
      return
    }
    if (!open || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    const person = event.key === 'Enter' ? found[active] : undefined
    if (person) choose(person)
    else show(false)
  }

  return (
    <div className="people-place">
      <input
        {...control}
        type="text"
        role="combobox"
        className="form-input field-middle"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? listId : undefined}
        aria-activedescendant={isListed && active >= 0 ? optionId(active) : undefined}
        value={value}
        onChange={(event) => type(event.target.value)}
        onFocus={() => show(true)}
        onClick={() => setOpen(true)}
        onBlur={leave}
        onKeyDown={press}
      />
      <span role="status" className="sr-only">
        {open && text('people.found', { count: found.length })}
      </span>
      {open && found.length === 0 && typed !== undefined && (
        <p className="people-list people-option">{text('people.none')}</p>
      )}
      {isListed && (
        <div id={listId} role="listbox" aria-label={label} className="people-list">
          {found.map((person, place) => (
            // The keys are the field's: the focus never enters the list.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={person.id}
              id={optionId(place)}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === settled?.id}
              className="people-option"
              data-active={place === active || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.name}
              {person.detail && <span className="row-quiet"> · {person.detail}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

const holds = (name: string, typed: string): boolean =>
  name.toLocaleLowerCase('da').includes(typed.trim().toLocaleLowerCase('da'))

/** The next place in a list that goes round; -1 stands before the first. */
const stepIn = (count: number, place: number, step: number): number =>
  count === 0 ? -1 : (place + step + (place < 0 && step < 0 ? 1 : 0) + count) % count
