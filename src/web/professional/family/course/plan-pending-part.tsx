import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { CoursePart, OpenedPart } from './part.ts'

/** Why there is no plan yet, and by when there is one. Not shown where there is a plan and nothing is said. */
export const PlanPendingPart = ({ course: read, room, family }: CoursePart) => {
  const text = useText()
  const { course, may, today } = read
  const command = useCommand('PUT /api/families/:family/course/plan-pending', {
    onDone: () => announce(text('course.saved')),
  })
  if (!course) return null
  const { planPendingReason: why, planExpectedOn: by, planMade: made } = course
  if (why === null && made === null && (room.goals.length > 0 || !may.run)) return null
  const say = () => void command.send({ params: { family }, body: { basedOn: course.version, pending: null } })
  return (
    <Section title={text('course.plan')}>
      {why !== null && by !== null ? (
        <>
          <p>
            {text('course.plan-pending', { date: longDate(by) })}{' '}
            {by < today && <Tag kind="waiting">{text('course.plan-late')}</Tag>}
          </p>
          <p>{why}</p>
        </>
      ) : made === null ? (
        <p className="quiet">{text('course.plan-none-said')}</p>
      ) : (
        <>
          <p>
            {made.number === null
              ? text('course.plan-made-said', { date: longDate(made.on) })
              : text('course.plan-made-published', { date: longDate(made.on), number: made.number })}
          </p>
          <p className="quiet">{text('course.plan-made-before', { reason: made.before })}</p>
        </>
      )}
      {may.run && made === null && (
        <>
          <div className="tools">
            <InPlaceButton id="forloeb-plan" label={text(why === null ? 'course.plan-say' : 'course.plan-change')} />
            {why !== null && (
              <button type="button" className="button button-secondary" onClick={say}>
                {text('course.plan-made')}
              </button>
            )}
          </div>
          {command.problem && <p className="form-error-message">{command.problem.detail}</p>}
          <InPlace id="forloeb-plan">
            {(close) => <PendingForm course={read} room={room} family={family} onClose={close} />}
          </InPlace>
        </>
      )}
    </Section>
  )
}

const PendingForm = ({ course: { course, today }, family, onClose }: OpenedPart) => {
  const text = useText()
  const [reason, setReason] = useState(course?.planPendingReason ?? '')
  const [expectedOn, setExpectedOn] = useState(course?.planExpectedOn ?? '')
  const [basedOn] = useState(course?.version ?? 1)
  const command = useCommand('PUT /api/families/:family/course/plan-pending', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () => command.send({ params: { family }, body: { basedOn, pending: { reason, expectedOn } } })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            name="pending.reason"
            label={text('course.plan-why')}
            error={errors['pending.reason']}
            rows={3}
            value={reason}
            onChange={setReason}
          />
          <DateField
            name="pending.expectedOn"
            label={text('course.plan-by')}
            min={today}
            error={errors['pending.expectedOn']}
            value={expectedOn}
            onChange={setExpectedOn}
          />
        </>
      )}
    </PanelForm>
  )
}
