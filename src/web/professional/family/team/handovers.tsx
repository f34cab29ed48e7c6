import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PartProps } from '../part.ts'
import { HandoverNotes, notesBody } from './handover-notes.tsx'
import type { Team } from './team.ts'

type Handover = Team['handovers'][number]
interface Props extends PartProps {
  readonly team: Team
}

/** Handovers that are planned or under way, and those that were. */
export const Handovers = ({ team, ...part }: Props) =>
  team.handovers.length === 0 ? null : (
    <ul className="rows">
      {team.handovers.map((handover) => (
        <HandoverRow key={handover.id} handover={handover} team={team} {...part} />
      ))}
    </ul>
  )

const HandoverRow = ({ handover, team, family }: Props & { readonly handover: Handover }) => {
  const text = useText()
  const { id, fromName, toName, state } = handover
  const isOpen = state === 'planned' || state === 'overlap'
  const cancel = useCommand('POST /api/families/:family/handovers/:handover/cancel', {
    onDone: () => announce(text('team.over-cancelled')),
  })
  const lines = [
    handover.noOverlapReason && text('team.no-overlap-line', { reason: handover.noOverlapReason }),
    handover.jointMeetingOn && text('team.joint-meeting-line', { day: longDate(handover.jointMeetingOn) }),
    handover.familyAskedOn
      ? text('team.family-asked-line', { day: longDate(handover.familyAskedOn) })
      : isOpen && text('team.family-not-asked'),
    handover.familySays && text('team.family-says-line', { words: handover.familySays }),
    handover.reason,
  ].filter((line) => typeof line === 'string')
  return (
    <li>
      <div className="row-main">
        <span className="folk-head">
          <span className="row-title">{text('team.over-line', { from: fromName, to: toName })}</span>
          <Tag kind={isOpen ? 'waiting' : 'plain'}>{text(`team.over.${state}`)}</Tag>
        </span>
        <span className="row-quiet">
          {handover.begins === handover.takesOver
            ? text('team.over-at-once', { day: longDate(handover.takesOver) })
            : text('team.over-days', { begins: longDate(handover.begins), takesOver: longDate(handover.takesOver) })}
        </span>
        {lines.map((line) => (
          <p className="folk-line row-quiet" key={line}>
            {line}
          </p>
        ))}
        {team.may.change && state !== 'cancelled' && (
          <span className="team-tools">
            <InPlaceButton quiet id={`over-${id}`} label={text('team.over-note')} about={toName} />
            {isOpen && (
              <button
                type="button"
                className="link-button"
                onClick={() =>
                  void cancel.send({ params: { family, handover: id }, body: { basedOn: handover.version } })
                }
              >
                {text('team.over-cancel')}
              </button>
            )}
          </span>
        )}
        {cancel.problem && (
          <p className="form-error-message" role="alert">
            {cancel.problem.detail}
          </p>
        )}
        <InPlace id={`over-${id}`}>
          {(close) => <NoteForm handover={handover} family={family} today={team.today} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

interface NoteFormProps {
  readonly handover: Handover
  readonly family: string
  readonly today: string
  readonly onClose: () => void
}

const NoteForm = ({ handover, family, today, onClose }: NoteFormProps) => {
  const text = useText()
  const [notes, setNotes] = useState({
    reason: handover.reason ?? '',
    jointMeetingOn: handover.jointMeetingOn ?? '',
    familyAskedOn: handover.familyAskedOn ?? '',
    familySays: handover.familySays ?? '',
  })
  const save = useCommand('POST /api/families/:family/handovers/:handover', {
    onDone: () => {
      announce(text('team.over-noted'))
      onClose()
    },
  })
  const send = () =>
    save.send({
      params: { family, handover: handover.id },
      body: { basedOn: handover.version, ...notesBody(notes) },
    })
  return (
    <PanelForm title={text('team.over-note')} command={save} send={send} submit={text('team.save')} onClose={onClose}>
      {(errors) => <HandoverNotes notes={notes} today={today} errors={errors} onChange={setNotes} />}
    </PanelForm>
  )
}
