import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useNames } from '../people/use-names.ts'
import type { CoursePart } from './part.ts'
import { ReasonForm } from '../../shared/reason-form.tsx'

type Basis = Room['bases'][number]

/** Taking part that the youth crime board imposes: the decision, how long, and its end. */
export const ImposedPart = (part: CoursePart) => {
  const text = useText()
  const imposed = part.room.bases.filter(({ kind }) => kind === 'imposed-by-youth-crime-board')
  if (imposed.length === 0) return null
  return (
    <Section title={text('course.imposed')}>
      <ul className="rows">
        {imposed.map((basis) => (
          <ImposedRow key={basis.id} basis={basis} {...part} />
        ))}
      </ul>
    </Section>
  )
}

const ImposedRow = ({ basis, course, room, family }: CoursePart & { readonly basis: Basis }) => {
  const text = useText()
  const { list } = useNames(room)
  const decision = course.imposed.find((one) => one.basis === basis.id)
  const isOver = basis.endsAt !== null || basis.withdrawnAt !== null
  const names = list(basis.persons)
  return (
    <li>
      <div className="row-main">
        <p>{text('course.imposed-what', { names })}</p>
        <span className="row-quiet">
          {text('course.imposed-since', {
            date: longDate(basis.startsAt ?? basis.createdAt),
            paragraph: basis.paragraph ?? '',
          })}
        </span>
        <p className="folk-line">{decision?.decision ?? text('course.imposed-no-decision')}</p>
        {decision?.expectedUntil && !isOver && (
          <span className="row-quiet">
            {text('course.imposed-expected', { date: longDate(decision.expectedUntil) })}
          </span>
        )}
        {decision?.expectedUntil && !isOver && decision.expectedUntil < course.today && (
          <p>{text('course.imposed-passed')}</p>
        )}
        {decision?.endedOn && (
          <p>{text('course.imposed-ended', { date: longDate(decision.endedOn), reason: decision.endReason ?? '' })}</p>
        )}
      </div>
      {isOver && <Tag>{text('course.imposed-over', { date: longDate(basis.endsAt ?? basis.withdrawnAt ?? '') })}</Tag>}
      {room.may.invite && (
        <InPlaceButton
          id={`paalaeg-${basis.id}`}
          label={text(decision ? 'course.imposed-correct' : 'course.imposed-write')}
          about={names}
          quiet
        />
      )}
      {room.may.invite && !isOver && (
        <InPlaceButton id={`paalaeg-slut-${basis.id}`} label={text('course.imposed-end')} about={names} quiet />
      )}
      {room.may.invite && isOver && basis.withdrawnAt === null && room.course?.state !== 'closed' && (
        <InPlaceButton id={`paalaeg-igen-${basis.id}`} label={text('course.imposed-reopen')} about={names} quiet />
      )}
      <div className="folk-wide">
        <InPlace id={`paalaeg-igen-${basis.id}`}>
          {(close) => <ReopenForm basis={basis} family={family} onClose={close} />}
        </InPlace>
        <InPlace id={`paalaeg-${basis.id}`}>
          {(close) => (
            <DecisionForm basis={basis} decision={decision} today={course.today} family={family} onClose={close} />
          )}
        </InPlace>
        <InPlace id={`paalaeg-slut-${basis.id}`}>
          {(close) => <EndForm basis={basis} today={course.today} family={family} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

interface FormProps {
  readonly basis: Basis
  readonly today: string
  readonly family: string
  readonly onClose: () => void
}

const DecisionForm = ({
  basis,
  decision,
  today,
  family,
  onClose,
}: FormProps & { readonly decision: CoursePart['course']['imposed'][number] | undefined }) => {
  const text = useText()
  const [words, setWords] = useState(decision?.decision ?? '')
  const [decidedOn, setDecidedOn] = useState(decision?.decidedOn ?? '')
  const [until, setUntil] = useState(decision?.expectedUntil ?? '')
  const command = useCommand('POST /api/families/:family/imposed/:basis/decision', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({
      params: { family, basis: basis.id },
      body: { decision: words, decidedOn, expectedUntil: until === '' ? null : until },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            name="decision"
            label={text('course.imposed-text')}
            error={errors['decision']}
            rows={3}
            value={words}
            onChange={setWords}
          />
          <DateField
            name="decidedOn"
            label={text('course.imposed-on')}
            max={today}
            error={errors['decidedOn']}
            value={decidedOn}
            onChange={setDecidedOn}
          />
          <DateField
            name="expectedUntil"
            label={text('course.imposed-until')}
            optional
            error={errors['expectedUntil']}
            value={until}
            onChange={setUntil}
          />
        </>
      )}
    </PanelForm>
  )
}

/** The end was a mistake. */
const ReopenForm = ({ basis, family, onClose }: Omit<FormProps, 'today'>) => {
  const text = useText()
  const command = useCommand('POST /api/families/:family/imposed/:basis/reopening', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  return (
    <ReasonForm
      label={text('course.imposed-reopen-why')}
      submit={text('course.imposed-reopen')}
      command={command}
      send={(reason) => command.send({ params: { family, basis: basis.id }, body: { basedOn: basis.version, reason } })}
      onClose={onClose}
    />
  )
}

const EndForm = ({ basis, today, family, onClose }: FormProps) => {
  const text = useText()
  const [endedOn, setEndedOn] = useState(today)
  const [reason, setReason] = useState('')
  const command = useCommand('POST /api/families/:family/imposed/:basis/end', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({ params: { family, basis: basis.id }, body: { basedOn: basis.version, endedOn, reason } })
  return (
    <PanelForm command={command} send={send} submit={text('course.imposed-end')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('course.imposed-end-then')}</p>
          <DateField
            name="endedOn"
            label={text('course.imposed-end-on')}
            max={today}
            error={errors['endedOn']}
            value={endedOn}
            onChange={setEndedOn}
          />
          <TextArea
            name="reason"
            label={text('course.imposed-end-why')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
