import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useApi, useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { Scale } from '../form/scale.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { longDate } from '../text/dates.ts'
import { createTexts, useSharedText } from '../text/texts.ts'
import { numbersDa } from './numbers-texts.da.ts'
import type { Goal } from './plan-part.ts'

const text = createTexts<keyof typeof numbersDa>('da', numbersDa)
export interface NumbersProps {
  readonly family: string
  /** Read by the family itself. */
  readonly own?: boolean
  readonly goal: Goal
  readonly room: Pick<Room, 'scalings' | 'may'>
  readonly nameOf: (id: string | null) => string
}

type Said = NumbersProps['room']['scalings'][number]

/** Every number said about one goal, latest first; one’s own is corrected in its place. */
export const NumbersView = ({ family, own = false, goal, room, nameOf }: NumbersProps) => {
  const [corrected, setCorrected] = useState<string>()
  const said = room.scalings
    .filter((one) => one.goal === goal.id)
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
  return (
    <section>
      <h3 className="doings-title">{text('numbers.title')}</h3>
      <p className="quiet">{text('numbers.lead')}</p>
      <ul className="rows">
        {said.map((one) => (
          <li key={one.id}>
            <div className="row-main">
              <span className="row-title">
                {text('numbers.number', { name: nameOf(one.byPerson ?? one.byEmployee), value: one.value })}
              </span>
              <span className="row-quiet">{longDate(one.at)}</span>
              {one.says !== null && <span>”{one.says}”</span>}
              {one.version > 1 && <Earlier family={family} own={own} scaling={one.id} />}
            </div>
            {one.mine && room.may.write && corrected !== one.id && (
              <button
                type="button"
                className="button button-secondary"
                aria-label={text('numbers.correct-one', { value: one.value, day: longDate(one.at) })}
                onClick={() => setCorrected(one.id)}
              >
                {text('numbers.correct')}
              </button>
            )}
            {corrected === one.id && (
              <div className="row-below">
                <Correct family={family} own={own} said={one} onClose={() => setCorrected(undefined)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PlaceProps {
  readonly family: string
  readonly own: boolean
}

/** What the number was before it was corrected, and why. */
const Earlier = ({ family, own, scaling }: PlaceProps & { readonly scaling: string }) => {
  const read = useApi(own ? 'GET /api/own/families/:family/history' : 'GET /api/families/:family/history', {
    params: { family },
    query: { row: scaling },
  })
  const earlier = (read.data?.changes ?? []).flatMap(({ id, at, fields, reason }) => {
    const value = fields.find(({ field }) => field === 'value')?.before
    return value === undefined || value === null ? [] : [{ id, at, value, reason }]
  })
  return earlier.map(({ id, at, value, reason }) => (
    <span key={id} className="row-quiet">
      {text('numbers.corrected-on', { day: longDate(at) })}.{' '}
      {reason === null ? text('numbers.earlier-unsaid', { value }) : text('numbers.earlier', { value, reason })}
    </span>
  ))
}

interface CorrectProps extends PlaceProps {
  readonly said: Said
  readonly onClose: () => void
}

const Correct = ({ family, own, said, onClose }: CorrectProps) => {
  const shared = useSharedText()
  const [value, setValue] = useState(said.value)
  const [says, setSays] = useState(said.says ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  // The version that the number was read at, also when the page has fetched a newer one meanwhile.
  const [basedOn] = useState(said.version)
  const command = useCommand(
    own ? 'PUT /api/own/families/:family/scalings/:scaling' : 'PUT /api/families/:family/scalings/:scaling',
    {
      fields: [
        { name: 'value', label: text('numbers.value') },
        { name: 'says', label: text('numbers.says') },
      ],
      onUseCurrent: (current) => {
        setValue(Number(current['value']))
        setSays(typeof current['says'] === 'string' ? current['says'] : '')
      },
      onDone: () => {
        announce(text('numbers.saved'))
        onClose()
      },
    },
  )
  const isMissing = reason.trim() === ''
  const errors = tried && isMissing ? { reason: text('numbers.reason-missing') } : errorsOf(command.problem)
  const send = (): void => {
    setTried(true)
    if (isMissing) return
    const body = { basedOn, value, says: says.trim() || null, reason }
    void command.send({ params: { family, scaling: said.id }, body })
  }
  return (
    <form className="panel" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Scale
        name="value"
        label={text('numbers.value')}
        lowest={text('numbers.lowest')}
        highest={text('numbers.highest')}
        value={value}
        onChange={setValue}
      />
      <TextArea name="says" label={text('numbers.says')} optional rows={2} value={says} onChange={setSays} />
      <TextArea
        name="reason"
        label={text('numbers.reason')}
        hint={text('numbers.reason-hint')}
        rows={2}
        error={errors['reason']}
        value={reason}
        onChange={setReason}
      />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('numbers.save')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}
