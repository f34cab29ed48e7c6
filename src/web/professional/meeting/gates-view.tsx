import { useState } from 'react'
import { groundGates, type GroundGate } from '../../../domain/meeting/gates.ts'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useMinute } from '../shared/use-minute.ts'
import { useText } from '../texts.ts'
import { GroundForm } from './ground-form.tsx'
import type { Meeting, MeetingType } from './meeting.ts'

interface GatesProps {
  readonly family: string
  readonly meeting: Meeting
  readonly type: MeetingType | undefined
  readonly organises: boolean
  /** Opens the form in which the meeting itself is changed. */
  readonly onChangeMeeting: () => void
}

const isGround = (field: string): field is GroundGate => groundGates.some((one) => one === field)

/** What a meeting still lacks, each with the form it is written in; what is written; and confirming it and saying it was held. */
export const Gates = ({ family, meeting, type, organises, onChangeMeeting }: GatesProps) => {
  const text = useText()
  const [writing, setWriting] = useState<GroundGate | null>(null)
  const lists = (['confirmed', 'held'] as const).map((until) => ({
    until,
    lacks: meeting.lacks.filter((one) => one.until === until),
  }))
  const written = meeting.grounds.filter(({ gate, takenBack }) => !takenBack && isGround(gate))
  const mayPleadLaw =
    organises &&
    meeting.withoutFamily !== null &&
    type?.gates.includes('alone-by-law') === true &&
    ![...written.map(({ gate }) => gate), ...meeting.lacks.map(({ field }) => field)].includes('alone-by-law')
  return (
    <>
      {lists.map(
        ({ until, lacks }) =>
          lacks.length > 0 && (
            <div key={until}>
              <h4>{text(until === 'confirmed' ? 'conduct.lacks' : 'conduct.lacks-held')}</h4>
              <ul className="rows">
                {lacks.map(({ code, field, says }) => (
                  <li key={code}>
                    <div className="row-main">{says}</div>
                    {organises && (
                      <button
                        type="button"
                        className="text-button"
                        onClick={() => (isGround(field) ? setWriting(field) : onChangeMeeting())}
                      >
                        {text('conduct.write')}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      {written.length > 0 && (
        <ul className="rows">
          {written.map((ground) => (
            <li key={ground.id}>
              <Written
                family={family}
                meeting={meeting}
                ground={ground}
                organises={organises}
                onChange={() => isGround(ground.gate) && setWriting(ground.gate)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayPleadLaw && writing === null && (
        <button type="button" className="text-button" onClick={() => setWriting('alone-by-law')}>
          {text('ground.plead-law')}
        </button>
      )}
      {writing !== null && (
        <GroundForm
          key={writing}
          family={family}
          meeting={meeting}
          gate={writing}
          mayPlead={type?.gates.includes('legal-duty') ?? false}
          onClose={() => setWriting(null)}
        />
      )}
      {organises && <Standing family={family} meeting={meeting} />}
    </>
  )
}

interface WrittenProps {
  readonly family: string
  readonly meeting: Meeting
  readonly ground: Meeting['grounds'][number]
  readonly organises: boolean
  readonly onChange: () => void
}

const Written = ({ family, meeting, ground, organises, onChange }: WrittenProps) => {
  const text = useText()
  const back = useCommand('DELETE /api/families/:family/meetings/:meeting/grounds/:gate', {
    onDone: () => announce(text('ground.taken-back')),
  })
  const what = isGround(ground.gate) ? text(`ground.${ground.gate}`) : ground.gate
  const way = ground.gate === 'alone-by-law' ? ground.rule : text(`ground.${ground.way}`)
  return (
    <>
      <div className="row-main">
        <span className="row-title">{what}</span>
        <span>{[way, ground.on === null ? null : longDate(ground.on)].filter(Boolean).join(', ')}</span>
        <span className="agenda-note">{ground.says}</span>
        {ground.byName !== null && <span className="row-quiet">{ground.byName}</span>}
        <ErrorSummary errors={{}} problem={back.problem} />
      </div>
      {organises && (
        <div className="small-actions">
          <button
            type="button"
            className="text-button"
            aria-label={text('ground.change-which', { what })}
            onClick={onChange}
          >
            {text('ground.change')}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={text('ground.take-back-which', { what })}
            onClick={() =>
              void back.send({
                params: { family, meeting: meeting.id, gate: ground.gate },
                body: { basedOn: ground.version },
              })
            }
          >
            {text('ground.take-back')}
          </button>
        </div>
      )}
    </>
  )
}

/** Whether the meeting is confirmed and held, and the way there and back. */
const Standing = ({ family, meeting }: Pick<GatesProps, 'family' | 'meeting'>) => {
  const text = useText()
  const confirm = useCommand('POST /api/families/:family/meetings/:meeting/confirmation', {
    onDone: () => announce(text('conduct.is-confirmed')),
  })
  const unconfirm = useCommand('DELETE /api/families/:family/meetings/:meeting/confirmation', {
    onDone: () => announce(text('conduct.unconfirmed')),
  })
  const hold = useCommand('POST /api/families/:family/meetings/:meeting/holding', {
    onDone: () => announce(text('conduct.is-held')),
  })
  const unhold = useCommand('DELETE /api/families/:family/meetings/:meeting/holding', {
    onDone: () => announce(text('conduct.unheld')),
  })
  const args = { params: { family, meeting: meeting.id }, body: { basedOn: meeting.version } }
  const hasBegun = meeting.startsAt <= useMinute()
  const isHeld = meeting.heldAt !== null
  return (
    <div>
      <ErrorSummary errors={{}} problem={confirm.problem ?? unconfirm.problem ?? hold.problem ?? unhold.problem} />
      <p>
        {isHeld && <Tag kind="done">{text('conduct.held')}</Tag>}{' '}
        {!isHeld && meeting.confirmedAt !== null && <Tag kind="done">{text('conduct.confirmed')}</Tag>}
      </p>
      <div className="small-actions">
        {!isHeld && meeting.confirmedAt === null && !hasBegun && (
          <button type="button" className="button button-secondary" onClick={() => void confirm.send(args)}>
            {text('conduct.confirm')}
          </button>
        )}
        {!isHeld && meeting.confirmedAt !== null && (
          <button type="button" className="text-button" onClick={() => void unconfirm.send(args)}>
            {text('conduct.unconfirm')}
          </button>
        )}
        {!isHeld && hasBegun && (
          <button type="button" className="button button-secondary" onClick={() => void hold.send(args)}>
            {text('conduct.hold')}
          </button>
        )}
        {isHeld && (
          <button type="button" className="text-button" onClick={() => void unhold.send(args)}>
            {text('conduct.unhold')}
          </button>
        )}
      </div>
    </div>
  )
}
