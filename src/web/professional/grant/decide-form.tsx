import { realityDecisions, type RealityDecision } from '../../../domain/grant/answer.ts'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
import { orNull, ReasonField, WhyField } from './decision-fields.tsx'
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
  /** Answers undefined when it did not succeed. */
  readonly send: (body: DecideBody, why: string) => Promise<unknown>
  readonly onClose: () => void
}

const EMPTY = {
  decision: undefined as RealityDecision | undefined,
  reason: '',
  followUp: '',
  followUpOn: '',
  cost: NO_COST,
  endsOn: '',
  why: '',
}

/** Approved, adjusted or stopped, with why and what is followed up. */
export const DecideForm = ({ item, command, send, onClose }: DecideFormProps) => {
  const text = useText()
  const draft = useDraft(`reality-item:${item.id}:${item.decision === null ? 'new' : 'again'}`, EMPTY)
  if (!draft.writable) return <Skeleton lines={[40, 90, 60]} />
  const { value: form, change } = draft
  const isAdjusted = form.decision === 'adjusted'
  const submit = async (): Promise<void> => {
    const sent = await send(
      {
        basedOn: item.version,
        // Nothing chosen is refused by the server at its field.
        decision: form.decision as RealityDecision,
        reason: form.reason,
        followUp: orNull(form.followUp),
        followUpOn: orNull(form.followUpOn),
        cost: isAdjusted ? costOfDraft(form.cost) : null,
        endsOn: isAdjusted ? orNull(form.endsOn) : null,
      },
      form.why,
    )
    if (!sent) return
    void draft.discard()
    onClose()
  }
  return (
    <PanelForm
      command={command}
      send={submit}
      submit={text('checks.save')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Choice
            name="decision"
            label={text('checks.decision')}
            error={errors['decision']}
            options={realityDecisions.map((value) => ({ value, label: text(`checks.decision.${value}`) }))}
            value={form.decision}
            onChange={(decision) => change({ decision })}
          />
          {isAdjusted && (
            <>
              {item.request !== null && (
                <CostFields
                  label={text('grants.granted-amount')}
                  hint={text('grants.granted-hint')}
                  draft={form.cost}
                  onChange={(cost) => change({ cost })}
                  errors={errors}
                />
              )}
              <DateField
                name="endsOn"
                label={text('checks.until')}
                optional
                error={errors['endsOn']}
                value={form.endsOn}
                onChange={(endsOn) => change({ endsOn })}
              />
            </>
          )}
          <ReasonField reason={form.reason} change={change} errors={errors} />
          <TextArea
            name="followUp"
            label={text('checks.follow-up')}
            optional
            rows={2}
            error={errors['followUp']}
            value={form.followUp}
            onChange={(followUp) => change({ followUp })}
          />
          <DateField
            name="followUpOn"
            label={text('checks.follow-up-on')}
            optional
            error={errors['followUpOn']}
            value={form.followUpOn}
            onChange={(followUpOn) => change({ followUpOn })}
          />
          {item.decision !== null && <WhyField why={form.why} change={change} errors={errors} />}
        </>
      )}
    </PanelForm>
  )
}
