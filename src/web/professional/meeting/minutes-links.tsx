import { Link } from '@tanstack/react-router'
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
  const isThere = meeting.calledOff === null && dayAndTime(meeting.startsAt).day <= today
  if (!isThere || (meeting.items.length === 0 && !organises)) return null
  const params = { family, meeting: meeting.id }
  return (
    <p className="small-actions">
      {meeting.items.length > 0 && (
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
