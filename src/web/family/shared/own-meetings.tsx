import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { Reply } from '../../shared/meeting/reply.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** The meetings that the reader is invited to by name; before one opens, only when it is. */
export const OwnMeetings = () => {
  const text = useText()
  const { data } = useApi('GET /api/own/meetings')
  if (!data || data.open.length + data.upcoming.length + data.calledOff.length === 0) return null
  return (
    <Section title={text('next.invited')}>
      <ul className="rows">
        {data.open.map((meeting) => (
          <li key={meeting.meeting}>
            <Invited family={meeting.family} meeting={meeting.meeting} startsAt={meeting.startsAt} />
            <Reply own={meeting.own} startsAt={meeting.startsAt} side="family" />
          </li>
        ))}
        {data.upcoming.map(({ startsAt, opensAt, own }) => (
          <li key={own.id}>
            <div className="row-main">
              <When startsAt={startsAt} />
              <span className="row-quiet">{text('next.opens', { day: weekdayDate(opensAt) })}</span>
            </div>
            <Reply own={own} startsAt={startsAt} side="family" />
          </li>
        ))}
        {data.calledOff.map(({ startsAt }) => (
          <li key={`aflyst ${startsAt}`}>
            <div className="row-main">
              <When startsAt={startsAt} />
              <span className="row-quiet">{text('next.called-off')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const When = ({ startsAt }: { readonly startsAt: string | null }) => {
  const text = useText()
  return (
    <span className="row-title sentence">
      {startsAt === null
        ? text('next.when-unknown')
        : text('next.at', { day: weekdayDate(startsAt), time: clockTime(startsAt) })}
    </span>
  )
}

interface InvitedProps {
  readonly family: string
  readonly meeting: string
  readonly startsAt: string | null
}

const Invited = ({ family, meeting, startsAt }: InvitedProps) => {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="row-main">
        <When startsAt={startsAt} />
      </div>
      <button type="button" className="button button-secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? 'next.items-close' : 'next.items-open')}
      </button>
      {isOpen && <Items family={family} meeting={meeting} />}
    </>
  )
}

const Items = ({ family, meeting }: Omit<InvitedProps, 'startsAt'>) => {
  const text = useText()
  const read = useApi('GET /api/own/meetings/:family/:meeting', { params: { family, meeting } })
  return (
    <div className="in-place">
      <Loaded read={read} home="/familie">
        {({ place, calledOff, items }) => (
          <>
            {place !== null && <p>{text('road.meeting-place', { place })}</p>}
            {calledOff && <p>{text('next.called-off')}</p>}
            {!calledOff && items.length === 0 && <p>{text('next.items-none')}</p>}
            <ul>
              {items.map(({ id, title, note, hasBoard }) => (
                <li key={id}>
                  {title}
                  {note !== null && (
                    <p className="quiet" dir="auto">
                      {note}
                    </p>
                  )}
                  <LazyRemarks family={family} door="meeting" kind="item" object={id} about={title} />
                  {hasBoard && (
                    <p>
                      <Link to="/familie/tavle/$family/$item" params={{ family, item: id }}>
                        {text('next.board')}
                      </Link>
                    </p>
                  )}
                </li>
              ))}
            </ul>
            {!calledOff && items.length > 0 && (
              <p>
                <Link to="/familie/referat/$family/$meeting" params={{ family, meeting }}>
                  {text('minutes.open')}
                </Link>
              </p>
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
