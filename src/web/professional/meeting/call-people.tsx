import { Ticks } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'

/** Somebody of the family who can be invited. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** Who of the family is invited, as it is ticked. */
export interface CalledPeople {
  readonly people: readonly string[]
  /** The items that somebody is not invited to, by their titles: all others are open, also those written later. */
  readonly without: Readonly<Record<string, readonly string[]>>
  readonly whys: Readonly<Record<string, string>>
}

interface CallPeopleProps {
  readonly value: CalledPeople
  readonly people: readonly Person[]
  /** The titles of the agenda as they are typed. */
  readonly titles: readonly string[]
  readonly errors: FieldErrors
  readonly onChange: (patch: Partial<CalledPeople>) => void
}

/** Who of the family is invited, to which items, and why. */
export const CallPeople = ({ value, people, titles, errors, onChange }: CallPeopleProps) => {
  const text = useText()
  const { without, whys } = value
  const different = [...new Set(titles)]
  const chosen = people.filter(({ id }) => value.people.includes(id))
  return (
    <>
      <Ticks
        label={text('meeting.people')}
        hint={text('meeting.people-hint')}
        name="people"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.people}
        error={errors['people']}
        onChange={(ticked) => onChange({ people: ticked })}
      />
      {chosen.length > 0 && (
        <details className="more">
          <summary>{text('meeting.people-more')}</summary>
          {chosen.map(({ id, name }) => (
            <div key={id}>
              {different.length > 0 && (
                <Ticks
                  label={text('meeting.people-items', { name })}
                  name={`items-${id}`}
                  options={different.map((title) => ({ value: title, label: title }))}
                  value={different.filter((title) => !without[id]?.includes(title))}
                  onChange={(open) =>
                    onChange({ without: { ...without, [id]: different.filter((title) => !open.includes(title)) } })
                  }
                />
              )}
              <TextField
                label={text('conduct.why-each', { name })}
                hint={text('conduct.why-hint')}
                name={`why-${id}`}
                optional
                maxLength={200}
                value={whys[id] ?? ''}
                onChange={(why) => onChange({ whys: { ...whys, [id]: why } })}
              />
            </div>
          ))}
        </details>
      )}
    </>
  )
}

/** What the server takes: who is invited, and to which items by their place in the list. */
export const peopleBody = (value: CalledPeople, people: readonly Person[], titles: readonly string[]) =>
  people
    .filter(({ id }) => value.people.includes(id))
    .map(({ id }) => {
      const why = value.whys[id] ?? ''
      return {
        person: id,
        why: why.trim() === '' ? null : why,
        items: titles.flatMap((title, place) => (value.without[id]?.includes(title) ? [] : [place])),
      }
    })
