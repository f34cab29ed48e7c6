import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { useRoom } from '../../shared/family/room.ts'
import { FormPlace } from '../../shared/road/in-place.tsx'
import { askedByAddress, dayByAddress } from '../../shared/road/one-open.ts'
import { Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { CallForm } from './call-form.tsx'
import { peopleToInvite, type Listed, type Meeting, type RoomAnswer } from './meeting.ts'
import { dayAndTime } from './meeting-time.ts'
import { OtherMinutes } from './minutes-links.tsx'
import { MeetingView } from './meeting-view.tsx'
import { Talks } from './talks.tsx'
import './meeting.css'

/** A tab of the family's room: meetings to come and held, and calling a new one. */
export const MeetingsPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family' })
  const room = useRoom(family)
  return (
    <Loaded read={room} home="/fag" skeleton={<SkeletonList />}>
      {({ may }) =>
        // Whoever keeps in touch after a course has talks, and nothing of the family's other meetings.
        may.role === 'after-care-contact' ? <Talks family={family} /> : <FamilyMeetings family={family} room={room} />
      }
    </Loaded>
  )
}

const FamilyMeetings = ({ family, room }: { readonly family: string; readonly room: ReturnType<typeof useRoom> }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/meetings', { params: { family } })
  const [calling, setCalling] = useState(() => askedByAddress() === 'moede')
  const may = read.data?.mayOrganise ?? false
  const button = (
    <button
      type="button"
      className="button button-primary"
      aria-expanded={calling}
      onClick={() => setCalling(!calling)}
    >
      {text('meetings.new')}
    </button>
  )
  return (
    <Section title={text('meetings.title')} actions={may && !calling && button}>
      <Loaded read={room} home="/fag" skeleton={<SkeletonList />}>
        {(answer) => (
          <>
            {calling && read.data && (
              <FormPlace id="moede">
                <CallForm
                  family={family}
                  me={answer.may.me}
                  team={answer.team.filter((m) => read.data?.invitable.team.includes(m.employee))}
                  people={peopleToInvite(read.data, answer)}
                  followUpOn={dayByAddress()}
                  onClose={() => setCalling(false)}
                />
              </FormPlace>
            )}
            <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={2} />}>
              {(listed) => (
                <>
                  <Meetings family={family} listed={listed} room={answer} />
                  <OtherMinutes family={family} meetings={listed.meetings} />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Section>
  )
}

const Meetings = ({
  family,
  listed,
  room,
}: {
  readonly family: string
  readonly listed: Listed
  readonly room: RoomAnswer
}) => {
  const text = useText()
  if (listed.meetings.length === 0)
    return <EmptyState title={text('meetings.empty')}>{text('meetings.empty-how')}</EmptyState>
  // A meeting of today is still to come until the day is over.
  const isComing = (m: Meeting): boolean => dayAndTime(m.startsAt).day >= room.today
  const coming = listed.meetings.filter(isComing)
  const held = listed.meetings.filter((m) => !isComing(m)).toReversed()
  const view = (meeting: Meeting) => (
    <MeetingView key={meeting.id} family={family} listed={listed} meeting={meeting} room={room} />
  )
  return (
    <>
      <Section title={text('meetings.coming')}>
        {coming.length === 0 && <p>{text('meetings.no-coming')}</p>}
        {coming.map(view)}
      </Section>
      {held.length > 0 && (
        <Section title={text('meetings.held')}>
          <details className="more" open={coming.length === 0}>
            <summary>{text('meetings.held-count', { count: held.length })}</summary>
            {held.map(view)}
          </details>
        </Section>
      )}
    </>
  )
}
