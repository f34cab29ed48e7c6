import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { AuthorityRow } from './words.ts'

/** Until when an authority holds; an empty day lets it go on. */
export const EndForm = ({ row, onClose }: { readonly row: AuthorityRow; readonly onClose: () => void }) => {
  const text = useText()
  const [endsOn, setEndsOn] = useState(row.endsOn ?? '')
  const [reason, setReason] = useState('')
  const end = useCommand('PUT /api/settings/grant-authorities/:authority/end', {
    onDone: () => (announce(text('authority.saved')), onClose()),
  })
  const send = () =>
    end.send({
      params: { authority: row.id },
      body: { basedOn: row.version, endsOn: endsOn === '' ? null : endsOn, reason },
    })
  return (
    <PanelForm command={end} send={send} submit={text('authority.save')} onClose={onClose}>
      {(errors) => (
        <>
          <DateField
            name="endsOn"
            label={text('authority.ends')}
            optional
            error={errors['endsOn']}
            value={endsOn}
            onChange={setEndsOn}
          />
          <TextArea
            name="reason"
            label={text('authority.end-why')}
            rows={2}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
