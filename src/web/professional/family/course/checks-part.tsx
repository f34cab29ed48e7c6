import { useState } from 'react'
import { afterCareOutcomes, DAYS_AFTER_LAST_CHECK } from '../../../../domain/course/closing.ts'
import { addDays, isDay } from '../../../../domain/shared/time.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { CoursePart } from './part.ts'
import { ReasonForm } from '../../shared/reason-form.tsx'

type Check = CoursePart['course']['checks'][number]

interface ChecksProps extends Omit<CoursePart, 'room'> {
  readonly closing: CoursePart['course']['closings'][number]
  readonly stands: boolean
}

/** The days on which the family is asked how it goes after its course. */
export const ChecksPart = ({ closing, course, family, stands }: ChecksProps) => {
  const text = useText()
  const checks = course.checks.filter((check) => check.closing === closing.id)
  const mayRecord = stands && course.may.keepInTouch
  return (
    <>
      <h4>{text('course.closed-after')}</h4>
      <p>
        {closing.contactName === null
          ? text('course.closed-no-after')
          : text('course.closed-contact', { name: closing.contactName })}
      </p>
      <ul className="rows">
        {checks.map((check) => (
          <CheckRow key={check.id} check={check} today={course.today} family={family} mayRecord={mayRecord} />
        ))}
      </ul>
      {mayRecord && closing.contactName !== null && (
        <>
          <div className="tools">
            <InPlaceButton id={`dag-${closing.id}`} label={text('course.check-add')} />
          </div>
          <InPlace id={`dag-${closing.id}`}>
            {(close) => (
              <PlanCheck
                closing={closing.id}
                today={course.today}
                family={family}
                extended={checks.filter((one) => one.addedReason !== null && one.cancelledReason === null).length}
                onClose={close}
              />
            )}
          </InPlace>
        </>
      )}
    </>
  )
}

interface CheckRowProps {
  readonly check: Check
  readonly today: string
  readonly family: string
  readonly mayRecord: boolean
}

const CheckRow = ({ check, today, family, mayRecord }: CheckRowProps) => {
  const text = useText()
  const cancel = useCommand('POST /api/families/:family/checks/:check/cancel', {
    onDone: () => announce(text('course.saved')),
  })
  const { id, version, outcome, doneOn, plannedOn, cancelledReason, addedReason, keepsUntil } = check
  const isOpen = outcome === null && cancelledReason === null
  const due = text('course.check-due', { date: longDate(plannedOn) })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{outcome === null ? due : text(`course.check-${outcome}`)}</span>
        {doneOn !== null && <span className="row-quiet">{longDate(doneOn)}</span>}
        {check.note !== null && <p className="folk-line">{check.note}</p>}
        {addedReason !== null && keepsUntil !== null && (
          <span className="row-quiet">
            {text('course.check-added', { reason: addedReason, until: longDate(keepsUntil) })}
          </span>
        )}
        {cancelledReason !== null && (
          <span className="row-quiet">{text('course.check-cancelled', { reason: cancelledReason })}</span>
        )}
      </div>
      {isOpen && plannedOn < today && <Tag kind="waiting">{text('course.check-late')}</Tag>}
      {mayRecord && (
        <InPlaceButton
          id={`gaar-${id}`}
          label={text(isOpen ? 'course.check-record' : 'course.check-correct')}
          about={due}
          quiet
        />
      )}
      {mayRecord && isOpen && <InPlaceButton id={`drop-${id}`} label={text('course.check-cancel')} about={due} quiet />}
      <div className="folk-wide">
        <InPlace id={`gaar-${id}`}>
          {(close) => <Record check={check} today={today} family={family} onClose={close} />}
        </InPlace>
        <InPlace id={`drop-${id}`}>
          {(close) => (
            <ReasonForm
              label={text('course.check-cancel-why')}
              submit={text('course.check-cancel')}
              command={cancel}
              send={(reason) => cancel.send({ params: { family, check: id }, body: { basedOn: version, reason } })}
              onClose={close}
            />
          )}
        </InPlace>
      </div>
    </li>
  )
}

const Record = ({
  check,
  today,
  family,
  onClose,
}: Omit<CheckRowProps, 'mayRecord'> & { readonly onClose: () => void }) => {
  const text = useText()
  const [doneOn, setDoneOn] = useState(check.doneOn ?? today)
  const [outcome, setOutcome] = useState(check.outcome ?? undefined)
  const [note, setNote] = useState(check.note ?? '')
  const command = useCommand('PUT /api/families/:family/checks/:check', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({
      params: { family, check: check.id },
      // Not chosen yet: refused at its field.
      body: {
        basedOn: check.version,
        doneOn,
        outcome: outcome as NonNullable<Check['outcome']>,
        note: note.trim() === '' ? null : note,
      },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <DateField
            name="doneOn"
            label={text('course.check-done')}
            max={today}
            error={errors['doneOn']}
            value={doneOn}
            onChange={setDoneOn}
          />
          <Choice
            name="outcome"
            label={text('course.check-how')}
            error={errors['outcome']}
            options={afterCareOutcomes.map((value) => ({ value, label: text(`course.check-${value}`) }))}
            value={outcome}
            onChange={setOutcome}
          />
          <TextArea
            name="note"
            label={text('course.check-note')}
            optional
            error={errors['note']}
            rows={3}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </PanelForm>
  )
}

interface PlanCheckProps {
  readonly closing: string
  readonly today: string
  readonly family: string
  /** How often the contact has been extended already. */
  readonly extended: number
  readonly onClose: () => void
}

const PlanCheck = ({ closing, today, family, extended, onClose }: PlanCheckProps) => {
  const text = useText()
  const [plannedOn, setPlannedOn] = useState('')
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/closings/:closing/checks', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () => command.send({ params: { family, closing }, body: { plannedOn, reason } })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('course.check-add-what')}</p>
          {extended > 0 && <p className="notice notice-warning">{text('course.check-again', { times: extended })}</p>}
          <DateField
            name="plannedOn"
            label={text('course.check-day')}
            min={today}
            error={errors['plannedOn']}
            value={plannedOn}
            onChange={setPlannedOn}
          />
          {isDay(plannedOn) && (
            <p className="quiet">
              {text('course.check-until', { date: longDate(addDays(plannedOn, DAYS_AFTER_LAST_CHECK)) })}
            </p>
          )}
          <TextArea
            name="reason"
            label={text('course.check-why')}
            hint={text('course.check-why-hint')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
