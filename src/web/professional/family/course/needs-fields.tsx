import type { Room } from '../../../../contract/family.ts'
import type { Answer } from '../../../shared/api/client.ts'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import { useNames } from '../people/use-names.ts'
import { emptyNeed, type NeedDraft } from './closing-draft.ts'
import type { DraftFields } from './draft-fields.ts'

interface NeedsProps extends DraftFields {
  readonly room: Room
  readonly choices: Answer<'GET /api/families/:family/plan-options'> | undefined
}

/** What is left, each with somebody who takes it over from a day on. */
export const NeedsFields = ({ draft, set, errors, room, choices }: NeedsProps) => {
  const text = useText()
  const change = (key: number, patch: Partial<NeedDraft>): void =>
    set({ needs: draft.needs.map((need) => (need.key === key ? { ...need, ...patch } : need)) })
  return (
    <>
      <h4>{text('course.close-needs')}</h4>
      {draft.needs.length === 0 && <p className="quiet">{text('course.close-needs-none')}</p>}
      {draft.needs.map((need, place) => (
        <fieldset key={need.key} className="course-need">
          <legend>{text('course.need-number', { number: place + 1 })}</legend>
          <NeedFields
            need={need}
            at={`needs.${place}`}
            errors={errors}
            room={room}
            choices={choices}
            set={(patch) => change(need.key, patch)}
          />
          <button
            type="button"
            className="link-button"
            onClick={() => set({ needs: draft.needs.filter(({ key }) => key !== need.key) })}
          >
            {text('course.need-remove')}
            <span className="sr-only"> {place + 1}</span>
          </button>
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => set({ needs: [...draft.needs, emptyNeed(Date.now())] })}
        >
          {text('course.need-add')}
        </button>
      </p>
    </>
  )
}

interface NeedProps extends Pick<NeedsProps, 'errors' | 'room' | 'choices'> {
  readonly need: NeedDraft
  readonly at: string
  readonly set: (patch: Partial<NeedDraft>) => void
}

const NeedFields = ({ need, at, errors, room, choices, set }: NeedProps) => {
  const text = useText()
  const { written } = useNames(room)
  const field = (name: string) => ({ name: `${at}.${name}`, error: errors[`${at}.${name}`] })
  return (
    <>
      <TextArea
        {...field('what')}
        label={text('course.need-what')}
        rows={2}
        value={need.what}
        onChange={(what) => set({ what })}
      />
      <Select
        {...field('category')}
        label={text('course.need-category')}
        empty={text('course.choose')}
        options={(choices?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={need.category}
        onChange={(category) => set({ category })}
      />
      <Select
        {...field('concerns')}
        label={text('course.need-concerns')}
        empty={text('course.need-all')}
        options={written}
        value={need.concerns}
        onChange={(concerns) => set({ concerns })}
      />
      <TextField
        {...field('receiverName')}
        label={text('course.need-receiver')}
        value={need.receiverName}
        onChange={(receiverName) => set({ receiverName })}
      />
      <Select
        {...field('receiverDepartment')}
        label={text('course.need-department')}
        empty={text('course.need-no-department')}
        options={(choices?.departments ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        value={need.receiverDepartment}
        onChange={(receiverDepartment) => set({ receiverDepartment })}
      />
      <DateField
        {...field('fromOn')}
        label={text('course.need-from')}
        value={need.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
    </>
  )
}
