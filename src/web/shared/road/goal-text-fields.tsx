import type { FieldErrors } from '../form/error-summary.tsx'
import { TextArea } from '../form/text-field.tsx'

/** What a goal says, whoever writes it down. */
export interface GoalWords {
  readonly ownWords: string
  readonly wishedChange: string
  readonly successCriterion: string
}
type Field = keyof GoalWords

interface GoalTextFieldsProps {
  readonly value: GoalWords
  readonly change: (patch: Partial<GoalWords>) => void
  readonly errors: FieldErrors
  readonly labels: Readonly<Record<Field, string>>
  readonly hints?: Readonly<Partial<Record<Field, string>>>
  /** Which of the three to show, in the order of the form. */
  readonly fields: readonly Field[]
  /** What is open may be found out together. */
  readonly optional?: readonly Field[]
  readonly rows?: number
}

/** Own words, what is to be different, and how it is seen: the same three for both faces, each with its own words above. */
export const GoalTextFields = ({
  value,
  change,
  errors,
  labels,
  hints = {},
  fields,
  optional = [],
  rows = 2,
}: GoalTextFieldsProps) => (
  <>
    {fields.map((field) => (
      <TextArea
        key={field}
        name={field}
        label={labels[field]}
        hint={hints[field]}
        optional={optional.includes(field)}
        error={errors[field]}
        max={4000}
        rows={rows}
        value={value[field]}
        onChange={(words) => change({ [field]: words })}
      />
    ))}
  </>
)
