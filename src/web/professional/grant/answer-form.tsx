import { grantAnswers, type GrantAnswer } from '../../../domain/grant/answer.ts'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
import { orNull, PeriodFields, ReasonField, WhyField } from './decision-fields.tsx'
import type { Request } from './words.ts'

export interface AnswerBody {
  readonly basedOn: number
  readonly answer: GrantAnswer
  readonly reason: string
  readonly cost: ReturnType<typeof costOfDraft>
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly instead: string | null
}

interface AnswerFormProps {
  readonly request: Request
  readonly command: { readonly sending: boolean; readonly problem: ApiProblem | undefined }
  /** Why it is corrected comes along where an answer stands. Answers undefined when it did not succeed. */
  readonly send: (body: AnswerBody, why: string) => Promise<unknown>
  readonly onClose: () => void
}

const EMPTY = {
  answer: undefined as GrantAnswer | undefined,
  reason: '',
  cost: NO_COST,
  startsOn: '',
  endsOn: '',
  instead: '',
  why: '',
}

/** Granted as asked, otherwise, or not; each with why. Where an answer stands it is corrected, with why. */
export const AnswerForm = ({ request, command, send, onClose }: AnswerFormProps) => {
  const text = useText()
  const draft = useDraft(`grant-answer:${request.id}:${request.answer === null ? 'new' : 'again'}`, EMPTY)
  if (!draft.writable) return <Skeleton lines={[40, 90, 60]} />
  const { value: form, change } = draft
  const isChanged = form.answer === 'changed'
  const submit = async (): Promise<void> => {
    const sent = await send(
      {
        basedOn: request.version,
        // Nothing chosen is refused by the server at its field.
        answer: form.answer as GrantAnswer,
        reason: form.reason,
        cost: isChanged ? costOfDraft(form.cost) : null,
        startsOn: isChanged ? orNull(form.startsOn) : null,
        endsOn: isChanged ? orNull(form.endsOn) : null,
        instead: isChanged ? orNull(form.instead) : null,
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
      submit={text('grants.answer-send')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('grants.answer-how')}
            error={errors['answer']}
            options={grantAnswers.map((value) => ({ value, label: text(`grants.answer.${value}`) }))}
            value={form.answer}
            onChange={(answer) => change({ answer })}
          />
          {isChanged && (
            <>
              <CostFields
                label={text('grants.granted-amount')}
                hint={text('grants.granted-hint')}
                draft={form.cost}
                onChange={(cost) => change({ cost })}
                errors={errors}
              />
              <PeriodFields startsOn={form.startsOn} endsOn={form.endsOn} optional change={change} errors={errors} />
              <TextArea
                name="instead"
                label={text('grants.instead-field')}
                optional
                rows={2}
                error={errors['instead']}
                value={form.instead}
                onChange={(instead) => change({ instead })}
              />
            </>
          )}
          <ReasonField reason={form.reason} change={change} errors={errors} />
          {request.answer !== null && <WhyField why={form.why} change={change} errors={errors} />}
        </>
      )}
    </PanelForm>
  )
}
