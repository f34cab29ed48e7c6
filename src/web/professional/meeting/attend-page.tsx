import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { isGone } from '../../shared/api/problem.ts'
import { useApi } from '../../shared/api/query.ts'
import { useMeetingLive } from '../../shared/live/use-live.ts'
import { InvitationOver } from '../../shared/notice/invitation-over.tsx'
import { Page, Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { clockTime, longDate, weekdayDate } from '../../shared/text/dates.ts'
import { MeetingAgreements } from './meeting-agreements.tsx'
import { useText } from '../texts.ts'
import './meeting.css'

/** What somebody invited reads of one meeting: their items, and nothing else of the family. */
export const AttendPage = () => {
  const text = useText()
  const { family, meeting } = useParams({ from: '/fag/inviteret/$family/$meeting' })
  const read = useApi('GET /api/meetings/:family/:meeting', { params: { family, meeting } })
  const queries = useQueryClient()
  useMeetingLive(family, ({ topic }) => {
    if (topic === 'agenda_item' || topic === 'meeting') void queries.invalidateQueries()
  })
  if (isGone(read.error)) return <InvitationOver home="/fag" />
  return (
    <Loaded read={read} home="/fag">
      {({ title, startsAt, place, closesAt, calledOff, why, isFor, items }) => (
        <Page
          title={title ?? text('attend.title')}
          lead={
            startsAt &&
            [text('meeting.when', { day: weekdayDate(startsAt), time: clockTime(startsAt) }), place]
              .filter(Boolean)
              .join(' · ')
          }
        >
          {isFor !== null && <p>{isFor}</p>}
          {!calledOff && <p>{why === null ? text('attend.no-why') : text('attend.why', { why })}</p>}
          {closesAt && <p>{text('attend.lead', { day: longDate(closesAt) })}</p>}
          {calledOff ? (
            <EmptyState title={text('attend.off')}>{text('attend.off-how')}</EmptyState>
          ) : (
            items.length === 0 && <EmptyState title={text('attend.empty')} />
          )}
          {!calledOff && items.length > 0 && (
            <p>
              <Link to="/fag/referat/$family/$meeting" params={{ family, meeting }}>
                {text('minutes.open')}
              </Link>
            </p>
          )}
          {!calledOff && startsAt && items.length > 0 && (
            <MeetingAgreements family={family} meeting={{ id: meeting, startsAt }} item={items[0]?.id} heading="h2" />
          )}
          {items.map((item) => (
            <Section key={item.id} title={item.title}>
              {item.note && <p className="agenda-note">{item.note}</p>}
              {item.hasBoard && (
                <p>
                  <Link to="/fag/tavle/$family/$item" params={{ family, item: item.id }}>
                    {text('item.board-open')}
                  </Link>
                </p>
              )}
            </Section>
          ))}
        </Page>
      )}
    </Loaded>
  )
}
