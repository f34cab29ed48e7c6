import { Choice, Tick, Ticks } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import type { Contact } from './contact.ts'
import type { LogDraft } from './log-draft.ts'

interface EntryFieldsProps {
  readonly value: LogDraft
  readonly change: (patch: Partial<LogDraft>) => void
  readonly contact: Contact
  readonly errors: FieldErrors
  /** What is chosen once only: where it lies, and that it cannot wait. */
  readonly isNew?: boolean
}

/** What else can be told of a contact; none of it has to be. */
export const EntryFields = ({ value, change, contact, errors, isNew = false }: EntryFieldsProps) => {
  const text = useText()
  return (
    <>
      <TextArea
        name="note"
        label={text('contact.note')}
        hint={text('contact.note-hint')}
        optional
        rows={2}
        error={errors['note']}
        value={value.note}
        onChange={(note) => change({ note })}
      />
      {isNew && (
        <Tick
          id="contact-acute"
          name="acute"
          label={text('contact.acute')}
          checked={value.acute}
          onChange={(acute) => change({ acute })}
        />
      )}
      <div className="field-row">
        <TextField
          name="minutes"
          label={text('contact.minutes')}
          optional
          inputMode="numeric"
          width="short"
          error={errors['minutes']}
          value={value.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        <DateField
          name="at"
          label={text('contact.day')}
          optional
          max={contact.today}
          error={errors['at']}
          value={value.day}
          onChange={(day) => change({ day })}
        />
        <TextField
          name="time"
          label={text('contact.time')}
          hint={text('contact.when-hint')}
          optional
          width="short"
          value={value.time}
          onChange={(time) => change({ time: time.replace('.', ':') })}
        />
      </div>
      <Choice
        name="askedBy"
        label={text('contact.asked')}
        optional
        options={(['family', 'us'] as const).map((one) => ({ value: one, label: text(`contact.asked.${one}`) }))}
        value={value.askedBy ?? undefined}
        onChange={(askedBy) => change({ askedBy })}
      />
      {contact.team.length > 0 && (
        <Ticks
          name="employees"
          label={text('contact.with-team')}
          optional
          error={errors['employees']}
          options={contact.team.map(({ employee, name }) => ({ value: employee, label: name }))}
          value={value.employees}
          onChange={(employees) => change({ employees })}
        />
      )}
      <TextField
        name="others"
        label={text('contact.others')}
        optional
        maxLength={200}
        error={errors['others']}
        value={value.others}
        onChange={(others) => change({ others })}
      />
      {isNew && (
        <Select
          name="category"
          label={text('contact.category')}
          empty={text('course.choose')}
          error={errors['category']}
          options={contact.categories.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.category}
          onChange={(category) => change({ category })}
        />
      )}
    </>
  )
}
