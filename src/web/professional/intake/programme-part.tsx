import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Facts } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

/** Which programme the family is a candidate for: whom it is for, how much room there is, and a way to another one. */
export const ProgrammePart = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  const { programme } = intake
  const others = intake.programmes.filter(({ id }) => id !== programme.id)
  const places =
    programme.total === null
      ? text('intake.places-open', { taken: programme.placesTaken })
      : text('intake.places-of', { taken: programme.placesTaken, total: programme.total })
  return (
    <Section title={text('intake.programme-part')}>
      <p className="intake-programme">{programme.name}</p>
      <Facts
        rows={[
          { name: text('intake.programme-target'), value: programme.target },
          { name: text('intake.programme-places'), value: places },
          { name: text('intake.programme-start'), value: programme.startRule ?? text('intake.programme-start-not') },
        ]}
      />
      {intake.may.choose && others.length > 0 && intake.course && (
        <>
          <div className="tools">
            <InPlaceButton id="anden-indsats" label={text('intake.programme-other')} />
          </div>
          <InPlace id="anden-indsats">{(close) => <ChooseForm intake={intake} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

const ChooseForm = ({ intake, onClose }: { readonly intake: Intake; readonly onClose: () => void }) => {
  const text = useText()
  const [programme, setProgramme] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [basedOn] = useState(intake.course?.version ?? 1)
  const command = useCommand('PUT /api/intake/:family/programme', {
    onDone: () => (announce(text('intake.programme-changed')), onClose()),
  })
  const send = () => {
    setMissing(programme === '')
    return programme === ''
      ? undefined
      : command.send({ params: { family: intake.family }, body: { basedOn, programme, reason } })
  }
  return (
    <PanelForm command={command} send={send} submit={text('intake.programme-choose')} onClose={onClose}>
      {(errors) => (
        <>
          <p className="quiet">{text('intake.programme-other-hint')}</p>
          <Select
            name="programme"
            label={text('intake.send-programme')}
            empty={text('intake.send-programme-empty')}
            error={missing && programme === '' ? text('intake.send-missing') : errors['programme']}
            value={programme}
            onChange={setProgramme}
            options={intake.programmes
              .filter(({ id }) => id !== intake.programme.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            name="reason"
            label={text('intake.programme-why')}
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

/** Since when the family waits, why, and what happens next. */
export const WaitingNotice = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  const { waiting } = intake
  if (!waiting) return null
  return (
    <div className="notice">
      <p>{text('intake.waiting-since', { date: longDate(waiting.since.slice(0, 10)) })}</p>
      {waiting.reason && <p className="intake-words">{waiting.reason}</p>}
      {waiting.nextStep && (
        <p>
          {text('intake.waiting-next')} {waiting.nextStep}
          {waiting.nextOn && ` (${longDate(waiting.nextOn)})`}
        </p>
      )}
    </div>
  )
}
