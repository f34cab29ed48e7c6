import type { Option } from './choice.tsx'
import { Field, type FieldProps } from './field.tsx'

interface SelectProps<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[]
  readonly value: Value | ''
  readonly onChange: (value: Value | '') => void
  /** The words of the empty choice: "Vælg forvaltning". */
  readonly empty: string
}

/** One of many, in the list that the browser draws. */
export const Select = <Value extends string>({ options, value, onChange, empty, ...field }: SelectProps<Value>) => (
  <Field {...field}>
    {(control) => (
      <select
        {...control}
        className="form-select"
        value={value}
        onChange={(event) => onChange(event.target.value as Value | '')}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
