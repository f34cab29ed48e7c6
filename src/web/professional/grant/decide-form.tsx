import { useState } from 'react'
import { realityDecisions, type RealityDecision } from '../../../domain/grant/answer.ts'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
import type { Item } from './words.ts'

export interface DecideBody {
  readonly basedOn: number
  readonly decision: RealityDecision
  readonly reason: string
  readonly followUp: string | null
  readonly followUpOn: string | null
  readonly cost: ReturnType<typeof costOfDraft>
  readonly endsOn: string | null
}

interface DecideFormProps {
  readonly item: Item
  readonly command: { readonly sending: boolean; readonly problem: ApiProblem | undefined }
  readonly send: (body: DecideBody, why: string) => unknown
  readonly onClose: () => void
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

/** Approved, adjusted or stopped, with why and what is followed up. */
export const DecideForm = ({ item, command, send, onClose }: DecideFormProps) => {
  const text = useText()
  const [decision, setDecision] = useState<RealityDecision>()
  const [reason, setReason] = useState('')
  const [followUp, setFollowUp] = useState('')
  const [followUpOn, setFollowUpOn] = useState('')
  const [cost, setCost] = useState(NO_COST)
  const [endsOn, setEndsOn] = useState('')
  const [why, setWhy] = useState('')
  const isAdjusted = decision === 'adjusted'
  const submit = () =>
    send(
      {
        basedOn: item.version,
        // Nothing chosen is refused by the server at its field.
        decision: decision as RealityDecision,
        reason,
        followUp: orNull(followUp),
        followUpOn: orNull(followUpOn),
        cost: isAdjusted ? costOfDraft(cost) : null,
        endsOn: isAdjusted ? orNull(endsOn) : null,
      },
      why,
    )
  return (
    <PanelForm command={command} send={submit} submit={text('checks.save')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice
            name="decision"
            label={text('checks.decision')}
            error={errors['decision']}
            options={realityDecisions.map((value) => ({ value, label: text(`checks.decision.${value}`) }))}
            value={decision}
            onChange={setDecision}
          />
          {isAdjusted && (
            <>
              {item.request !== null && (
                <CostFields
                  label={text('grants.granted-amount')}
                  hint={text('grants.granted-hint')}
                  draft={cost}
                  onChange={setCost}
                  errors={errors}
                />
              )}
              <DateField
                name="endsOn"
                label={text('checks.until')}
                optional
                error={errors['endsOn']}
                value={endsOn}
                onChange={setEndsOn}
              />
            </>
          )}
          <TextArea
            name="reason"
            label={text('grants.reason')}
            hint={text('grants.reason-hint')}
            rows={3}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
          <TextArea
            name="followUp"
            label={text('checks.follow-up')}
            optional
            rows={2}
            error={errors['followUp']}
            value={followUp}
            onChange={setFollowUp}
          />
          <DateField
            name="followUpOn"
            label={text('checks.follow-up-on')}
            optional
            error={errors['followUpOn']}
            value={followUpOn}
            onChange={setFollowUpOn}
          />
          {item.decision !== null && (
            <TextArea
              name="why"
              label={text('grants.correct-why')}
              rows={2}
              error={errors['why']}
              value={why}
              onChange={setWhy}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
