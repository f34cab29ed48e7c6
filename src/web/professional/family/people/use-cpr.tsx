import { useState, type ReactNode } from 'react'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'

/** A CPR number while it is typed: on the page only, never in a draft. */
export const useCpr = (initial = '') => {
  const text = useText()
  const [value, setValue] = useState(initial)
  const field = (error: string | undefined): ReactNode => (
    <TextField
      name="cpr"
      label={text('folk.cpr')}
      hint={text('folk.cpr-hint')}
      error={error}
      optional
      width="short"
      inputMode="numeric"
      value={value}
      onChange={setValue}
    />
  )
  return { value, field, orNull: () => (value.trim() === '' ? null : value.trim()) }
}
