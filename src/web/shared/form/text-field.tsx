import type { HTMLInputAutoCompleteAttribute } from 'react'
import { useSharedText } from '../text/texts.ts'
import { Field, type FieldProps } from './field.tsx'

interface Typed {
  readonly value: string
  readonly onChange: (value: string) => void
}

interface TextFieldProps extends FieldProps, Typed {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password'
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  /** As wide as what is expected: a number, a name, a line. */
  readonly width?: 'short' | 'middle' | 'full'
}

/** One line of text. */
export const TextField = ({
  value,
  onChange,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  width = 'full',
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        className={`form-input field-${width}`}
        type={type}
        dir={type === 'tel' || type === 'email' ? 'ltr' : 'auto'}
        inputMode={inputMode}
        autoComplete={autoComplete}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** A day, `2026-03-03` or empty. The browser's own date field: light, and known on every phone. */
export const DateField = ({
  value,
  onChange,
  min,
  max,
  ...field
}: FieldProps & Typed & { readonly min?: string; readonly max?: string }) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        className="form-input field-short"
        type="date"
        min={min}
        max={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

interface TextAreaProps extends FieldProps, Typed {
  readonly rows?: number
  /** Counts down and says so; what is too long can still be typed, so that nothing is cut off. */
  readonly max?: number
}

/** Several lines. Grows with its text. */
export const TextArea = ({ value, onChange, rows = 4, max, ...field }: TextAreaProps) => (
  <Field {...field}>
    {(control) => (
      <>
        <textarea
          {...control}
          className="form-input field-area"
          dir="auto"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {max !== undefined && <CharacterCount length={value.length} max={max} />}
      </>
    )}
  </Field>
)

/** Seen always, read aloud only near the limit: a count after each letter would drown the text. */
const CharacterCount = ({ length, max }: { readonly length: number; readonly max: number }) => {
  const text = useSharedText()
  const left = max - length
  const isNear = left < Math.max(20, max * 0.1)
  const words = left < 0 ? text('field.over', { count: -left }) : text('field.left', { count: left })
  return (
    <>
      <span className={left < 0 ? 'field-count field-count-over' : 'field-count'} aria-hidden="true">
        {words}
      </span>
      <span className="sr-only" aria-live="polite">
        {isNear ? words : ''}
      </span>
    </>
  )
}
