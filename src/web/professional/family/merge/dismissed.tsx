import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'

interface DismissProps {
  readonly one: string
  readonly other: string
  readonly family: string
  readonly onClose: () => void
}

/** Says that two who look alike are two people. */
export const DismissForm = ({ one, other, family, onClose }: DismissProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const say = useCommand('POST /api/families/:family/not-same', {
    onDone: () => (announce(text('merge.two-done')), onClose()),
  })
  const send = () => say.send({ params: { family }, body: { one, other, reason } })
  return (
    <PanelForm title={text('merge.two')} command={say} send={send} submit={text('merge.two')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('merge.two-then')}</p>
          <TextArea
            name="reason"
            label={text('merge.two-why')}
            error={errors['reason'] ?? errors['other']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}

type Pairs = Answer<'GET /api/families/:family/duplicates'>['dismissed']

/** Pairs of which it was said, and how that is taken back. */
export const Dismissed = ({ dismissed, family }: { readonly dismissed: Pairs; readonly family: string }) => {
  const text = useText()
  if (dismissed.length === 0) return null
  return (
    <>
      <h3 className="part-title">{text('merge.dismissed')}</h3>
      <ul className="rows">
        {dismissed.map((pair) => {
          const [one = '', other = ''] = pair.names
          return (
            <li key={pair.id} className="merge-row">
              <div className="row-main">
                <span className="row-title">
                  {text('merge.dismissed-row', { one, other, date: longDate(pair.saidAt) })}
                </span>
                <span className="row-quiet">{pair.reason}</span>
              </div>
              <InPlaceButton id={`igen-${pair.id}`} label={text('merge.dismissed-undo')} about={one} />
              <InPlace id={`igen-${pair.id}`}>
                {(done) => <UndoForm pair={pair} family={family} onClose={done} />}
              </InPlace>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface UndoProps {
  readonly pair: Pairs[number]
  readonly family: string
  readonly onClose: () => void
}

const UndoForm = ({ pair, family, onClose }: UndoProps) => {
  const text = useText()
  const [basedOn] = useState(pair.version)
  const [reason, setReason] = useState('')
  const undo = useCommand('POST /api/families/:family/not-same/:notSame/undo', {
    onDone: () => (announce(text('merge.dismissed-undone')), onClose()),
  })
  const send = () => undo.send({ params: { family, notSame: pair.id }, body: { basedOn, reason } })
  return (
    <PanelForm command={undo} send={send} submit={text('merge.dismissed-undo')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="reason"
          label={text('merge.dismissed-why')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
