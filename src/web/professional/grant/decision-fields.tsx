import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'

/** What is typed, or null where nothing is. */
export const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

interface PeriodFieldsProps {
  readonly startsOn: string
  readonly endsOn: string
  /** Whether the first day may be left as it was asked for. */
  readonly optional?: boolean
  readonly change: (patch: { readonly startsOn?: string; readonly endsOn?: string }) => void
  readonly errors: FieldErrors
}

/** From which day, and until the day after the last. */
export const PeriodFields = ({ startsOn, endsOn, optional = false, change, errors }: PeriodFieldsProps) => {
  const text = useText()
  return (
    <>
      <DateField
        name="startsOn"
        label={text('grants.starts')}
        optional={optional}
        error={errors['startsOn']}
        value={startsOn}
        onChange={(day) => change({ startsOn: day })}
      />
      <DateField
        name="endsOn"
        label={text('grants.ends')}
        optional
        error={errors['endsOn']}
        value={endsOn}
        onChange={(day) => change({ endsOn: day })}
      />
    </>
  )
}

interface ReasonFieldsProps {
  readonly reason: string
  readonly why: string
  readonly change: (patch: { readonly reason?: string; readonly why?: string }) => void
  readonly errors: FieldErrors
}

/** Why it is decided so. */
export const ReasonField = ({ reason, change, errors }: Omit<ReasonFieldsProps, 'why'>) => {
  const text = useText()
  return (
    <TextArea
      name="reason"
      label={text('grants.reason')}
      hint={text('grants.reason-hint')}
      rows={3}
      error={errors['reason']}
      value={reason}
      onChange={(typed) => change({ reason: typed })}
    />
  )
}

/** Why what stands is put right. */
export const WhyField = ({ why, change, errors }: Omit<ReasonFieldsProps, 'reason'>) => {
  const text = useText()
  return (
    <TextArea
      name="why"
      label={text('grants.correct-why')}
      rows={2}
      error={errors['why']}
      value={why}
      onChange={(typed) => change({ why: typed })}
    />
  )
}
