import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { CandidatePicker } from './candidate-picker.tsx'
import type { AnsweredWish, Lead, Wish } from './lead.ts'

/** Families' wishes for somebody else in a place, which this leader answers. */
export const Wishes = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  return (
    <Section title={text('lead.wishes')}>
      {lead.wishes.length === 0 && <EmptyState title={text('lead.no-wishes')} />}
      <ul className="rows">
        {lead.wishes.map((wish) => (
          <WishRow key={wish.id} wish={wish} lead={lead} />
        ))}
      </ul>
      {lead.answered.length > 0 && (
        <details className="more">
          <summary>{text('lead.answered-count', { count: lead.answered.length })}</summary>
          <ul className="rows">
            {lead.answered.map((wish) => (
              <AnsweredRow key={wish.id} wish={wish} lead={lead} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

interface WishProps {
  readonly wish: Wish
  readonly lead: Lead
}

const WishRow = ({ wish, lead }: WishProps) => {
  const text = useText()
  const { id, aboutName } = wish
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{text('lead.wish-about', { name: aboutName })}</span> <Tag>{wish.roleName}</Tag>{' '}
        {wish.isLate && <Tag kind="waiting">{text('lead.wish-late')}</Tag>}
        <span className="row-quiet">
          {wish.answerBy === null
            ? text('lead.wish-no-day', { day: longDate(wish.askedAt) })
            : text('lead.wish-day', { asked: longDate(wish.askedAt), day: longDate(wish.answerBy) })}
        </span>
        <p>{wish.words}</p>
        <p className="row-quiet">{text('lead.wish-only-you', { name: aboutName })}</p>
      </div>
      <InPlaceButton id={`take-${id}`} label={text('lead.take')} about={aboutName} />
      <InPlaceButton id={`answer-${id}`} label={text('lead.answer')} about={aboutName} />
      <InPlace id={`take-${id}`}>{(done) => <TakeForm wish={wish} lead={lead} onClose={done} />}</InPlace>
      <InPlace id={`answer-${id}`}>{(done) => <AnswerForm wish={wish} lead={lead} onClose={done} />}</InPlace>
    </li>
  )
}

const AnsweredRow = ({ wish, lead }: { readonly wish: AnsweredWish; readonly lead: Lead }) => {
  const text = useText()
  const { id, aboutName, answer, answeredAt, answerWords, correctedAt } = wish
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{text('lead.wish-about', { name: aboutName })}</span>{' '}
        <Tag>{text(answer === 'yes' ? 'lead.answer-yes' : 'lead.answer-no')}</Tag>
        <span className="row-quiet">{text('lead.answered-on', { day: longDate(answeredAt ?? wish.askedAt) })}</span>
        <p>{answerWords}</p>
        {correctedAt !== null && (
          <p className="row-quiet">{text('lead.corrected-on', { day: longDate(correctedAt) })}</p>
        )}
      </div>
      <InPlaceButton id={`correct-${id}`} label={text('lead.correct')} about={aboutName} quiet />
      <InPlace id={`correct-${id}`}>{(done) => <CorrectForm wish={wish} lead={lead} onClose={done} />}</InPlace>
    </li>
  )
}

const CorrectForm = ({
  wish,
  lead,
  onClose,
}: {
  readonly wish: AnsweredWish
  readonly lead: Lead
  readonly onClose: () => void
}) => {
  const text = useText()
  const [answer, setAnswer] = useState<'yes' | 'no'>(wish.answer ?? 'no')
  const [words, setWords] = useState(wish.answerWords ?? '')
  const [employee, setEmployee] = useState('')
  const [reason, setReason] = useState('')
  const send = useCommand('POST /api/team-lead/families/:family/wishes/:wish/correction', {
    onDone: () => {
      announce(text('lead.corrected'))
      onClose()
    },
  })
  const instead = answer === 'yes' && wish.answer === 'no'
  const submit = () =>
    send.send({
      params: { family: wish.family, wish: wish.id },
      body: { basedOn: wish.version, answer, words, reason, employee: instead && employee !== '' ? employee : null },
    })
  return (
    <PanelForm command={send} send={submit} submit={text('lead.correct')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('lead.answer-label')}
            error={errors['answer']}
            options={[
              { value: 'yes', label: text('lead.answer-yes') },
              { value: 'no', label: text('lead.answer-no') },
            ]}
            value={answer}
            onChange={setAnswer}
          />
          {instead && (
            <CandidatePicker
              lead={lead}
              label={text('lead.instead')}
              error={errors['employee']}
              onChoose={setEmployee}
            />
          )}
          <TextArea
            name="words"
            label={text('lead.answer-words')}
            error={errors['words']}
            value={words}
            onChange={setWords}
          />
          <TextArea
            name="reason"
            label={text('lead.correct-why')}
            hint={text('lead.correct-why-hint')}
            rows={2}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}

type FormProps = WishProps & { readonly onClose: () => void }

const TakeForm = ({ wish, lead, onClose }: FormProps) => {
  const text = useText()
  const [answerBy, setAnswerBy] = useState(wish.answerBy ?? '')
  const take = useCommand('POST /api/team-lead/families/:family/wishes/:wish/take', {
    onDone: () => {
      announce(text('lead.taken'))
      onClose()
    },
  })
  const send = () =>
    take.send({ params: { family: wish.family, wish: wish.id }, body: { basedOn: wish.version, answerBy } })
  return (
    <PanelForm title={text('lead.take')} command={take} send={send} submit={text('lead.take-send')} onClose={onClose}>
      {(errors) => (
        <DateField
          name="answerBy"
          label={text('lead.answer-by')}
          hint={text('lead.answer-by-hint')}
          min={lead.today}
          error={errors['answerBy']}
          value={answerBy}
          onChange={setAnswerBy}
        />
      )}
    </PanelForm>
  )
}

const AnswerForm = ({ wish, lead, onClose }: FormProps) => {
  const text = useText()
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const [words, setWords] = useState('')
  const [employee, setEmployee] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = useCommand('POST /api/team-lead/families/:family/wishes/:wish/answer', {
    onDone: () => {
      announce(text('lead.answered'))
      onClose()
    },
  })
  const submit = () => {
    setMissing(answer === undefined)
    if (answer === undefined) return undefined
    return send.send({
      params: { family: wish.family, wish: wish.id },
      body: { basedOn: wish.version, answer, words, employee: answer === 'yes' && employee !== '' ? employee : null },
    })
  }
  return (
    <PanelForm
      title={text('lead.answer')}
      command={send}
      send={submit}
      submit={text('lead.answer-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Choice
            name="answer"
            label={text('lead.answer-label')}
            error={isMissing ? text('lead.answer-missing') : errors['answer']}
            options={[
              { value: 'yes', label: text('lead.answer-yes') },
              { value: 'no', label: text('lead.answer-no') },
            ]}
            value={answer}
            onChange={setAnswer}
          />
          {answer === 'yes' && (
            <CandidatePicker
              lead={lead}
              label={text('lead.instead')}
              error={errors['employee']}
              onChoose={setEmployee}
            />
          )}
          <TextArea
            name="words"
            label={text('lead.answer-words')}
            hint={text('lead.answer-words-hint')}
            error={errors['words']}
            value={words}
            onChange={setWords}
          />
        </>
      )}
    </PanelForm>
  )
}
