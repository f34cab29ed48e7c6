import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useNames } from '../people/use-names.ts'
import { signatureState, type Basis, type Signature } from './consent-words.ts'

const forms = ['paper', 'oral', 'video'] as const
type Answer = 'sign' | 'refuse' | 'withdraw' | 'correct'
const rightAnswers = ['yes', 'no', 'none'] as const

interface AnswerFormProps extends PartProps {
  readonly basis: Basis
  readonly onClose: () => void
}

/** Writes down what somebody said, on whose behalf, and how. One answer at a time, so that nobody is signed for in passing. */
export const AnswerForm = ({ basis, room, family, onClose }: AnswerFormProps) => {
  const text = useText()
  const { given } = useNames(room)
  const open = basis.signatures.filter((one) => signatureState(one) !== 'withdrawn')
  const [chosen, setChosen] = useState(
    open.find((one) => one.signedAt === null && one.refusedAt === null)?.id ?? open[0]?.id ?? '',
  )
  const signature = open.find((one) => one.id === chosen)
  const [answer, setAnswer] = useState<Answer>()
  const [form, setForm] = useState<(typeof forms)[number]>('paper')
  const [note, setNote] = useState('')
  const done = (complete: boolean) => {
    announce(text(complete ? 'ja.complete' : 'ja.answered'))
    onClose()
  }
  const place = '/api/families/:family/consents/:basis/signatures/:signature'
  const sign = useCommand(`POST ${place}/sign` as const, { onDone: ({ complete }) => done(complete) })
  const refuse = useCommand(`POST ${place}/refuse` as const, { onDone: () => done(false) })
  const withdraw = useCommand(`POST ${place}/withdraw` as const, { onDone: () => done(false) })
  const correct = useCommand(`POST ${place}/correction` as const, {
    onDone: ({ complete }) => (announce(text(complete ? 'ja.complete' : 'ja.corrected')), onClose()),
  })
  const [right, setRight] = useState<(typeof rightAnswers)[number]>()
  const [reason, setReason] = useState('')
  const command = { sign, refuse, withdraw, correct }[answer ?? 'sign']
  const nameOf = (one: Signature) =>
    one.signer === one.onBehalfOf
      ? given(one.signer)
      : `${given(one.signer)} ${text('ja.sig-for', { name: given(one.onBehalfOf) })}`
  const send = () => {
    if (!signature || !answer) return
    const params = { family, basis: basis.id, signature: signature.id }
    const body = { form, note: note.trim() === '' ? null : note, basedOn: signature.version }
    if (answer === 'correct') return right && correct.send({ params, body: { ...body, answer: right, reason } })
    return { sign, refuse, withdraw }[answer].send({ params, body })
  }
  return (
    <PanelForm command={command} send={send} submit={text('ja.sig-record')} onClose={onClose}>
      {(errors) => (
        <>
          <Select
            name="signature"
            label={text('folk.bond-person')}
            empty={text('folk.choose-person')}
            options={open.map((one) => ({ value: one.id, label: nameOf(one) }))}
            value={chosen}
            onChange={(id) => (setChosen(id), setAnswer(undefined))}
          />
          {signature && (
            <Choice
              name="answer"
              label={text('ja.answer', { name: given(signature.signer) })}
              options={answersTo(signature).map(({ value, label, hint }) => ({
                value,
                label: text(label),
                ...(hint && { hint: text(hint) }),
              }))}
              value={answer}
              onChange={setAnswer}
            />
          )}
          {answer === 'correct' && signature && (
            <>
              <Choice
                name="right"
                label={text('ja.right-answer')}
                options={rightAnswers
                  .filter((one) => one !== answeredBy(signature))
                  .map((value) => ({ value, label: text(`ja.right-${value}`) }))}
                value={right}
                onChange={setRight}
              />
              <TextField
                name="reason"
                label={text('ja.correct-why')}
                error={errors['reason']}
                value={reason}
                onChange={setReason}
              />
            </>
          )}
          <Choice
            name="form"
            label={text('ja.form')}
            options={forms.map((value) => ({ value, label: text(`ja.form-${value}`) }))}
            value={form}
            onChange={setForm}
          />
          <TextField
            name="note"
            label={text('ja.note')}
            hint={text('ja.note-hint')}
            error={errors['note']}
            optional
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </PanelForm>
  )
}

const answeredBy = (one: Signature) => (one.signedAt !== null ? 'yes' : one.refusedAt !== null ? 'no' : 'none')

/** What can be written down next: a given yes can only be taken back; what was written down wrongly is put right. */
function answersTo(one: Signature) {
  const isWrittenDown = answeredBy(one) !== 'none' && one.form !== 'signed-in'
  const correct = { value: 'correct', label: 'ja.answer-correct', hint: 'ja.answer-correct-hint' } as const
  return [...nextTo(one), ...(isWrittenDown ? [correct] : [])]
}

function nextTo(one: Signature) {
  if (!one.required) return [{ value: 'sign', label: 'ja.answer-heard', hint: undefined }] as const
  if (one.signedAt !== null) return [{ value: 'withdraw', label: 'ja.answer-withdraw', hint: undefined }] as const
  return [
    { value: 'sign', label: 'ja.answer-yes', hint: undefined },
    { value: 'refuse', label: 'ja.answer-no', hint: 'ja.answer-no-hint' },
  ] as const
}
