import { useState } from 'react'
import { grantAnswers, type GrantAnswer } from '../../../domain/grant/answer.ts'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
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
  /** Why it is corrected comes along where an answer stands. */
  readonly send: (body: AnswerBody, why: string) => unknown
  readonly onClose: () => void
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

/** Granted as asked, otherwise, or not; each with why. Where an answer stands it is corrected, with why. */
export const AnswerForm = ({ request, command, send, onClose }: AnswerFormProps) => {
  const text = useText()
  const [answer, setAnswer] = useState<GrantAnswer>()
  const [reason, setReason] = useState('')
  const [cost, setCost] = useState(NO_COST)
  const [startsOn, setStartsOn] = useState('')
  const [endsOn, setEndsOn] = useState('')
  const [instead, setInstead] = useState('')
  const [why, setWhy] = useState('')
  const isChanged = answer === 'changed'
  const submit = () =>
    send(
      {
        basedOn: request.version,
        // Nothing chosen is refused by the server at its field.
        answer: answer as GrantAnswer,
        reason,
        cost: isChanged ? costOfDraft(cost) : null,
        startsOn: isChanged ? orNull(startsOn) : null,
        endsOn: isChanged ? orNull(endsOn) : null,
        instead: isChanged ? orNull(instead) : null,
      },
      why,
    )
  return (
    <PanelForm command={command} send={submit} submit={text('grants.answer-send')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('grants.answer-how')}
            error={errors['answer']}
            options={grantAnswers.map((value) => ({ value, label: text(`grants.answer.${value}`) }))}
            value={answer}
            onChange={setAnswer}
          />
          {isChanged && (
            <>
              <CostFields
                label={text('grants.granted-amount')}
                hint={text('grants.granted-hint')}
                draft={cost}
                onChange={setCost}
                errors={errors}
              />
              <DateField
                name="startsOn"
                label={text('grants.starts')}
                optional
                error={errors['startsOn']}
                value={startsOn}
                onChange={setStartsOn}
              />
              <DateField
                name="endsOn"
                label={text('grants.ends')}
                optional
                error={errors['endsOn']}
                value={endsOn}
                onChange={setEndsOn}
              />
              <TextArea
                name="instead"
                label={text('grants.instead-field')}
                optional
                rows={2}
                error={errors['instead']}
                value={instead}
                onChange={setInstead}
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
          {request.answer !== null && (
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
