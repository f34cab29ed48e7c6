import { useState } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import { PanelForm } from './panel-form.tsx'

interface ReasonFormProps {
  readonly label: string
  readonly submit: string
  readonly command: { readonly sending: boolean; readonly problem: ApiProblem | undefined }
  readonly send: (reason: string) => unknown
  readonly onClose: () => void
}

/** One question: why. */
export const ReasonForm = ({ label, submit, command, send, onClose }: ReasonFormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  return (
    <PanelForm command={command} send={() => send(reason)} submit={submit} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="reason"
          label={label || text('course.reason')}
          error={errors['reason']}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </PanelForm>
  )
}
