import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../../shared/form/submit-button.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { OwnWords } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { OwnCoursePart } from './own-course-part.ts'
import { Refused } from '../../../shared/text/refused.tsx'

/** "It has become hard again": said in one's own words, without blame, and taken back as easily. */
export const Hard = ({ course, room, family }: OwnCoursePart) => {
  const text = useText()
  const mine = course.setbacks.filter(({ byPerson }) => byPerson === room.may.me)
  const closed = course.course?.state === 'closed'
  return (
    <Section title={text(closed ? 'own-course.hard' : 'own-course.hard-now')}>
      <p>{text(closed ? 'own-course.hard-what' : 'own-course.hard-now-what')}</p>
      {mine.map((one) => (
        <Said key={one.id} one={one} family={family} closed={closed} />
      ))}
      <p>
        <InPlaceButton id="svaert-igen" label={text(closed ? 'own-course.hard-say' : 'own-course.hard-now-say')} />
      </p>
      <InPlace id="svaert-igen">{(close) => <SayHard family={family} closed={closed} onClose={close} />}</InPlace>
    </Section>
  )
}

interface SaidProps {
  readonly one: OwnCoursePart['course']['setbacks'][number]
  readonly family: string
  readonly closed: boolean
}

const Said = ({ one, family, closed }: SaidProps) => {
  const text = useText()
  const back = useCommand('POST /api/own/families/:family/setbacks/:setback/take-back', {
    onDone: () => announce(text('own-course.hard-taken')),
  })
  const isOpen = one.takenBackAt === null && one.answer === null
  const send = () => void back.send({ params: { family, setback: one.id }, body: { basedOn: one.version } })
  return (
    <>
      <OwnWords whose={text('own-course.hard-yours', { date: longDate(one.saidAt) })}>{one.words}</OwnWords>
      {one.takenBackAt !== null && <p className="quiet">{text('own-course.hard-taken')}</p>}
      {one.answerWords !== null && <OwnWords whose={text('own-course.hard-answer')}>{one.answerWords}</OwnWords>}
      {isOpen && (
        <p>
          {text(closed ? 'own-course.hard-waits' : 'own-course.hard-read')}{' '}
          <button type="button" className="link-button" onClick={send}>
            {text('own-course.hard-back')}
          </button>
        </p>
      )}
      {back.problem && (
        <p className="form-error-message">
          <Refused>{back.problem.detail}</Refused>
        </p>
      )}
    </>
  )
}

interface SayHardProps {
  readonly family: string
  readonly closed: boolean
  readonly onClose: () => void
}

const SayHard = ({ family, closed, onClose }: SayHardProps) => {
  const text = useText()
  const [words, setWords] = useState('')
  const say = useCommand('POST /api/own/families/:family/setbacks', {
    onDone: () => (announce(text('own-course.hard-sent')), onClose()),
  })
  const errors = errorsOf(say.problem)
  const send = () => void say.send({ params: { family }, body: { words } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={say.problem} />
      <TextArea
        name="words"
        label={text('own-course.hard-words')}
        hint={text(closed ? 'own-course.hard-who-closed' : 'own-course.hard-who-open')}
        error={errors['words']}
        value={words}
        onChange={setWords}
      />
      <div className="form-actions">
        <SubmitButton sending={say.sending}>{text('own-course.hard-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('own-course.hard-cancel')}
        </button>
      </div>
    </form>
  )
}
