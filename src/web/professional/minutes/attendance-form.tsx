import { useState } from 'react'
import type { AttendanceState } from '../../../domain/minutes/rules.ts'
import type { Answer } from '../../shared/api/client.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { Field, FieldGroup } from '../../shared/form/field.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { clockTime } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import './attendance.css'

type Attendance = Answer<'GET /api/families/:family/meetings/:meeting/attendance'>
type Attendee = Attendance['attendees'][number]

interface Row {
  readonly state: AttendanceState | ''
  readonly from: string
  readonly until: string
}
type Rows = Readonly<Record<string, Row>>

const idOf = ({ employee, person }: Attendee): string => employee ?? person ?? ''
const typed = (instant: string | null): string => (instant === null ? '' : clockTime(instant).replace('.', ':'))
const rowOf = ({ noted }: Attendee): Row => ({
  state: noted?.state ?? '',
  from: typed(noted?.from ?? null),
  until: typed(noted?.until ?? null),
})

/** Until when the meeting was planned to last, on the clock; it stands in the field that asks. */
const plannedEnd = ({ startsAt, plannedMinutes }: Attendance): string =>
  plannedMinutes === null ? '' : typed(new Date(Date.parse(startsAt) + plannedMinutes * 60_000).toISOString())

/** Changes when what is noted changes: the form begins anew with it. */
export const stateOfAll = (attendees: readonly Attendee[]): string =>
  attendees.map((one) => `${idOf(one)} ${one.noted?.version ?? 0}`).join()

interface FormProps {
  readonly family: string
  readonly meeting: string
  readonly attendance: Attendance
}

/** Ticks and times. How long the meeting lasted is asked for, and stands with each one ticked, to be put right one by one. */
export const AttendanceForm = ({ family, meeting, attendance }: FormProps) => {
  const text = useText()
  const { attendees } = attendance
  const [rows, setRows] = useState<Rows>(() => Object.fromEntries(attendees.map((one) => [idOf(one), rowOf(one)])))
  const [whole, setWhole] = useState({
    from: typed(attendance.startsAt),
    until: plannedEnd(attendance),
  })
  const command = useCommand('PUT /api/families/:family/meetings/:meeting/attendance', {
    onDone: () => announce(text('came.saved')),
  })
  const change = (id: string, patch: Partial<Row>): void =>
    setRows((now) => ({ ...now, [id]: { ...(now[id] ?? EMPTY), ...patch } }))
  /** Those who have the meeting's own time get the new one; a time that was put right stays. */
  const changeWhole = (patch: Partial<typeof whole>): void => {
    const next = { ...whole, ...patch }
    setRows((now) =>
      Object.fromEntries(
        Object.entries(now).map(([id, row]) => [
          id,
          row.state !== 'came'
            ? row
            : {
                ...row,
                from: row.from === whole.from || row.from === '' ? next.from : row.from,
                until: row.until === whole.until || row.until === '' ? next.until : row.until,
              },
        ]),
      ),
    )
    setWhole(next)
  }
  const entries = attendees.flatMap((one) => {
    const row = rows[idOf(one)] ?? EMPTY
    const was = rowOf(one)
    if (row.state === was.state && (row.state !== 'came' || (row.from === was.from && row.until === was.until)))
      return []
    const stay =
      row.state === 'came' && row.from !== '' && row.until !== '' ? { from: row.from, until: row.until } : null
    return [
      {
        employee: one.employee,
        person: one.person,
        state: row.state === '' ? null : row.state,
        stay,
        noted: one.noted?.version ?? null,
      },
    ]
  })
  const send = (): void => {
    if (entries.length > 0) void command.send({ params: { family, meeting }, body: { entries } })
  }
  const errors = errorsOf(command.problem)
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <p className="no-print">{text('came.lead')}</p>
      <ErrorSummary errors={errors} problem={command.problem} />
      <FieldGroup className="no-print" label={text('came.lasted')} hint={text('came.lasted-hint')} name="whole">
        <Times name="whole" about={text('came.lasted')} from={whole.from} until={whole.until} onChange={changeWhole} />
      </FieldGroup>
      <FieldGroup label={text('came.who')} name="entries" error={errors['entries']}>
        <ul className="rows attendance">
          {attendees.map((one) => (
            <li key={idOf(one)}>
              <AttendeeRow
                one={one}
                row={rows[idOf(one)] ?? EMPTY}
                whole={whole}
                onChange={(patch) => change(idOf(one), patch)}
              />
            </li>
          ))}
        </ul>
      </FieldGroup>
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('came.save')}</SubmitButton>
      </div>
    </form>
  )
}

const EMPTY: Row = { state: '', from: '', until: '' }

interface AttendeeRowProps {
  readonly one: Attendee
  readonly row: Row
  readonly whole: { readonly from: string; readonly until: string }
  readonly onChange: (patch: Partial<Row>) => void
}

const AttendeeRow = ({ one, row, whole, onChange }: AttendeeRowProps) => {
  const text = useText()
  const came = row.state === 'came'
  const { name } = one
  return (
    <>
      <div className="row-main">
        <Tick
          id={`med-${idOf(one)}`}
          name="came"
          label={[name, one.departmentName].filter(Boolean).join(', ')}
          hint={one.wasInvited ? text('came.invited') : undefined}
          checked={came}
          onChange={(ticked) =>
            onChange(
              ticked ? { state: 'came', from: row.from || whole.from, until: row.until || whole.until } : { state: '' },
            )
          }
        />
      </div>
      {came && <Times name={idOf(one)} about={name} from={row.from} until={row.until} onChange={onChange} />}
      {!came && one.wasInvited && (
        <Select<'told' | 'absent'>
          label={text('came.state-of', { name })}
          name={`hvorfor-${idOf(one)}`}
          empty={text('came.unknown')}
          options={[
            { value: 'told', label: text('came.told') },
            { value: 'absent', label: text('came.absent') },
          ]}
          value={row.state === 'told' || row.state === 'absent' ? row.state : ''}
          onChange={(state) => onChange({ state })}
        />
      )}
    </>
  )
}

interface TimesProps {
  readonly name: string
  /** Whose time it is, for whoever hears the fields. */
  readonly about: string
  readonly from: string
  readonly until: string
  readonly onChange: (patch: { from?: string; until?: string }) => void
}

const Times = ({ name, about, from, until, onChange }: TimesProps) => {
  const text = useText()
  return (
    <div className="attendance-times">
      {(['from', 'until'] as const).map((end) => (
        <Field key={end} label={text(`came.${end}`)} name={`${end}-${name}`}>
          {(control) => (
            <input
              {...control}
              className="form-input field-short"
              type="time"
              aria-label={`${text(`came.${end}`)}: ${about}`}
              value={end === 'from' ? from : until}
              onChange={(event) => onChange({ [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
