import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { WhomFields, type Whom } from '../shared/whom-fields.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

/** A referral about a family that takes part already: handed to its coordinator, unseen. */
export const JoinPart = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  if (!intake.may.join || !intake.course) return null
  return (
    <Section title={text('join.title')}>
      <p className="quiet">{text('join.what')}</p>
      <div className="tools">
        <InPlaceButton id="laeg-til" label={text('join.open')} />
      </div>
      <InPlace id="laeg-til">{(close) => <JoinForm intake={intake} onClose={close} />}</InPlace>
    </Section>
  )
}

interface FormProps {
  readonly intake: Intake
  readonly onClose: () => void
}

const JoinForm = ({ intake, onClose }: FormProps) => {
  const text = useText()
  const go = useNavigate()
  const [basedOn] = useState(intake.course?.version ?? 1)
  const [whom, setWhom] = useState<Whom>({ cpr: '' })
  const [reason, setReason] = useState('')
  const join = useCommand('POST /api/intake/:family/join', {
    onDone: () => {
      announce(text('join.done'))
      void go({ to: '/fag/henvendelser' })
    },
  })
  const send = () => join.send({ params: { family: intake.family }, body: { basedOn, whom, reason } })
  return (
    <PanelForm title={text('join.open')} command={join} send={send} submit={text('join.send')} onClose={onClose}>
      {(errors) => (
        <>
          <WhomFields
            label={text('join.by')}
            errors={errors}
            guess={nameOf(intake.referral)}
            value={whom}
            onChange={setWhom}
          />
          <TextArea
            name="reason"
            label={text('join.reason')}
            hint={text('join.reason-hint')}
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

/** The last word is the family name most often; whoever fills the form in sees and changes it. */
const nameOf = ({ aboutName, aboutBorn }: Intake['referral']) => {
  const words = aboutName.trim().split(/\s+/)
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '', born: aboutBorn ?? '' }
}

/** Joined: what that means, and how it is taken back. */
export const JoinedNotice = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  if (intake.course?.state !== 'joined') return null
  return (
    <Section title={text('join.joined')}>
      <p>{text('join.joined-what')}</p>
      <p className="quiet">{text('intake.stays-open')}</p>
      {intake.may.separate && (
        <>
          <div className="tools">
            <InPlaceButton id="tag-tilbage" label={text('join.separate')} />
          </div>
          <InPlace id="tag-tilbage">{(close) => <SeparateForm intake={intake} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

const SeparateForm = ({ intake, onClose }: FormProps) => {
  const text = useText()
  const [basedOn] = useState(intake.course?.version ?? 1)
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/intake/:family/separate', {
    onDone: () => (announce(text('join.separated')), onClose()),
  })
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family: intake.family }, body: { basedOn, reason } })}
      submit={text('join.separate')}
      onClose={onClose}
    >
      {(errors) => (
        <TextArea
          name="reason"
          label={text('join.separate-why')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
