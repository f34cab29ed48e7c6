import type { ReactNode } from 'react'
import { dateAndTime, longDate } from '../text/dates.ts'
import './minutes.css'
import { useMinutesText, type Line, type MinutesItem } from './minutes.ts'

interface LinesProps {
  readonly item: MinutesItem
  /** What may be done with a line, under it. */
  readonly tools?: (line: Line) => ReactNode
  /** Instead of a line: the form that corrects it. */
  readonly instead?: (line: Line) => ReactNode
}

/** The lines of one item in their order; a decision says who decided. */
export const Lines = ({ item, tools, instead }: LinesProps) => {
  const text = useMinutesText()
  if (item.lines.length === 0) return <p className="quiet">{text('minutes.none')}</p>
  return (
    <ol className="minutes-lines">
      {item.lines.map((line) => (
        <li key={line.id} className={line.kind === 'decision' ? 'minutes-line minutes-decision' : 'minutes-line'}>
          {instead?.(line) ?? (
            <>
              <p className="minutes-says" dir="auto">
                {line.kind === 'decision' && <strong>{text('minutes.decided')}: </strong>}
                {line.says}
              </p>
              <p className="minutes-by">
                {[
                  line.decidedByName !== null && text('minutes.decided-by', { name: line.decidedByName }),
                  text('minutes.author', { author: line.author, time: dateAndTime(line.writtenAt) }),
                  line.correctedBecause !== null && corrected(text, line, line.correctedBecause),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {tools?.(line)}
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

const corrected = (
  text: ReturnType<typeof useMinutesText>,
  { correctedBy: name, correctedAt }: Line,
  reason: string,
): string =>
  name === null || correctedAt === null
    ? text('minutes.corrected', { reason })
    : text('minutes.corrected-by', { reason, name, day: longDate(correctedAt) })

/** Whether the minutes of an item are approved, and by whom. */
export const ApprovedLine = ({ item }: { readonly item: MinutesItem }) => {
  const text = useMinutesText()
  if (item.minutes === null) return null
  const { approved } = item.minutes
  return (
    <p className="quiet">
      {approved === null
        ? text('minutes.not-approved')
        : text('minutes.approved', { day: longDate(approved.at), name: approved.by })}
    </p>
  )
}
