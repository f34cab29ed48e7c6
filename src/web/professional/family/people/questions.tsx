import { useState } from 'react'
import type { Protection } from '../../../../contract/protection.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { useNames } from './use-names.ts'

type Question = Protection['questions'][number]
interface QuestionsProps extends PartProps {
  readonly questions: readonly Question[]
  readonly may: boolean
}

/** After somebody was protected: must the other custody holder be kept out? Open ones stand as a notice, answered ones as lines. */
export const Questions = ({ questions, may, ...props }: QuestionsProps) => {
  const text = useText()
  const { given } = useNames(props.room)
  if (questions.length === 0) return null
  return (
    <>
      {questions.map((one) => {
        const names = { person: given(one.person), other: given(one.other) }
        const date = one.answeredAt === null ? '' : longDate(one.answeredAt.slice(0, 10))
        const told = { ...names, by: one.answeredByName ?? '', date }
        const isOpen = one.answer === null
        return (
          <div key={one.id} className={isOpen ? 'notice notice-waiting' : 'notice'}>
            {isOpen && <h2 className="notice-title">{text('question.title')}</h2>}
            <p>
              {isOpen && text('question.open', names)}
              {one.answer === 'wall' && text('question.answered-wall', told)}
              {one.answer === 'not-needed' && text('question.answered-no', { ...told, reason: one.reason ?? '' })}
            </p>
            {may && (
              <InPlaceButton
                id={`question-${one.id}`}
                label={text(isOpen ? 'question.answer' : 'question.change')}
                about={`${names.person}, ${names.other}`}
                quiet={!isOpen}
              />
            )}
            <InPlace id={`question-${one.id}`}>
              {(close) => <AnswerForm {...props} question={one} other={names.other} onClose={close} />}
            </InPlace>
          </div>
        )
      })}
    </>
  )
}

const AnswerForm = ({
  family,
  question,
  other,
  onClose,
}: Opened & { readonly question: Question; readonly other: string }) => {
  const text = useText()
  const [answer, setAnswer] = useState<'wall' | 'not-needed'>(question.answer ?? 'wall')
  const [reason, setReason] = useState('')
  const send = useCommand('POST /api/families/:family/wall-questions/:question/answer', {
    onDone: () => (announce(text('question.done')), onClose()),
  })
  return (
    <PanelForm
      title={text('question.title')}
      command={send}
      send={() =>
        send.send({
          params: { family, question: question.id },
          body: { answer, reason: reason.trim() === '' ? null : reason, basedOn: question.version },
        })
      }
      submit={text('question.answer')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('question.title')}
            options={[
              { value: 'wall', label: text('question.wall', { other }) },
              { value: 'not-needed', label: text('question.no') },
            ]}
            value={answer}
            onChange={setAnswer}
          />
          {answer === 'not-needed' && (
            <TextArea
              name="reason"
              label={text('question.why')}
              hint={text('question.why-hint')}
              error={errors['reason']}
              rows={2}
              value={reason}
              onChange={setReason}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
