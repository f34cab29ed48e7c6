import { useState } from 'react'
import { answers, type Question } from '../../../domain/plan/stance.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { peopleToName, usePlan } from './plan-context.ts'

const myself = 'mig'

interface StanceFormProps {
  readonly question: Question
  readonly object: string
  readonly onClose: () => void
}

/** What somebody answered to a question put to them; whether something matters is the family’s alone to say. */
export const StanceForm = ({ question, object, onClose }: StanceFormProps) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const [who, setWho] = useState<string>()
  const [answer, setAnswer] = useState<(typeof answers)[number]>()
  const [says, setSays] = useState('')
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/families/:family/stances', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const missing = {
    ...(who === undefined && { byPerson: text('stance.who') }),
    ...(answer === undefined && { answer: text('stance.answer-missing') }),
  }
  const errors = tried && Object.keys(missing).length > 0 ? missing : errorsOf(add.problem)
  const send = (): void => {
    setTried(true)
    if (who === undefined || answer === undefined) return
    void add.send({
      params: { family },
      body: { question, object, byPerson: who === myself ? null : who, answer, says: says.trim() || null },
    })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Choice
        name="byPerson"
        label={text('stance.who')}
        error={errors['byPerson']}
        options={[
          ...peopleToName(room, options),
          ...(question === 'matters' ? [] : [{ value: myself, label: text('stance.me') }]),
        ]}
        value={who}
        onChange={setWho}
      />
      <Choice
        name="answer"
        label={text(`stance.${question}`)}
        error={errors['answer']}
        options={answers.map((value) => ({ value, label: text(`stance.${question}-${value}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextArea name="says" label={text('stance.says')} optional rows={2} value={says} onChange={setSays} />
      <FormEnd sending={add.sending} onClose={onClose}>
        {text('stance.save')}
      </FormEnd>
    </form>
  )
}
