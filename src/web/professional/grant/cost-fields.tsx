import type { CostUnit } from '../../../domain/grant/cost.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import { wholeOf } from './typed-amount.ts'
import { UNITS } from './words.ts'

export interface CostDraft {
  readonly amount: string
  readonly per: CostUnit
  readonly times: string
}
export const NO_COST: CostDraft = { amount: '', per: 'once', times: '1' }

/** As the server takes it: null for an empty field; what is no whole number is refused there at its field. */
export const costOfDraft = ({ amount, per, times }: CostDraft) =>
  amount.trim() === '' ? null : { amount: wholeOf(amount), per, times: wholeOf(times) }

interface CostFieldsProps {
  readonly label: string
  readonly hint: string
  readonly draft: CostDraft
  readonly onChange: (draft: CostDraft) => void
  readonly errors: FieldErrors
}

/** A price in whole kroner, what it is for, and how many in all. */
export const CostFields = ({ label, hint, draft, onChange, errors }: CostFieldsProps) => {
  const text = useText()
  return (
    <>
      <TextField
        name="cost"
        label={label}
        hint={hint}
        optional
        inputMode="numeric"
        width="short"
        error={errors['cost.amount'] ?? errors['cost']}
        value={draft.amount}
        onChange={(amount) => onChange({ ...draft, amount })}
      />
      {draft.amount.trim() !== '' && (
        <>
          <Select
            name="per"
            label={text('grants.per')}
            empty={text('grants.choose')}
            options={UNITS.map((value) => ({ value, label: text(`grants.per.${value}`) }))}
            value={draft.per}
            onChange={(per) => onChange({ ...draft, per: per === '' ? 'once' : per })}
          />
          <TextField
            name="times"
            label={text('grants.times')}
            inputMode="numeric"
            width="short"
            error={errors['cost.times']}
            value={draft.times}
            onChange={(times) => onChange({ ...draft, times })}
          />
        </>
      )}
    </>
  )
}
