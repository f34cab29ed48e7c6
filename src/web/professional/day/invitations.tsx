import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { Reply } from '../../shared/meeting/reply.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** What the reader is a guest at; their own families' meetings stand in the day below. */
export const Invitations = ({ invitations }: { readonly invitations: Answer<'GET /api/meetings'> }) => {
  const text = useText()
  const guest = invitations.open.filter((one) => one.guest)
  const upcoming = invitations.upcoming.filter((one) => one.guest)
  const calledOff = invitations.calledOff.filter((one) => one.guest)
  if (guest.length + upcoming.length + calledOff.length === 0) return null
  const when = (instant: string | null): string =>
    instant === null
      ? text('day.invited-untitled')
      : text('day.upcoming', { when: text('meeting.when', { day: weekdayDate(instant), time: clockTime(instant) }) })
  return (
    <Section title={text('day.invited')}>
      <ul className="rows">
        {guest.map((one) => (
          <li key={one.meeting}>
            <div className="row-main">
              <Link to="/fag/inviteret/$family/$meeting" params={{ family: one.family, meeting: one.meeting }}>
                {when(one.startsAt)}
              </Link>
              <span className="row-quiet">{one.titles.join(' · ')}</span>
              <Reply own={one.own} startsAt={one.startsAt} side="professional" />
            </div>
          </li>
        ))}
        {upcoming.map((one) => (
          <li key={one.own.id}>
            <div className="row-main">
              <span className="row-title">{when(one.startsAt)}</span>
              <span className="row-quiet">
                {text('day.upcoming-opens', { day: weekdayDate(one.opensAt), time: clockTime(one.opensAt) })}
              </span>
              <Reply own={one.own} startsAt={one.startsAt} side="professional" />
            </div>
          </li>
        ))}
        {calledOff.map((one) => (
          <li key={`aflyst ${one.startsAt}`}>
            <div className="row-main">
              <span className="row-title">{when(one.startsAt)}</span>
            </div>
            <Tag kind="waiting">{text('meeting.off')}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
