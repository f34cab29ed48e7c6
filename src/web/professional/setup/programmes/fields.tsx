import { Tick, Ticks } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import { fieldId } from '../../../shared/form/field.tsx'
import { valueAt } from './edit.ts'
import { useEditor } from './editor.ts'

interface At {
  readonly path: string
  readonly label: string
  readonly hint?: string
}

/** A text in the programme. Another language is dropped when the Danish is rewritten: it would say something else. */
export const TextAt = ({
  path,
  label,
  hint,
  rows,
  optional = false,
}: At & { readonly rows?: number; readonly optional?: boolean }) => {
  const { programme, set, errors } = useEditor()
  const props = {
    name: path,
    label,
    hint,
    optional,
    error: errors[path],
    value: (valueAt(programme, path) as { da: string } | null | undefined)?.da ?? '',
    onChange: (da: string) => set(path, optional && da === '' ? null : { da }),
  }
  return rows === undefined ? <TextField {...props} /> : <TextArea {...props} rows={rows} />
}

/** A whole number; empty says that nothing is decided. */
export const NumberAt = ({ path, label, hint }: At) => {
  const { programme, set, errors } = useEditor()
  const value = valueAt(programme, path)
  return (
    <TextField
      name={path}
      label={label}
      hint={hint}
      optional
      inputMode="numeric"
      width="short"
      maxLength={5}
      error={errors[path]}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(typed) => set(path, numberIn(typed))}
    />
  )
}

const numberIn = (typed: string): number | null => {
  const digits = typed.replace(/\D/g, '')
  return digits === '' ? null : Number(digits)
}

type Interval = { readonly days: number } | { readonly months: number }

/** A length of time in days or months; empty says that nothing is decided; an optional field is then left out. */
export const IntervalAt = ({ path, label, hint, optional = false }: At & { readonly optional?: boolean }) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const value = (valueAt(programme, path) ?? null) as Interval | null
  const inMonths = value !== null && 'months' in value
  const count = value === null ? null : inMonths ? value.months : (value as { days: number }).days
  const change = (number: number | null, months: boolean): void =>
    set(path, number === null ? (optional ? undefined : null) : months ? { months: number } : { days: number })
  return (
    <div className="side-by-side">
      <TextField
        name={path}
        label={label}
        hint={hint}
        optional
        inputMode="numeric"
        width="short"
        maxLength={4}
        error={errors[path]}
        value={count === null ? '' : String(count)}
        onChange={(typed) => change(numberIn(typed), inMonths)}
      />
      {count !== null && (
        <Select
          name={`${path}.unit`}
          label={text('programme.unit')}
          empty={text('programme.days')}
          options={[{ value: 'months', label: text('programme.months') }]}
          value={inMonths ? 'months' : ''}
          onChange={(unit) => change(count, unit === 'months')}
        />
      )}
    </div>
  )
}

/** A day that may be left out. */
export const DayAt = ({ path, label, hint }: At) => {
  const { programme, set, errors } = useEditor()
  return (
    <DateField
      name={path}
      label={label}
      hint={hint}
      optional
      error={errors[path]}
      value={(valueAt(programme, path) ?? '') as string}
      onChange={(day) => set(path, day === '' ? undefined : day)}
    />
  )
}

/** Yes or no; where no is the usual, it is left out. */
export const TickAt = ({ path, label, no }: At & { readonly no: false | undefined }) => {
  const { programme, set } = useEditor()
  return (
    <Tick
      id={fieldId(path)}
      name={path}
      label={label}
      checked={valueAt(programme, path) === true}
      onChange={(ticked) => set(path, ticked || no)}
    />
  )
}

/** From a least to a most; both empty says that nothing is decided. */
export const RangeAt = ({ path, label, hint }: At) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const value = (valueAt(programme, path) ?? null) as { least: number; most: number } | null
  const change = (least: number | null, most: number | null): void =>
    set(path, least === null && most === null ? null : { least: least ?? most, most: most ?? least })
  return (
    <div className="side-by-side">
      <TextField
        name={path}
        label={`${label}: ${text('programme.least')}`}
        hint={hint}
        optional
        inputMode="numeric"
        width="short"
        error={errors[path] ?? errors[`${path}.least`]}
        value={value === null ? '' : String(value.least)}
        onChange={(typed) => change(numberIn(typed), value?.most ?? null)}
      />
      <TextField
        name={`${path}.most`}
        label={`${label}: ${text('programme.most')}`}
        optional
        inputMode="numeric"
        width="short"
        error={errors[`${path}.most`]}
        value={value === null ? '' : String(value.most)}
        onChange={(typed) => change(value?.least ?? null, numberIn(typed))}
      />
    </div>
  )
}

/** Which of the programme's roles. A role that is gone stays ticked until somebody takes it away. */
export const RolesAt = ({ path, label, hint }: At) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const value = (valueAt(programme, path) ?? []) as readonly string[]
  const known = programme.roles.map(({ id, name }) => ({ value: id, label: name.da || text('programme.unnamed') }))
  const gone = value.filter((one) => !known.some((role) => role.value === one))
  return (
    <Ticks
      name={path}
      label={label}
      hint={hint}
      error={errors[path]}
      options={[...known, ...gone.map((one) => ({ value: one, label: text('programme.gone') }))]}
      value={value}
      onChange={(roles) => set(path, roles)}
    />
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** One of a list; where nothing may be chosen, empty says that nothing is decided. */
export const ChoiceAt = ({
  path,
  label,
  hint,
  options,
  nothing,
  none = '',
}: At & { readonly options: readonly Option[]; readonly nothing?: null | undefined; readonly none?: string }) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const value = (valueAt(programme, path) ?? '') as string
  const known = options.some((one) => one.value === value) || value === ''
  return (
    <Select
      name={path}
      label={label}
      hint={hint}
      error={errors[path]}
      empty={none === '' ? text('programme.choose') : none}
      options={known ? options : [...options, { value, label: text('programme.gone') }]}
      value={value}
      onChange={(chosen) => set(path, chosen === '' ? nothing : chosen)}
    />
  )
}

/** Where a statement comes from; closed until somebody wants to see it or it is wrong. */
export const SourceAt = ({ path }: { readonly path: string }) => {
  const text = useText()
  const { programme, errors } = useEditor()
  const own = `${path}.source`
  const source = valueAt(programme, own) as { key: string; place: string } | undefined
  const title = programme.sources.find((one) => one.key === source?.key)?.title.da ?? text('programme.gone')
  const wrong = Object.keys(errors).some((name) => name.startsWith(own))
  return (
    <details className="source-fields" open={wrong || undefined}>
      <summary>{text('programme.source-is', { title, place: source?.place ?? '' })}</summary>
      <ChoiceAt
        path={`${own}.key`}
        label={text('programme.source')}
        options={programme.sources.map((one) => ({ value: one.key, label: one.title.da }))}
      />
      <PlainTextAt path={`${own}.place`} label={text('programme.source-place')} />
    </details>
  )
}

/** A text that is not translated: a place in a source. */
const PlainTextAt = ({ path, label }: At) => {
  const { programme, set, errors } = useEditor()
  return (
    <TextField
      name={path}
      label={label}
      error={errors[path]}
      value={(valueAt(programme, path) ?? '') as string}
      onChange={(typed) => set(path, typed)}
    />
  )
}
