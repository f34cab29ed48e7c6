import { Tick } from '../form/choice.tsx'
import type { FieldErrors } from '../form/error-summary.tsx'
import { TextArea, TextField } from '../form/text-field.tsx'
import type { Voice } from '../../../contract/voice.ts'
import { useVoiceText } from './talk-words.tsx'

export interface SupporterForm {
  readonly name: string
  readonly relation: string
  readonly does: string
  readonly reachedBy: string
  readonly contactPerson: boolean
}

export const supporterForm = (row?: Voice['supporters'][number]): SupporterForm => ({
  name: row?.name ?? '',
  relation: row?.relation ?? '',
  does: row?.does ?? '',
  reachedBy: row?.reachedBy ?? '',
  contactPerson: row?.contactPerson ?? false,
})

const orNull = (value: string): string | null => (value.trim() === '' ? null : value)

/** As the contract wants it: empty is null. */
export const supporterBody = (form: SupporterForm) => ({
  ...form,
  relation: orNull(form.relation),
  reachedBy: orNull(form.reachedBy),
})

interface SupporterFieldsProps {
  readonly form: SupporterForm
  readonly errors: FieldErrors
  readonly onChange: (form: SupporterForm) => void
}

/** Somebody of the family's own network and what they do. */
export const SupporterFields = ({ form, errors, onChange }: SupporterFieldsProps) => {
  const text = useVoiceText()
  const change = (patch: Partial<SupporterForm>) => onChange({ ...form, ...patch })
  return (
    <>
      <TextField
        name="name"
        label={text('voice.name')}
        error={errors['name']}
        width="middle"
        value={form.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        name="relation"
        label={text('voice.relation')}
        hint={text('voice.relation-hint')}
        optional
        error={errors['relation']}
        width="middle"
        value={form.relation}
        onChange={(relation) => change({ relation })}
      />
      <TextArea
        name="does"
        label={text('voice.does')}
        error={errors['does']}
        rows={2}
        value={form.does}
        onChange={(does) => change({ does })}
      />
      <TextField
        name="reachedBy"
        label={text('voice.reached-by')}
        optional
        error={errors['reachedBy']}
        width="middle"
        value={form.reachedBy}
        onChange={(reachedBy) => change({ reachedBy })}
      />
      <div className="form-group">
        <Tick
          id="kontaktperson"
          name="contactPerson"
          label={text('voice.contact-person')}
          checked={form.contactPerson}
          onChange={(contactPerson) => change({ contactPerson })}
        />
      </div>
    </>
  )
}
