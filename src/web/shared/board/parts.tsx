import type { FieldErrors } from '../form/error-summary.tsx'
import { TextArea } from '../form/text-field.tsx'
import type { Board, BoardField, Card } from './board.ts'
import { usePresetWords, useStepsText } from './steps.ts'

interface PartFieldsProps {
  readonly field: BoardField
  readonly said: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly onChange: (said: Readonly<Record<string, string>>) => void
}

/** What a field asks of a card beside its words. */
export const PartFields = ({ field, said, errors, onChange }: PartFieldsProps) => {
  const words = usePresetWords()
  return field.parts.map((part) => (
    <TextArea
      key={part.key}
      label={words.part(part)}
      name={`parts.${part.key}`}
      rows={2}
      max={4000}
      optional={part.neededBy === 'nobody'}
      value={said[part.key] ?? ''}
      error={errors[`parts.${part.key}`]}
      onChange={(says) => onChange({ ...said, [part.key]: says })}
    />
  ))
}

/** What was said to each part, as it is sent. */
export const sentParts = (
  field: BoardField,
  said: Readonly<Record<string, string>>,
): { part: string; says: string }[] =>
  field.parts.flatMap(({ key }) => {
    const says = (said[key] ?? '').trim()
    return says === '' ? [] : [{ part: key, says }]
  })

/** What a card says to each part, what a professional's still lacks, and where an unmet need stands. */
export const SaidParts = ({ board, card }: { readonly board: Board; readonly card: Card }) => {
  const text = useStepsText()
  const words = usePresetWords()
  const field = board.preset.fields.find(({ key }) => key === card.field)
  if (!field) return null
  const lacking =
    card.voice === 'professional' ? field.parts.filter(({ key }) => card.parts.every(({ part }) => part !== key)) : []
  return (
    <>
      {card.parts.length > 0 && (
        <dl className="card-parts">
          {card.parts.map(({ part, says }) => {
            const asked = field.parts.find(({ key }) => key === part)
            return (
              <div key={part}>
                <dt>{asked ? words.part(asked) : part}</dt>
                <dd dir="auto">{says}</dd>
              </div>
            )
          })}
        </dl>
      )}
      {lacking.map((part) => (
        <p key={part.key} className="board-hint">
          {text('steps.part-lacks', { what: words.part(part) })}
        </p>
      ))}
      {card.inPlan.goal !== null && <p className="card-in-plan">{text('steps.is-goal')}</p>}
      {card.inPlan.waits !== null && (
        <p className="card-in-plan" dir="auto">
          {text('steps.waits', { why: card.inPlan.waits })}
        </p>
      )}
    </>
  )
}
