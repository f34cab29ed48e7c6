import { useState } from 'react'
import { useText } from '../texts.ts'
import { CallForm } from './call-form.tsx'
import { peopleToInvite, type Listed, type Meeting, type RoomAnswer } from './meeting.ts'

interface AnotherTimeProps {
  readonly family: string
  readonly listed: Listed
  readonly meeting: Meeting
  readonly room: RoomAnswer
}

/** Another time in place of one that was called off, with the same name and kind; who comes and when is chosen anew. */
export const AnotherTime = ({ family, listed, meeting, room }: AnotherTimeProps) => {
  const text = useText()
  const [calling, setCalling] = useState(false)
  if (!calling)
    return (
      <button type="button" className="button button-secondary" onClick={() => setCalling(true)}>
        {text('meeting.call-another')}
        <span className="sr-only"> – {meeting.title}</span>
      </button>
    )
  return (
    <CallForm
      family={family}
      me={room.may.me}
      team={room.team.filter((one) => listed.invitable.team.includes(one.employee))}
      people={peopleToInvite(listed, room)}
      instead={meeting}
      onClose={() => setCalling(false)}
    />
  )
}
