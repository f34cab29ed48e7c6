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
import type { CoursePart } from './part.ts'
import { ReasonForm } from '../../shared/reason-form.tsx'

type Pause = CoursePart['course']['pauses'][number]

/** When the course rested, and why. */
export const PausesPart = ({ course, family }: CoursePart) => {
  const text = useText()
  if (!course.may.run && course.pauses.length === 0) return null
  return (
    <Section title={text('course.pauses')}>
      {course.may.run && <p className="quiet">{text('course.pauses-what')}</p>}
      {course.pauses.length === 0 && <p>{text('course.pauses-none')}</p>}
      <ul className="rows">
        {course.pauses.map((pause) => (
          <PauseRow key={pause.id} pause={pause} course={course} family={family} />
        ))}
      </ul>
      {course.may.run && (
        <>
          <div className="tools">
            <InPlaceButton id="forloeb-pause" label={text('course.pause-add')} />
          </div>
          <InPlace id="forloeb-pause">
            {(close) => <PauseForm today={course.today} family={family} onClose={close} />}
          </InPlace>
        </>
      )}
    </Section>
  )
}

const PauseRow = ({ pause, course, family }: Omit<CoursePart, 'room'> & { readonly pause: Pause }) => {
  const text = useText()
  const from = longDate(pause.startsOn)
  const words =
    pause.endedOn !== null
      ? text('course.pause-over', { from, until: longDate(pause.endedOn) })
      : pause.expectedUntil !== null
        ? text('course.pause-open', { from, until: longDate(pause.expectedUntil) })
        : text('course.pause-open-unknown', { from })
  const withdraw = useCommand('POST /api/families/:family/pauses/:pause/withdraw', {
    onDone: () => announce(text('course.saved')),
  })
  const params = { family, pause: pause.id }
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{pause.reason}</span>
        <span className="row-quiet">{words}</span>
      </div>
      {pause.endedOn === null && pause.startsOn <= course.today && <Tag kind="waiting">{text('course.pause-now')}</Tag>}
      {course.may.run && (
        <>
          <InPlaceButton id={`pause-${pause.id}`} label={text('course.pause-change')} about={pause.reason} quiet />
          <InPlaceButton id={`pause-ud-${pause.id}`} label={text('course.pause-withdraw')} about={pause.reason} quiet />
        </>
      )}
      <div className="folk-wide">
        <InPlace id={`pause-${pause.id}`}>
          {(close) => <PauseForm today={course.today} family={family} pause={pause} onClose={close} />}
        </InPlace>
        <InPlace id={`pause-ud-${pause.id}`}>
          {(close) => (
            <ReasonForm
              label={text('course.pause-withdraw-why')}
              submit={text('course.pause-withdraw')}
              command={withdraw}
              send={(reason) => withdraw.send({ params, body: { basedOn: pause.version, reason } })}
              onClose={close}
            />
          )}
        </InPlace>
      </div>
    </li>
  )
}

interface PauseFormProps {
  readonly today: string
  readonly family: string
  readonly pause?: Pause
  readonly onClose: () => void
}

const PauseForm = ({ today, family, pause, onClose }: PauseFormProps) => {
  const text = useText()
  const [reason, setReason] = useState(pause?.reason ?? '')
  const [startsOn, setStartsOn] = useState(pause?.startsOn ?? today)
  const [expected, setExpected] = useState(pause?.expectedUntil ?? '')
  const [ended, setEnded] = useState(pause?.endedOn ?? '')
  const done = { onDone: () => (announce(text('course.saved')), onClose()) }
  const add = useCommand('POST /api/families/:family/pauses', done)
  const change = useCommand('PUT /api/families/:family/pauses/:pause', done)
  const body = { reason, startsOn, expectedUntil: expected === '' ? null : expected }
  const send = () =>
    pause
      ? change.send({
          params: { family, pause: pause.id },
          body: { ...body, basedOn: pause.version, endedOn: ended === '' ? null : ended },
        })
      : add.send({ params: { family }, body })
  return (
    <PanelForm command={pause ? change : add} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            name="reason"
            label={text('course.pause-why')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <DateField
            name="startsOn"
            label={text('course.pause-from')}
            error={errors['startsOn']}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DateField
            name="expectedUntil"
            label={text('course.pause-expected')}
            optional
            error={errors['expectedUntil']}
            value={expected}
            onChange={setExpected}
          />
          {pause && (
            <DateField
              name="endedOn"
              label={text('course.pause-ended')}
              optional
              max={today}
              error={errors['endedOn']}
              value={ended}
              onChange={setEnded}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
