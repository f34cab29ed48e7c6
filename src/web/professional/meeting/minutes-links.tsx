import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { KeptList } from '../../shared/minutes/kept-list.tsx'
import { useText } from '../texts.ts'
import type { Meeting } from './meeting.ts'
import { dayAndTime } from './meeting-time.ts'

interface MinutesLinksProps {
  readonly family: string
  readonly meeting: Meeting
  /** The day it is. */
  readonly today: string
  readonly organises: boolean
}

/** To the minutes of a meeting and who was there, from the day that it is held. */
export const MinutesLinks = ({ family, meeting, today, organises }: MinutesLinksProps) => {
  const text = useText()
  const kept = useApi('GET /api/minutes/:family', { params: { family } }).data?.meetings ?? []
  const isThere = meeting.calledOff === null && dayAndTime(meeting.startsAt).day <= today
  const isRead = meeting.items.length > 0 || kept.some((one) => one.meeting === meeting.id)
  if (!isThere || (!isRead && !organises)) return null
  const params = { family, meeting: meeting.id }
  return (
    <p className="small-actions">
      {isRead && (
        <Link to="/fag/referat/$family/$meeting" params={params}>
          {text('minutes.open')}
        </Link>
      )}
      {organises && (
        <Link to="/fag/fremmoede/$family/$meeting" params={params}>
          {text('came.open')}
        </Link>
      )}
    </p>
  )
}

/** The approved minutes of meetings that are not listed here: those that another department called. */
export const OtherMinutes = ({
  family,
  meetings,
}: {
  readonly family: string
  readonly meetings: readonly Pick<Meeting, 'id'>[]
}) => <KeptList family={family} besides={meetings.map(({ id }) => id)} linkTo={minutesIn(family)} />

const minutesIn =
  (family: string) =>
  (meeting: string, words: string): ReactNode => (
    <Link to="/fag/referat/$family/$meeting" params={{ family, meeting }}>
      {words}
    </Link>
  )
