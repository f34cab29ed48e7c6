import { FieldGroup, fieldId, type FieldProps } from './field.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

interface Chosen<Value extends string> extends FieldProps {
  readonly options: readonly Option<Value>[]
}

const optionId = (name: string, value: string): string => `${fieldId(name)}-${value.replace(/[^\w-]/g, '-')}`

/** One of a few: radios, arrow keys move. */
export const Choice = <Value extends string>({
  options,
  value,
  onChange,
  ...field
}: Chosen<Value> & {
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}) => (
  <FieldGroup {...field}>
    {options.map((option) => {
      const id = optionId(field.name, option.value)
      return (
        <div className="form-group-radio" key={option.value}>
          <input
            className="form-radio"
            type="radio"
            id={id}
            name={field.name}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            aria-describedby={option.hint ? `${id}-hint` : undefined}
            onChange={() => onChange(option.value)}
          />
          <label className="form-label" htmlFor={id}>
            {option.label}
          </label>
          {option.hint && (
            <span className="form-hint" id={`${id}-hint`}>
              {option.hint}
            </span>
          )}
        </div>
      )
    })}
  </FieldGroup>
)

/** Any number of a few: ticks. The order of `value` is the order of `options`. */
export const Ticks = <Value extends string>({
  options,
  value,
  onChange,
  ...field
}: Chosen<Value> & {
  readonly value: readonly Value[]
  readonly onChange: (value: readonly Value[]) => void
}) => (
  <FieldGroup {...field}>
    {options.map((option) => (
      <Tick
        key={option.value}
        id={optionId(field.name, option.value)}
        name={field.name}
        {...option}
        checked={value.includes(option.value)}
        onChange={(ticked) =>
          onChange(
            options.map((one) => one.value).filter((one) => (one === option.value ? ticked : value.includes(one))),
          )
        }
      />
    ))}
  </FieldGroup>
)

interface TickProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
  readonly checked: boolean
  readonly onChange: (ticked: boolean) => void
}

/** One tick on its own: an assertion or a consent. */
export const Tick = ({ id, name, label, hint, disabled, checked, onChange }: TickProps) => (
  <div className="form-group-checkbox">
    <input
      className="form-checkbox"
      type="checkbox"
      id={id}
      name={name}
      checked={checked}
      disabled={disabled}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onChange={(event) => onChange(event.target.checked)}
    />
    <label className="form-label" htmlFor={id}>
      {label}
    </label>
    {hint && (
      <span className="form-hint" id={`${id}-hint`}>
        {hint}
      </span>
    )}
  </div>
)
