import { Fragment, useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { OwnWords } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useNames } from '../people/use-names.ts'
import type { CoursePart } from './part.ts'
import { ReasonForm } from '../../shared/reason-form.tsx'

type Setback = CoursePart['course']['setbacks'][number]

/** It has become hard again: who said so, in which words, and what was answered. Nobody is blamed for it. */
export const HardPart = ({ course, room, family }: CoursePart) => {
  const text = useText()
  const { given } = useNames(room)
  if (course.course === null || (!course.may.sayHard && course.setbacks.length === 0)) return null
  const closed = course.course.state === 'closed'
  return (
    <Section title={text('course.hard')}>
      {course.setbacks.map((one) => (
        <Fragment key={one.id}>
          <SetbackWords one={one} who={one.byPerson === null ? (one.byEmployeeName ?? '') : given(one.byPerson)} />
          {course.may.answerHard && (one.answer ?? 'in-course') === 'in-course' && one.takenBackAt === null && (
            <AnswerHard family={family} setback={one} />
          )}
          {one.byMe && one.answer === null && one.takenBackAt === null && (
            <TakeBackHard family={family} setback={one} />
          )}
        </Fragment>
      ))}
      {course.may.sayHard && (
        <>
          <p className="quiet">{text('course.hard-what')}</p>
          <div className="tools">
            <InPlaceButton id="forloeb-svaert" label={text('course.hard-add')} />
          </div>
          <InPlace id="forloeb-svaert">
            {(close) => (
              <SayHard family={family} told={closed ? 'course.hard-sent' : 'course.hard-kept'} onClose={close} />
            )}
          </InPlace>
        </>
      )}
    </Section>
  )
}

/** What somebody said, and what came of it. */
export const SetbackWords = ({ one, who }: { readonly one: Setback; readonly who: string }) => {
  const text = useText()
  const answered = one.answeredAt === null ? null : { date: longDate(one.answeredAt), words: one.answerWords ?? '' }
  return (
    <>
      {one.words === '' ? (
        <p>{text('course.hard-said', { name: who, date: longDate(one.saidAt) })}</p>
      ) : (
        <OwnWords whose={text('course.hard-said', { name: who, date: longDate(one.saidAt) })}>{one.words}</OwnWords>
      )}
      {one.takenBackAt !== null && (
        <p className="quiet">
          {one.takenBackReason === null
            ? text('course.hard-taken-back')
            : text('course.hard-taken-back-because', { reason: one.takenBackReason })}
        </p>
      )}
      {answered && <p>{text(one.answer === 'reopened' ? 'course.hard-reopened' : 'course.hard-other', answered)}</p>}
    </>
  )
}

/** What the coordinator and the family do about it now; it stands until it is answered, and an answer can be put right. */
const AnswerHard = ({ family, setback }: { readonly family: string; readonly setback: Setback }) => {
  const text = useText()
  const id = `svar-${setback.id}`
  return (
    <>
      <div className="tools">
        {setback.answer === null ? (
          <InPlaceButton id={id} label={text('course.hard-answer')} about={setback.words} />
        ) : (
          <InPlaceButton id={id} label={text('course.hard-answer-again')} about={setback.words} quiet />
        )}
      </div>
      <InPlace id={id}>{(close) => <AnswerForm family={family} setback={setback} onClose={close} />}</InPlace>
    </>
  )
}

/** Whoever wrote it takes it back, with why: then nobody has to answer. */
const TakeBackHard = ({ family, setback }: { readonly family: string; readonly setback: Setback }) => {
  const text = useText()
  const id = `svaert-tilbage-${setback.id}`
  const command = useCommand('POST /api/families/:family/setbacks/:setback/take-back', {
    onDone: () => announce(text('course.saved')),
  })
  const send = (reason: string) =>
    command.send({ params: { family, setback: setback.id }, body: { basedOn: setback.version, reason } })
  return (
    <>
      <p>
        <InPlaceButton id={id} label={text('course.hard-take-back')} about={setback.words} quiet />
      </p>
      <InPlace id={id}>
        {(close) => (
          <ReasonForm
            label={text('course.hard-take-back-why')}
            submit={text('course.hard-take-back-send')}
            command={command}
            send={send}
            onClose={close}
          />
        )}
      </InPlace>
    </>
  )
}

const AnswerForm = ({
  family,
  setback,
  onClose,
}: {
  readonly family: string
  readonly setback: Setback
  readonly onClose: () => void
}) => {
  const text = useText()
  const [words, setWords] = useState(setback.answerWords ?? '')
  const command = useCommand('POST /api/families/:family/setbacks/:setback/answer', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({ params: { family, setback: setback.id }, body: { basedOn: setback.version, words } })
  return (
    <PanelForm command={command} send={send} submit={text('course.hard-answer-send')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="words"
          label={text('course.hard-answer-words')}
          hint={text('course.hard-answer-hint')}
          error={errors['words']}
          value={words}
          onChange={setWords}
        />
      )}
    </PanelForm>
  )
}

interface SayHardProps {
  readonly family: string
  readonly told: 'course.hard-sent' | 'course.hard-kept'
  readonly onClose: () => void
}

const SayHard = ({ family, told, onClose }: SayHardProps) => {
  const text = useText()
  const [words, setWords] = useState('')
  const command = useCommand('POST /api/families/:family/setbacks', {
    onDone: () => (announce(text(told)), onClose()),
  })
  const send = () => command.send({ params: { family }, body: { words } })
  return (
    <PanelForm command={command} send={send} submit={text('course.hard-send')} onClose={onClose}>
      {(errors) => (
        <TextArea
          name="words"
          label={text('course.hard-words')}
          error={errors['words']}
          value={words}
          onChange={setWords}
        />
      )}
    </PanelForm>
  )
}
