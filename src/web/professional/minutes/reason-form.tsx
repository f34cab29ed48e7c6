import { useState } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { PanelForm } from '../shared/panel-form.tsx'

interface ReasonFormProps {
  readonly label: string
  readonly submit: string
  readonly command: { readonly sending: boolean; readonly problem: ApiProblem | undefined }
  readonly send: (reason: string) => unknown
  readonly onClose: () => void
}

/** Asks why something approved is opened again or taken back. */
export const ReasonForm = ({ label, submit, command, send, onClose }: ReasonFormProps) => {
  const [reason, setReason] = useState('')
  return (
    <PanelForm command={command} send={() => send(reason)} submit={submit} onClose={onClose}>
      {(errors) => (
        <TextArea label={label} name="reason" rows={2} value={reason} error={errors['reason']} onChange={setReason} />
      )}
    </PanelForm>
  )
}
