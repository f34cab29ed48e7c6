import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

/** A declined family can be taken up again, while those who decided can still read it. */
export const ReconsiderPart = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  if (!intake.may.reconsider || !intake.course) return null
  return (
    <>
      <div className="tools">
        <InPlaceButton id="genoptag" label={text('intake.reconsider')} />
      </div>
      <InPlace id="genoptag">
        {(close) => <ReconsiderForm family={intake.family} version={intake.course?.version ?? 1} onClose={close} />}
      </InPlace>
    </>
  )
}

interface ReconsiderFormProps {
  readonly family: string
  readonly version: number
  readonly onClose: () => void
}

const ReconsiderForm = ({ family, version, onClose }: ReconsiderFormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const [basedOn] = useState(version)
  const command = useCommand('POST /api/intake/:family/reconsider', {
    onDone: () => (announce(text('intake.reconsidered')), onClose()),
  })
  return (
    <PanelForm
      command={command}
      send={() => command.send({ params: { family }, body: { basedOn, reason } })}
      submit={text('intake.reconsider')}
      onClose={onClose}
    >
      {(errors) => (
        <TextArea
          name="reason"
          label={text('intake.reconsider-why')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
