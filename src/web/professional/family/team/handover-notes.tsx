import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { useText } from '../../texts.ts'
import { orNull } from './part-form.tsx'

export interface Notes {
  readonly reason: string
  readonly jointMeetingOn: string
  readonly familyAskedOn: string
  readonly familySays: string
}

/** As the server takes them: what is empty is not said. */
export const notesBody = (notes: Notes) => ({
  reason: orNull(notes.reason),
  jointMeetingOn: notes.jointMeetingOn === '' ? null : notes.jointMeetingOn,
  familyAskedOn: notes.familyAskedOn === '' ? null : notes.familyAskedOn,
  familySays: orNull(notes.familySays),
})

interface HandoverNotesProps {
  readonly notes: Notes
  readonly today: string
  readonly errors: FieldErrors
  readonly onChange: (notes: Notes) => void
}

/** What is noted about a handover: the family reads it. */
export const HandoverNotes = ({ notes, today, errors, onChange }: HandoverNotesProps) => {
  const text = useText()
  const set = (field: keyof Notes) => (value: string) => onChange({ ...notes, [field]: value })
  return (
    <>
      <DateField
        name="jointMeetingOn"
        label={text('team.joint-meeting')}
        hint={text('team.joint-meeting-hint')}
        optional
        error={errors['jointMeetingOn']}
        value={notes.jointMeetingOn}
        onChange={set('jointMeetingOn')}
      />
      <DateField
        name="familyAskedOn"
        label={text('team.family-asked')}
        max={today}
        optional
        error={errors['familyAskedOn']}
        value={notes.familyAskedOn}
        onChange={set('familyAskedOn')}
      />
      <TextArea
        name="familySays"
        label={text('team.family-says')}
        hint={text('team.family-says-hint')}
        rows={2}
        optional
        error={errors['familySays']}
        value={notes.familySays}
        onChange={set('familySays')}
      />
      <TextArea
        name="reason"
        label={text('team.over-reason')}
        hint={text('team.over-reason-hint')}
        rows={2}
        optional
        error={errors['reason']}
        value={notes.reason}
        onChange={set('reason')}
      />
    </>
  )
}
