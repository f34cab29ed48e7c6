import { useState } from 'react'
import type { Somebody } from '../../../../contract/merge.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'

interface MergeFormProps {
  readonly here: Somebody
  readonly other: Somebody
  readonly family: string
  readonly onClose: () => void
}

const happens = ['walls', 'access', 'custody', 'undo'] as const

/** Makes two records one: who stays, what follows, and how it is known. */
export const MergeForm = ({ here, other, family, onClose }: MergeFormProps) => {
  const text = useText()
  const [kept, setKept] = useState(here.id)
  const [reason, setReason] = useState('')
  const merge = useCommand('POST /api/families/:family/merges', {
    onDone: () => {
      announce(text('merge.done'))
      onClose()
    },
  })
  const gone = kept === here.id ? other.id : here.id
  const send = () => merge.send({ params: { family }, body: { kept, gone, reason } })
  // Ids grow with time: who was written down first has the lower one.
  const labelOf = ({ id, name, born, families }: Somebody): string =>
    [
      name,
      born === null ? text('merge.born-unknown') : longDate(born),
      families.join(', '),
      text([here, other].every((one) => one.id >= id) ? 'merge.first' : 'merge.last'),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <PanelForm title={text('merge.open')} command={merge} send={send} submit={text('merge.submit')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice
            name={`kept-${here.id}-${other.id}`}
            label={text('merge.keep')}
            hint={text('merge.keep-hint')}
            error={errors['kept'] ?? errors['gone']}
            options={[here, other].map((one) => ({ value: one.id, label: labelOf(one) }))}
            value={kept}
            onChange={setKept}
          />
          <h4>{text('merge.happens')}</h4>
          <ul className="plain-list">
            {happens.map((one) => (
              <li key={one}>{text(`merge.happens-${one}`)}</li>
            ))}
          </ul>
          <TextArea
            name="reason"
            label={text('merge.reason')}
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
