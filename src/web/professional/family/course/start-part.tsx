import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { CoursePart, OpenedPart } from './part.ts'

/** The first day of the course, by which rule, and why it is another than one would think. */
export const StartPart = ({ course: read, ...part }: CoursePart) => {
  const text = useText()
  const { course } = read
  if (!course) return null
  return (
    <Section title={text('course.start')}>
      <p>
        {course.startsOn === null
          ? text('course.start-not')
          : text('course.start-on', { date: longDate(course.startsOn) })}{' '}
        {course.startReason}
      </p>
      <p className="quiet">
        {course.startRule === null
          ? text('course.start-no-rule')
          : text('course.start-rule', { rule: course.startRule })}
      </p>
      {read.may.run && course.state === 'active' && (
        <>
          <div className="tools">
            <InPlaceButton id="forloeb-start" label={text('course.start-change')} />
          </div>
          <InPlace id="forloeb-start">{(close) => <StartForm course={read} {...part} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

const StartForm = ({ course: { course, today }, family, onClose }: OpenedPart) => {
  const text = useText()
  const [on, setOn] = useState(course?.startsOn ?? today)
  const [reason, setReason] = useState(course?.startReason ?? '')
  const [basedOn] = useState(course?.version ?? 1)
  const command = useCommand('PUT /api/families/:family/course/start', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({ params: { family }, body: { basedOn, on, reason: reason.trim() === '' ? null : reason } })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <DateField
            name="on"
            label={text('course.start-day')}
            max={today}
            error={errors['on']}
            value={on}
            onChange={setOn}
          />
          <TextArea
            name="reason"
            label={text('course.start-why')}
            hint={text('course.start-why-hint')}
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
