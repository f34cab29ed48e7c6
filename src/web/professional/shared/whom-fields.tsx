import { useState } from 'react'
import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'

interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly born: string
}
/** By what somebody is looked up, as a form holds it. */
export type Whom = { readonly cpr: string } | Named

interface WhomFieldsProps {
  readonly label: string
  readonly errors: FieldErrors
  /** What the name and date begin with. */
  readonly guess: Named
  readonly value: Whom
  readonly onChange: (value: Whom) => void
}

/** A number, or a name with the day somebody was born. */
export const WhomFields = ({ label, errors, guess, value, onChange }: WhomFieldsProps) => {
  const text = useText()
  const [cpr, setCpr] = useState('')
  const by = 'cpr' in value ? 'cpr' : 'name'
  return (
    <>
      <Choice
        name="by"
        label={label}
        error={errors['whom']}
        options={(['cpr', 'name'] as const).map((one) => ({ value: one, label: text(`whom.${one}`) }))}
        value={by}
        onChange={(one) => onChange(one === 'cpr' ? { cpr } : guess)}
      />
      {'cpr' in value ? (
        <TextField
          name="cpr"
          label={text('whom.cpr')}
          width="short"
          inputMode="numeric"
          error={errors['cpr'] ?? errors['whom.cpr']}
          value={value.cpr}
          onChange={(typed) => (setCpr(typed), onChange({ cpr: typed }))}
        />
      ) : (
        <>
          <TextField
            name="givenName"
            label={text('whom.given')}
            error={errors['whom.givenName']}
            value={value.givenName}
            onChange={(givenName) => onChange({ ...value, givenName })}
          />
          <TextField
            name="familyName"
            label={text('whom.family-name')}
            error={errors['whom.familyName']}
            value={value.familyName}
            onChange={(familyName) => onChange({ ...value, familyName })}
          />
          <DateField
            name="born"
            label={text('whom.born')}
            error={errors['whom.born']}
            value={value.born}
            onChange={(born) => onChange({ ...value, born })}
          />
        </>
      )}
    </>
  )
}
