import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Moves } from './moves.ts'

interface ArrivalProps {
  readonly arrival: NonNullable<Moves['arrival']>
  readonly family: string
}

/** Where the family came from; whoever received it by mistake undoes it here, or reads what stands in the way. */
export const ArrivalPart = ({ arrival, family }: ArrivalProps) => {
  const text = useText()
  return (
    <>
      <p>{text('moving.came-from', { name: arrival.fromName, date: longDate(arrival.receivedAt) })}</p>
      {arrival.mayUndo && (
        <div>
          <InPlaceButton id="arrival-undo" label={text('moving.undo')} quiet />
          <InPlace id="arrival-undo">
            {(close) =>
              arrival.stands.length > 0 ? (
                <Stands stands={arrival.stands} />
              ) : (
                <UndoForm arrival={arrival} family={family} onClose={close} />
              )
            }
          </InPlace>
        </div>
      )}
    </>
  )
}

const Stands = ({ stands }: { readonly stands: readonly string[] }) => {
  const text = useText()
  return (
    <>
      <p>{text('moving.undo-stands')}</p>
      <ul>
        {stands.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>{text('moving.undo-instead')}</p>
    </>
  )
}

const UndoForm = ({ arrival, family, onClose }: ArrivalProps & { readonly onClose: () => void }) => {
  const text = useText()
  const go = useNavigate()
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/arrival/undo', {
    onDone: () => {
      announce(text('moving.undone'))
      void go({ to: '/fag' })
    },
  })
  const send = () => command.send({ params: { family }, body: { basedOn: arrival.version, reason } })
  return (
    <PanelForm command={command} send={send} submit={text('moving.undo-send')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('moving.undo-what')}</p>
          <TextArea
            name="reason"
            label={text('moving.undo-why')}
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
