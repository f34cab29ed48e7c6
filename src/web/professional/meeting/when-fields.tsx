import { Field } from '../../shared/form/field.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { useText } from '../texts.ts'

export interface Heading {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly place: string
}

interface HeadingFieldsProps {
  readonly value: Heading
  readonly errors: FieldErrors
  readonly onChange: (patch: Partial<Heading>) => void
}

/** What a meeting is called, when and where. */
export const HeadingFields = ({ value, errors, onChange }: HeadingFieldsProps) => {
  const text = useText()
  return (
    <>
      <TextField
        label={text('meeting.heading')}
        name="title"
        value={value.title}
        error={errors['title']}
        onChange={(title) => onChange({ title })}
      />
      <div className="field-row">
        <DateField
          label={text('meeting.day')}
          name="day"
          value={value.day}
          error={errors['day']}
          onChange={(day) => onChange({ day })}
        />
        <Field label={text('meeting.time')} name="time" error={errors['time']}>
          {(control) => (
            <input
              {...control}
              className="form-input field-short"
              type="time"
              value={value.time}
              onChange={(event) => onChange({ time: event.target.value })}
            />
          )}
        </Field>
      </div>
      <TextField
        label={text('meeting.place')}
        name="place"
        optional
        value={value.place}
        error={errors['place']}
        onChange={(place) => onChange({ place })}
      />
    </>
  )
}

/** What the server takes: an empty place is none. */
export const headingBody = ({ title, day, time, place }: Heading) => ({
  title,
  day,
  time,
  place: place.trim() === '' ? null : place,
})
