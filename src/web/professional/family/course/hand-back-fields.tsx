import { Choice } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import type { DraftFields } from './draft-fields.ts'

interface HandBackProps extends DraftFields {
  readonly departments: readonly { readonly key: string; readonly name: string }[]
}

/** Who takes the family over, from when, and who has said yes to it. */
export const HandBackFields = ({ draft, set, errors, departments }: HandBackProps) => {
  const text = useText()
  const handed = draft.handedTo !== undefined && draft.handedTo !== 'nobody'
  return (
    <>
      <Choice
        name="handedTo"
        label={text('course.close-to')}
        error={errors['handedTo']}
        options={[
          { value: 'department', label: text('course.close-to-department') },
          { value: 'ordinary', label: text('course.close-to-ordinary') },
          { value: 'nobody', label: text('course.close-to-nobody') },
        ]}
        value={draft.handedTo}
        onChange={(handedTo) => set({ handedTo })}
      />
      {draft.handedTo === 'department' && (
        <Select
          name="handedDepartment"
          label={text('course.close-department')}
          empty={text('course.choose')}
          error={errors['handedDepartment']}
          options={departments.map(({ key, name }) => ({ value: key, label: name }))}
          value={draft.handedDepartment}
          onChange={(handedDepartment) => set({ handedDepartment })}
        />
      )}
      {handed && (
        <>
          <TextField
            name="handedName"
            label={text('course.close-name')}
            optional
            error={errors['handedName']}
            value={draft.handedName}
            onChange={(handedName) => set({ handedName })}
          />
          <DateField
            name="handedOn"
            label={text('course.close-on')}
            error={errors['handedOn']}
            value={draft.handedOn}
            onChange={(handedOn) => set({ handedOn })}
          />
          <TextField
            name="acceptedBy"
            label={text('course.close-accepted-by')}
            hint={text('course.close-accepted-hint')}
            optional
            error={errors['acceptedBy']}
            value={draft.acceptedBy}
            onChange={(acceptedBy) => set({ acceptedBy })}
          />
          <DateField
            name="acceptedOn"
            label={text('course.close-accepted-on')}
            optional
            error={errors['acceptedOn']}
            value={draft.acceptedOn}
            onChange={(acceptedOn) => set({ acceptedOn })}
          />
        </>
      )}
    </>
  )
}
