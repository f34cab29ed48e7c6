import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'

interface AcceptProps {
  readonly family: string
  readonly what: 'closing' | 'need'
  readonly id: string
  readonly version: number
  readonly today: string
}

/** Who has agreed to take over, written down when it is known. */
export const AcceptForm = (props: AcceptProps) => {
  const text = useText()
  return (
    <>
      <InPlaceButton id={`ja-${props.id}`} label={text('course.closed-accept')} quiet />
      <div className="folk-wide">
        <InPlace id={`ja-${props.id}`}>{(close) => <Opened {...props} onClose={close} />}</InPlace>
      </div>
    </>
  )
}

const Opened = ({ family, what, id, version, today, onClose }: AcceptProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [acceptedBy, setBy] = useState('')
  const [acceptedOn, setOn] = useState(today)
  const done = { onDone: () => (announce(text('course.saved')), onClose()) }
  const closing = useCommand('PUT /api/families/:family/closings/:closing/accepted', done)
  const need = useCommand('PUT /api/families/:family/remaining-needs/:need/accepted', done)
  const body = { basedOn: version, acceptedBy, acceptedOn }
  const send = () =>
    what === 'closing'
      ? closing.send({ params: { family, closing: id }, body })
      : need.send({ params: { family, need: id }, body })
  return (
    <PanelForm command={what === 'closing' ? closing : need} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextField
            name="acceptedBy"
            label={text('course.close-accepted-by')}
            error={errors['acceptedBy']}
            value={acceptedBy}
            onChange={setBy}
          />
          <DateField
            name="acceptedOn"
            label={text('course.close-accepted-on')}
            max={today}
            error={errors['acceptedOn']}
            value={acceptedOn}
            onChange={setOn}
          />
        </>
      )}
    </PanelForm>
  )
}
