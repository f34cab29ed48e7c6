import { useState } from 'react'
import { cprSentences } from '../../../../domain/shared/cpr.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'
import { useCpr } from './use-cpr.tsx'

/** Writes the CPR number of somebody in the initiative, or why there is none. */
export const IdentifierForm = ({ person, family }: PersonTool) => {
  const text = useText()
  const known = person.identifiers[0]
  const cpr = useCpr(known?.value ?? '')
  const [reason, setReason] = useState(known?.reason ?? '')
  const set = useCommand('PUT /api/families/:family/people/:person/identifier', {
    onDone: ({ warnings }) =>
      announce(warnings.includes('cpr.modulus-11') ? cprSentences['cpr.modulus-11'].da : text('folk.saved')),
  })
  const send = () =>
    set.send({
      params: { family, person: person.id },
      body: {
        cpr: cpr.orNull(),
        noCprReason: cpr.orNull() === null && reason !== '' ? reason : null,
        basedOn: known?.version ?? null,
      },
    })
  return (
    <PanelForm title={text('folk.cpr')} command={set} send={send} submit={text('folk.save')}>
      {(errors) => (
        <>
          {cpr.field(errors['cpr'])}
          {cpr.value === '' && (
            <TextField
              name="noCprReason"
              label={text('folk.no-cpr')}
              error={errors['noCprReason']}
              optional
              width="middle"
              value={reason}
              onChange={setReason}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
