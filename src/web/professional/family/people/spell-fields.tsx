import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'

interface Spell {
  readonly startsOn: string
  readonly endsOn: string
  readonly reason: string
}

/** As the contract wants it: empty is null. */
export const spellBody = ({ startsOn, endsOn, reason }: Spell) => ({
  startsOn,
  endsOn: endsOn === '' ? null : endsOn,
  reason: reason.trim() === '' ? null : reason,
})

interface SpellFieldsProps {
  readonly spell: Spell
  readonly was: { readonly startsOn: string }
  readonly errors: FieldErrors
  readonly onChange: (spell: Spell) => void
}

/** From and until, and why when the first day is put right. */
export const SpellFields = ({ spell, was, errors, onChange }: SpellFieldsProps) => {
  const text = useText()
  return (
    <>
      <DateField
        name="startsOn"
        label={text('depth.starts')}
        error={errors['startsOn']}
        value={spell.startsOn}
        onChange={(startsOn) => onChange({ ...spell, startsOn })}
      />
      <DateField
        name="endsOn"
        label={text('depth.ends')}
        hint={text('depth.ends-hint')}
        optional
        error={errors['endsOn']}
        value={spell.endsOn}
        onChange={(endsOn) => onChange({ ...spell, endsOn })}
      />
      {(spell.startsOn !== was.startsOn || errors['reason'] !== undefined) && (
        <TextArea
          name="reason"
          label={text('depth.reason')}
          hint={text('depth.reason-hint')}
          error={errors['reason']}
          rows={2}
          value={spell.reason}
          onChange={(reason) => onChange({ ...spell, reason })}
        />
      )}
    </>
  )
}
