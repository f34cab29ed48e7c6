import { useState } from 'react'
import { urgencyOf } from '../../../domain/agreement/due.ts'
import { standingOf } from '../../../domain/agreement/standing.ts'
import { isConflict } from '../api/problem.ts'
import { LazyRemarks } from '../comment/lazy-remarks.tsx'
import { Tick } from '../form/choice.tsx'
import { useProblemText } from '../form/error-summary.tsx'
import { announce } from '../shell/announce.ts'
import { Tag } from '../shell/parts.tsx'
import { weekdayDate } from '../text/dates.ts'
import { inList } from '../text/lists.ts'
import { useAgreementCommand, useAgreementText, type Agreement, type Through } from './agreement.ts'
import './agreement.css'
import { AnswerAsked } from './answer-asked.tsx'
import { WhatBecame } from './what-became.tsx'

interface RowProps extends Through {
  readonly agreement: Agreement
  readonly today: string
  /** Where on the page it stands, when it may stand there twice. */
  readonly place: string
}

/** One agreement: what, who, by when, and what can be done with it by its reader. */
export const AgreementRow = ({ agreement, today, place, ...through }: RowProps) => {
  const text = useAgreementText()
  const [isOpen, setOpen] = useState(false)
  const standing = standingOf(agreement)
  const mayTick = agreement.maySettle && (standing === 'open' || standing === 'done')
  const mine = agreement.doers.find((doer) => doer.mine)
  return (
    <li>
      <div className="row-main promise">
        {mayTick ? (
          <TickAgreement agreement={agreement} place={place} {...through} />
        ) : (
          <span className="row-title" dir="auto">
            {agreement.what}
          </span>
        )}
        <span className="row-quiet">
          <span className="agreement-who">{useNames()(agreement)}</span> · <Due agreement={agreement} today={today} />
        </span>
        <Notes agreement={agreement} />
        {mine && agreement.status === 'open' && (
          <AnswerAsked agreement={agreement} doer={mine} place={place} {...through} />
        )}
        {(agreement.maySettle || agreement.mayChange) && (
          <div className="small-actions no-print">
            <button
              type="button"
              className="text-button"
              aria-expanded={isOpen}
              aria-label={text('agreement.more-about', { what: agreement.what.slice(0, 60) })}
              onClick={() => setOpen(!isOpen)}
            >
              {text('agreement.more')}
            </button>
          </div>
        )}
        {isOpen && (
          <WhatBecame agreement={agreement} today={today} place={place} {...through} onClose={() => setOpen(false)} />
        )}
      </div>
      <State agreement={agreement} today={today} />
      <LazyRemarks
        family={through.family}
        door={through.door}
        kind="agreement"
        object={agreement.id}
        about={agreement.what}
      />
    </li>
  )
}

/** Who does it, by name; the reader is called so. */
export const useNames = () => {
  const text = useAgreementText()
  return ({
    doers,
  }: {
    readonly doers: readonly Pick<Agreement['doers'][number], 'mine' | 'name' | 'answer'>[]
  }): string =>
    inList(
      doers
        .filter(({ answer }) => answer !== 'declined')
        .map(({ mine, name }) => (mine ? text('agreement.you') : (name ?? text('agreement.somebody')))),
    )
}

const Due = ({ agreement, today }: Pick<RowProps, 'agreement' | 'today'>) => {
  const text = useAgreementText()
  const { due } = agreement
  if (due === null) return <>{text('agreement.none-set')}</>
  const key = agreement.status === 'open' && urgencyOf(due, today) === 'overdue' ? 'agreement.was-due' : 'agreement.due'
  return <>{text(key, { day: weekdayDate(due) })}</>
}

const State = ({ agreement, today }: Pick<RowProps, 'agreement' | 'today'>) => {
  const text = useAgreementText()
  const standing = standingOf(agreement)
  if (standing === 'done') return <Tag kind="done">{text('agreement.done')}</Tag>
  if (standing === 'open' && urgencyOf(agreement.due, today) === 'today')
    return <Tag kind="accent">{text('agreement.due-today')}</Tag>
  return null
}

/** What is told beside it: where it was made, who is asked, who has said no, where it was carried from, and how it ended. */
const Notes = ({ agreement }: Pick<RowProps, 'agreement'>) => {
  const text = useAgreementText()
  const { doers, madeOn, meetingTitle, carriedAt, carriedFrom, carriedWhy, status, why, writer, wishOf } = agreement
  const nameOf = (doer: Agreement['doers'][number]): string =>
    doer.mine ? text('agreement.you') : (doer.name ?? text('agreement.somebody'))
  const day = weekdayDate(madeOn)
  const notes = [
    wishOf !== null &&
      text('agreement.wish-written', {
        name: wishOf.mine ? text('agreement.you') : (wishOf.name ?? text('agreement.somebody')),
        writer: writer.name ?? text('agreement.somebody'),
      }),
    ...doers
      .filter(({ answer, mine }) => answer === 'asked' && !mine)
      .map((doer) =>
        text(writer.side === 'family' ? 'agreement.wished' : 'agreement.proposal', { name: nameOf(doer) }),
      ),
    ...doers
      .filter(({ answer }) => answer === 'declined')
      .map((doer) => text('agreement.declined', { name: nameOf(doer), says: doer.says ?? '' })),
    carriedAt !== null &&
      [
        carriedFrom === null
          ? text('agreement.carried-none')
          : text('agreement.carried', { day: weekdayDate(carriedFrom) }),
        carriedWhy,
      ]
        .filter(Boolean)
        .join(': '),
    (status === 'not-done' || status === 'not-needed') && text(`agreement.${status}`, { why: why ?? '' }),
    meetingTitle === null
      ? text('agreement.made-on', { day })
      : text('agreement.made-at', { day, title: meetingTitle }),
  ].filter((note): note is string => typeof note === 'string')
  return (
    <ul className="agreement-notes">
      {notes.map((note) => (
        <li key={note} className="row-quiet" dir="auto">
          {note}
        </li>
      ))}
    </ul>
  )
}

const TickAgreement = ({ agreement, place, ...through }: Omit<RowProps, 'today'>) => {
  const text = useAgreementText()
  const problemText = useProblemText()
  const isDone = agreement.status === 'done'
  const tick = useAgreementCommand(through, 'status', () =>
    announce(text(isDone ? 'agreement.unticked' : 'agreement.ticked')),
  )
  return (
    <>
      <Tick
        id={`aftale-${place}-${agreement.id}`}
        name="done"
        label={agreement.what}
        checked={isDone}
        onChange={(done) =>
          void tick.send({
            params: { family: through.family, agreed: agreement.id },
            body: { status: done ? 'done' : 'open', basedOn: agreement.version },
          })
        }
      />
      {tick.problem && !isConflict(tick.problem) && (
        <p className="form-error-message" role="alert">
          {problemText(tick.problem)}
        </p>
      )}
    </>
  )
}
