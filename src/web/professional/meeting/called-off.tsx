import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'

interface FormProps {
  readonly family: string
  readonly meeting: Meeting
  readonly onClose: () => void
}

/** Calls a meeting off: why, and whether another time will be offered. */
export const CallOffForm = ({ family, meeting, onClose }: FormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const [another, setAnother] = useState<readonly string[]>([])
  const command = useCommand('POST /api/families/:family/meetings/:meeting/calling-off', {
    onDone: () => {
      announce(text('meeting.called-off'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): unknown =>
    command.send({
      params: { family, meeting: meeting.id },
      body: { reason, offersAnother: another.length > 0, basedOn: meeting.version },
    })
  return (
    <PanelForm command={command} send={send} submit={text('meeting.call-off')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            label={text('meeting.why-off')}
            hint={text('meeting.why-off-hint')}
            name="reason"
            rows={2}
            value={reason}
            error={errors['reason']}
            onChange={setReason}
          />
          <Ticks
            label={text('meeting.after-off')}
            name="offersAnother"
            options={[{ value: 'another', label: text('meeting.offers-another') }]}
            value={another}
            onChange={setAnother}
          />
        </>
      )}
    </PanelForm>
  )
}

/** That a meeting is not held, why, and – for those who call meetings – the way back. */
export const CalledOff = ({ family, meeting, mayRestore }: Omit<FormProps, 'onClose'> & { mayRestore: boolean }) => {
  const text = useText()
  const [restoring, setRestoring] = useState(false)
  if (meeting.calledOff === null) return null
  return (
    <>
      <p>
        <Tag kind="waiting">{text('meeting.off')}</Tag> {meeting.calledOff.reason}
      </p>
      {meeting.calledOff.offersAnother && <p className="row-quiet">{text('meeting.another-comes')}</p>}
      {mayRestore && (
        <div className="small-actions">
          <button
            type="button"
            className="text-button"
            aria-expanded={restoring}
            onClick={() => setRestoring(!restoring)}
          >
            {text('meeting.restore')}
          </button>
        </div>
      )}
      {restoring && <RestoreForm family={family} meeting={meeting} onClose={() => setRestoring(false)} />}
    </>
  )
}

const RestoreForm = ({ family, meeting, onClose }: FormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const command = useCommand('DELETE /api/families/:family/meetings/:meeting/calling-off', {
    onDone: () => {
      announce(text('meeting.restored'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): unknown =>
    command.send({ params: { family, meeting: meeting.id }, body: { reason, basedOn: meeting.version } })
  return (
    <PanelForm command={command} send={send} submit={text('meeting.restore')} onClose={onClose}>
      {(errors) => (
        <TextArea
          label={text('meeting.why-restore')}
          hint={text('meeting.why-restore-hint')}
          name="reason"
          rows={2}
          value={reason}
          error={errors['reason']}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
