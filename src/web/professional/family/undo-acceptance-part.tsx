import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'

/** The family was accepted by mistake. Offered until it has begun. */
export const UndoAcceptancePart = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  const { course } = room
  if (!room.may.invite || course?.state !== 'accepted' || course.startsOn !== null) return null
  return (
    <div>
      <InPlaceButton id="fortryd-ja" label={text('intake.undo-accept')} quiet />
      <InPlace id="fortryd-ja">
        {(close) => <UndoForm family={family} version={course.version} onClose={close} />}
      </InPlace>
    </div>
  )
}

interface UndoFormProps {
  readonly family: string
  readonly version: number
  readonly onClose: () => void
}

const UndoForm = ({ family, version, onClose }: UndoFormProps) => {
  const text = useText()
  const go = useNavigate()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/undo-acceptance', {
    onDone: () => {
      announce(text('intake.undo-accept-done'))
      void go({ to: '/fag' })
    },
  })
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family }, body: { basedOn: version, reason } })}
      submit={text('intake.undo-accept-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('intake.undo-accept-then')}</p>
          <TextArea
            name="reason"
            label={text('intake.undo-accept-why')}
            hint={text('intake.undo-accept-why-hint')}
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
