import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { dateAndTime, longDate } from '../../shared/text/dates.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

type Step = Intake['steps'][number]

/** What the programme puts before the decision, and who did what of it. */
export const StepsPart = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  if (intake.steps.length === 0) return null
  return (
    <Section title={text('intake.steps')}>
      <ol className="rows">
        {intake.steps.map((step) => (
          <li key={step.id}>
            <OneStep intake={intake} step={step} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

const OneStep = ({ intake, step }: { readonly intake: Intake; readonly step: Step }) => {
  const text = useText()
  const mayTake = step.kind === 'approve' ? intake.may.approve : intake.may.tick
  const open = `trin-${step.id}`
  return (
    <div className="row-main">
      <span>
        {step.text}{' '}
        <Tag kind={step.owed ? 'waiting' : 'plain'}>
          {text(step.owed ? 'intake.step-owed' : `intake.step-${step.state}`)}
        </Tag>
      </span>
      {step.by.length > 0 && <span className="row-quiet">{text('intake.step-by', { who: step.by.join(', ') })}</span>}
      {step.taken && <Taken taken={step.taken} />}
      {step.taken && mayTake && (
        <>
          <InPlaceButton id={`${open}-fortryd`} label={text('intake.step-withdraw')} about={step.text} quiet />
          <InPlace id={`${open}-fortryd`}>
            {(close) => step.taken && <WithdrawForm family={intake.family} taken={step.taken} onClose={close} />}
          </InPlace>
        </>
      )}
      {step.state === 'open' && mayTake && (
        <>
          <span>
            <InPlaceButton id={open} label={labelOf(step, text)} about={step.text} />
          </span>
          <InPlace id={open}>{(close) => <TakeForm intake={intake} step={step} onClose={close} />}</InPlace>
        </>
      )}
      {step.state === 'open' && !mayTake && step.kind === 'approve' && intake.may.tick && (
        <span className="row-quiet">{text('intake.step-needs-right')}</span>
      )}
    </div>
  )
}

const labelOf = (step: Step, text: ReturnType<typeof useText>): string => {
  if (step.kind !== 'approve') return text('intake.step-take')
  return step.departmentName === null
    ? text('intake.step-approve')
    : text('intake.step-approve-for', { department: step.departmentName })
}

const Taken = ({ taken }: { readonly taken: NonNullable<Step['taken']> }) => {
  const text = useText()
  return (
    <>
      <span className="row-quiet">
        {text('intake.step-taken-by', {
          date: dateAndTime(taken.takenAt),
          name: taken.takenByName ?? text('intake.unnamed'),
          department: taken.takenDepartment,
        })}
      </span>
      {taken.acknowledgedOn && (
        <span className="row-quiet">{text('intake.step-acknowledged', { date: longDate(taken.acknowledgedOn) })}</span>
      )}
      {taken.note && <p className="intake-words">{taken.note}</p>}
    </>
  )
}

const TakeForm = ({
  intake,
  step,
  onClose,
}: {
  readonly intake: Intake
  readonly step: Step
  readonly onClose: () => void
}) => {
  const text = useText()
  const [note, setNote] = useState('')
  const [acknowledgedOn, setAcknowledgedOn] = useState('')
  const command = useCommand('POST /api/intake/:family/steps', {
    onDone: () => (announce(text('intake.step-saved')), onClose()),
  })
  const body = {
    step: step.id,
    note: note.trim() === '' ? null : note,
    acknowledgedOn: acknowledgedOn === '' ? null : acknowledgedOn,
  }
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family: intake.family }, body })}
      submit={text('intake.step-save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {step.parentsAcknowledge && (
            <DateField
              name="acknowledgedOn"
              label={text('intake.step-acknowledged-on')}
              max={intake.today}
              error={errors['acknowledgedOn']}
              value={acknowledgedOn}
              onChange={setAcknowledgedOn}
            />
          )}
          <TextArea
            name="note"
            label={text(`intake.step-note-${step.kind}` as 'intake.step-note-look')}
            optional={!step.noteOwed}
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

interface WithdrawFormProps {
  readonly family: string
  readonly taken: NonNullable<Step['taken']>
  readonly onClose: () => void
}

const WithdrawForm = ({ family, taken, onClose }: WithdrawFormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/intake/:family/steps/:step/withdraw', {
    onDone: () => (announce(text('intake.step-withdrawn')), onClose()),
  })
  const send = () => command.send({ params: { family, step: taken.id }, body: { basedOn: taken.version, reason } })
  return (
    <PanelForm command={command} send={send} submit={text('intake.step-withdraw')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="reason"
          label={text('intake.step-withdraw-why')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
