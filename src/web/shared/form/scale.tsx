import { FieldGroup, fieldId, type FieldProps } from './field.tsx'

interface ScaleProps extends FieldProps {
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  /** Words at the two ends, below the lowest and the highest number. */
  readonly lowest: string
  readonly highest: string
  readonly from?: number
  readonly to?: number
}

/** A number from 0 to 10 as radios in a row: arrow keys move, the ends say what they mean. No colour judges. */
export const Scale = ({ value, onChange, lowest, highest, from = 0, to = 10, ...field }: ScaleProps) => {
  const numbers = Array.from({ length: to - from + 1 }, (_, step) => from + step)
  const wordsOf = (number: number): string => (number === from ? `, ${lowest}` : number === to ? `, ${highest}` : '')
  return (
    <FieldGroup {...field} className="scale">
      <div className="scale-steps">
        {numbers.map((number) => {
          const id = `${fieldId(field.name)}-${number}`
          return (
            <span className="scale-step" key={number}>
              <input
                type="radio"
                id={id}
                name={field.name}
                value={number}
                checked={value === number}
                onChange={() => onChange(number)}
              />
              <label htmlFor={id}>
                {number}
                <span className="sr-only">{wordsOf(number)}</span>
              </label>
            </span>
          )
        })}
      </div>
      <div className="scale-ends" aria-hidden="true">
        <span>{lowest}</span>
        <span>{highest}</span>
      </div>
    </FieldGroup>
  )
}
