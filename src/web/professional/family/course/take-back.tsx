import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Tick, Ticks } from '../../../shared/form/choice.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { CoursePart, OpenedPart } from './part.ts'

interface TakeBackProps extends CoursePart {
  readonly closing: CoursePart['course']['closings'][number]
}

/** Puts a closing by mistake right on the same day; who comes back is chosen, one by one. */
export const TakeBack = (props: TakeBackProps) => (
  <>
    <div className="tools">
      <InPlaceButton id="forloeb-fortryd" label={useText()('course.take-back')} />
    </div>
    <InPlace id="forloeb-fortryd">{(close) => <TakeBackForm {...props} onClose={close} />}</InPlace>
  </>
)

const TakeBackForm = ({ closing, course, family, onClose }: TakeBackProps & OpenedPart) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const [members, setMembers] = useState<readonly string[]>([])
  const [meetings, setMeetings] = useState<readonly string[]>(() => course.meetingsOff.map(({ id }) => id))
  const [consents, setConsents] = useState(false)
  const command = useCommand('POST /api/families/:family/closings/:closing/take-back', {
    onDone: () => (announce(text('course.taken-back-done')), onClose()),
  })
  const send = () =>
    command.send({
      params: { family, closing: closing.id },
      body: { basedOn: closing.version, reason, members: [...members], consents, meetings: [...meetings] },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.take-back-send')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('course.take-back-what')}</p>
          <TextArea
            name="reason"
            label={text('course.reason')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <Tick
            id="fortryd-samtykker"
            name="consents"
            label={text('course.take-back-consents')}
            hint={text('course.take-back-consents-hint')}
            checked={consents}
            onChange={setConsents}
          />
          {course.letGo.length > 0 && (
            <Ticks
              name="members"
              label={text('course.take-back-who')}
              optional
              error={errors['members']}
              options={course.letGo.map(({ membership, name, roleName }) => ({
                value: membership,
                label: `${name}, ${roleName}`,
              }))}
              value={members}
              onChange={setMembers}
            />
          )}
          {course.meetingsOff.length > 0 && (
            <Ticks
              name="meetings"
              label={text('course.take-back-meetings')}
              hint={text('course.take-back-meetings-hint')}
              optional
              error={errors['meetings']}
              options={course.meetingsOff.map(({ id, title, startsAt }) => ({
                value: id,
                label: `${title}, ${dateAndTime(startsAt)}`,
              }))}
              value={meetings}
              onChange={setMeetings}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
