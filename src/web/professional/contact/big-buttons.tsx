import { useId } from 'react'
import './contact.css'

interface BigButtonsProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onPress: (value: Value) => void
}

/** Choices as large buttons under one question: hit with a thumb, read aloud as pressed or not. */
export const BigButtons = <Value extends string>({ label, options, chosen, onPress }: BigButtonsProps<Value>) => {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="big-buttons">
      <h2 id={id} className="big-buttons-label">
        {label}
      </h2>
      <div className="big-buttons-grid">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className="big-button"
            aria-pressed={chosen.includes(option.value)}
            onClick={() => onPress(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  )
}
