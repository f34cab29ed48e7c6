import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ConfirmButton } from '../../shared/dialog/confirm-button.tsx'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { ApprovedLine, Lines } from '../../shared/minutes/lines.tsx'
import type { Line, MinutesItem } from '../../shared/minutes/minutes.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { CorrectLine, NewLine } from './line-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { TextsPart } from './texts-part.tsx'

interface WriteItemProps {
  readonly family: string
  readonly item: MinutesItem
  readonly mayApprove: boolean
}

const REFRESH = ['GET /api/minutes/:family/:meeting'] as const

/** One item for those who write: its lines, the next one, what was taken out, approval, and the texts for the family. Approved lines are put right and nothing else. */
export const WriteItem = ({ family, item, mayApprove }: WriteItemProps) => {
  const text = useText()
  const [correcting, setCorrecting] = useState<string>()
  const isApproved = item.minutes !== null && item.minutes.approved !== null
  const takeOut = useCommand('DELETE /api/minutes/:family/:item/lines/:line', {
    refresh: REFRESH,
    onDone: () => announce(text('write.taken-out')),
  })
  const tools = (line: Line) => (
    <div className="small-actions no-print">
      <button type="button" className="text-button" onClick={() => setCorrecting(line.id)}>
        {text('write.correct')}
        <span className="sr-only"> – {line.says.slice(0, 60)}</span>
      </button>
      {!isApproved && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            void takeOut.send({ params: { family, item: item.id, line: line.id }, body: { basedOn: line.version } })
          }
        >
          {text('write.take-out')}
          <span className="sr-only"> – {line.says.slice(0, 60)}</span>
        </button>
      )}
    </div>
  )
  const correction = (line: Line) =>
    correcting === line.id ? (
      <CorrectLine family={family} item={item} line={line} onClose={() => setCorrecting(undefined)} />
    ) : null
  return (
    <>
      <ErrorSummary errors={{}} problem={takeOut.problem} />
      <Lines item={item} tools={tools} instead={correction} />
      {!isApproved && <NewLine key={item.id} family={family} item={item} />}
      {!isApproved && item.takenOut.length > 0 && <TakenOut family={family} item={item} />}
      <ApprovedLine item={item} />
      {mayApprove && item.isOpen && item.minutes && item.lines.length > 0 && <Approval family={family} item={item} />}
      {item.isOpen && <TextsPart family={family} item={item} />}
    </>
  )
}

type PartProps = Omit<WriteItemProps, 'mayApprove'>

const TakenOut = ({ family, item }: PartProps) => {
  const text = useText()
  const back = useCommand('POST /api/minutes/:family/:item/lines/:line/putting-back', {
    refresh: REFRESH,
    onDone: () => announce(text('write.is-back')),
  })
  return (
    <details className="more no-print">
      <summary>{text('write.off', { count: item.takenOut.length })}</summary>
      <ErrorSummary errors={{}} problem={back.problem} />
      <ul className="rows">
        {item.takenOut.map((line) => (
          <li key={line.id}>
            <div className="row-main">
              <span dir="auto">{line.says}</span>
            </div>
            <button
              type="button"
              className="text-button"
              onClick={() =>
                void back.send({ params: { family, item: item.id, line: line.id }, body: { basedOn: line.version } })
              }
            >
              {text('write.put-back')}
              <span className="sr-only"> – {line.says.slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const Approval = ({ family, item }: PartProps) => {
  const text = useText()
  const [opening, setOpening] = useState(false)
  const approve = useCommand('POST /api/minutes/:family/:item/approval', {
    refresh: REFRESH,
    onDone: () => announce(text('write.is-approved')),
  })
  const open = useCommand('DELETE /api/minutes/:family/:item/approval', {
    refresh: REFRESH,
    onDone: () => {
      announce(text('write.is-open'))
      setOpening(false)
    },
  })
  const { minutes } = item
  if (minutes === null) return null
  const at = { params: { family, item: item.id } }
  if (minutes.approved === null)
    return (
      <p className="no-print">
        <ConfirmButton
          plain
          label={text('write.approve')}
          about={item.title}
          problem={approve.problem}
          send={() => approve.send({ ...at, body: { basedOn: minutes.version } })}
        >
          <p>{text('write.approve-what')}</p>
        </ConfirmButton>
      </p>
    )
  if (opening)
    return (
      <ReasonForm
        label={text('write.open-why')}
        submit={text('write.open-again')}
        command={open}
        send={(reason) => open.send({ ...at, body: { reason, basedOn: minutes.version } })}
        onClose={() => setOpening(false)}
      />
    )
  return (
    <button type="button" className="text-button" onClick={() => setOpening(true)}>
      {text('write.open-again')}
      <span className="sr-only"> – {item.title}</span>
    </button>
  )
}
