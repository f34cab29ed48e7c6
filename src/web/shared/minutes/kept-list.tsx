import type { ReactNode } from 'react'
import { useApi } from '../api/query.ts'
import { Section } from '../shell/page.tsx'
import { longDate } from '../text/dates.ts'
import { useMinutesText } from './minutes.ts'

interface KeptListProps {
  readonly family: string
  /** Meetings whose minutes are found elsewhere on the page. */
  readonly besides?: readonly string[]
  /** The link to the minutes of a meeting. */
  readonly linkTo: (meeting: string, words: string) => ReactNode
}

/** The approved minutes that the reader goes on reading: one row for each meeting, the latest first. */
export const KeptList = ({ family, besides = [], linkTo }: KeptListProps) => {
  const text = useMinutesText()
  const { data } = useApi('GET /api/minutes/:family', { params: { family } })
  const meetings = (data?.meetings ?? []).filter(({ meeting }) => !besides.includes(meeting))
  if (meetings.length === 0) return null
  return (
    <Section title={text('minutes.kept')}>
      <p>{text('minutes.kept-lead')}</p>
      <ul className="rows">
        {meetings.map(({ meeting, heldAt, items }) => (
          <li key={meeting}>
            <div className="row-main">
              <span className="row-title">{linkTo(meeting, longDate(heldAt))}</span>
              <span className="row-quiet" dir="auto">
                {items.map(({ title }) => title).join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
