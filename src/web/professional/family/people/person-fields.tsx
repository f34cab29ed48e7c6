import { Choice } from '../../../shared/form/choice.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'

export interface PersonForm {
  readonly givenName: string
  readonly familyName: string
  readonly isBorn: 'yes' | 'no'
  readonly born: string
  readonly due: string
}

interface PersonFieldsProps {
  readonly form: PersonForm
  readonly change: (patch: Partial<PersonForm>) => void
  readonly errors: FieldErrors
  readonly isChild: boolean
}

/** Name and dates, for adding and for correcting. */
export const PersonFields = ({ form, change, errors, isChild }: PersonFieldsProps) => {
  const text = useText()
  const isUnborn = isChild && form.isBorn === 'no'
  return (
    <>
      {isChild && (
        <Choice
          name="isBorn"
          label={text('folk.is-born')}
          options={[
            { value: 'yes', label: text('folk.born-yes') },
            { value: 'no', label: text('folk.born-no') },
          ]}
          value={form.isBorn}
          onChange={(isBorn) => change({ isBorn })}
        />
      )}
      <TextField
        name="givenName"
        label={text('folk.given')}
        error={errors['givenName']}
        optional={isUnborn}
        width="middle"
        value={form.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <TextField
        name="familyName"
        label={text('folk.family')}
        error={errors['familyName']}
        optional
        width="middle"
        value={form.familyName}
        onChange={(familyName) => change({ familyName })}
      />
      {isUnborn ? (
        <DateField
          name="due"
          label={text('folk.due')}
          error={errors['due']}
          value={form.due}
          onChange={(due) => change({ due })}
        />
      ) : (
        <DateField
          name="born"
          label={text('folk.born')}
          error={errors['born']}
          optional
          value={form.born}
          onChange={(born) => change({ born })}
        />
      )}
    </>
  )
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value)

/** The form as the contract wants it: empty fields are null, and a date of the other kind is left out. */
export const personBody = (form: PersonForm, isChild: boolean) => {
  const isUnborn = isChild && form.isBorn === 'no'
  return {
    givenName: orNull(form.givenName),
    familyName: orNull(form.familyName),
    born: isUnborn ? null : orNull(form.born),
    due: isUnborn ? orNull(form.due) : null,
  }
}
