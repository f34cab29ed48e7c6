import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import type { Meeting, MeetingType } from './meeting.ts'

export interface Kind {
  /** A type's key, or `-` for a meeting without one; empty until somebody has chosen. */
  readonly type: string
  readonly minutes: string
  readonly interpreter: string
  readonly familyThere: boolean
  readonly withoutFamily: string
}

/** A meeting without a type is chosen too; no type has such a key. */
const NONE = '-'
export const noKind: Kind = { type: '', minutes: '', interpreter: '', familyThere: true, withoutFamily: '' }

/** What kind a meeting is, as it is typed. */
export const kindOf = ({ type, minutes, interpreter, withoutFamily }: Meeting): Kind => ({
  type: type ?? NONE,
  minutes: minutes === null ? '' : String(minutes),
  interpreter: interpreter ?? '',
  familyThere: withoutFamily === null,
  withoutFamily: withoutFamily ?? '',
})

interface KindFieldsProps {
  readonly value: Kind
  readonly types: readonly MeetingType[]
  readonly errors: FieldErrors
  readonly onChange: (patch: Partial<Kind>) => void
}

/** Whether nobody may meet without the family: not by the law either. */
const isAlwaysThere = (type: MeetingType | undefined): boolean =>
  type?.family === 'always' && !type.gates.includes('alone-by-law')

/** What kind of meeting it is, with what each kind is for; how long; an interpreter; and whether the family is there. */
export const KindFields = ({ value, types, errors, onChange }: KindFieldsProps) => {
  const text = useText()
  const chosen = types.find(({ id, offered }) => offered && id === value.type)
  const isAlways = isAlwaysThere(chosen)
  return (
    <>
      <Choice
        label={text('kind.label')}
        hint={text('kind.hint')}
        name="type"
        options={[
          ...types
            .filter(({ offered }) => offered)
            .map(({ id, name, about }) => ({ value: id, label: name, hint: about })),
          { value: NONE, label: text('kind.none'), hint: text('kind.none-about') },
        ]}
        value={value.type}
        error={errors['type']}
        onChange={(type) => {
          const next = types.find(({ id, offered }) => offered && id === type)
          onChange({ type, familyThere: next === undefined || next.family !== 'seldom' })
        }}
      />
      {!isAlways && (
        <Choice
          label={text('conduct.family')}
          name="familyThere"
          options={[
            { value: 'yes', label: text('conduct.family-yes') },
            { value: 'no', label: text('conduct.family-no') },
          ]}
          value={value.familyThere ? 'yes' : 'no'}
          onChange={(there) => onChange({ familyThere: there === 'yes' })}
        />
      )}
      {!isAlways && !value.familyThere && (
        <TextArea
          label={text('conduct.without')}
          hint={text('conduct.without-hint')}
          name="withoutFamily"
          rows={3}
          value={value.withoutFamily}
          error={errors['withoutFamily']}
          onChange={(withoutFamily) => onChange({ withoutFamily })}
        />
      )}
      <TextField
        label={text('conduct.minutes')}
        hint={text('conduct.minutes-hint')}
        name="minutes"
        optional
        inputMode="numeric"
        width="short"
        value={value.minutes}
        error={errors['minutes']}
        onChange={(minutes) => onChange({ minutes })}
      />
      <TextField
        label={text('conduct.interpreter')}
        hint={text('conduct.interpreter-hint')}
        name="interpreter"
        optional
        width="middle"
        value={value.interpreter}
        error={errors['interpreter']}
        onChange={(interpreter) => onChange({ interpreter })}
      />
    </>
  )
}

/** A number that was typed; empty is none, and what is no number is sent as one that the server refuses at its field. */
export const minutesOf = (typed: string): number | null => {
  if (typed.trim() === '') return null
  const found = Number(typed)
  return Number.isInteger(found) ? found : 0
}

/** What the server takes: a kind that the family always takes part in has no reason why it does not. */
export const kindBody = (value: Kind, types: readonly MeetingType[]) => {
  const isAlways = isAlwaysThere(types.find(({ id, offered }) => offered && id === value.type))
  return {
    type: value.type === NONE ? null : value.type,
    minutes: minutesOf(value.minutes),
    interpreter: value.interpreter.trim() === '' ? null : value.interpreter,
    withoutFamily: value.familyThere || isAlways ? null : value.withoutFamily,
  }
}
