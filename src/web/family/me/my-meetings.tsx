import type { Room } from '../../../contract/family.ts'
import type { RequestKind } from '../../../domain/message/requests.ts'
import { useApi } from '../../shared/api/query.ts'
import { isClosed } from '../../shared/road/closed.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate, weekdayAndTime } from '../../shared/text/dates.ts'
import { AskForm } from '../shared/ask-form.tsx'
import { meText as text } from './me-text.ts'

type Meeting = Room['meetings'][number]

interface MyMeetingsProps {
  readonly room: Room
  readonly family: string
}

/** What can be asked at a meeting, in the order it is offered. */
const asks = ['meeting-guest', 'not-coming'] as const satisfies readonly RequestKind[]

/** The meetings to come: when and where, to bring somebody, and to say no. */
export const MyMeetings = ({ room, family }: MyMeetingsProps) => {
  const coming = isClosed(room) ? [] : room.meetings.filter(({ startsAt }) => startsAt.slice(0, 10) >= room.today)
  return (
    <Section title={text('me.meetings')}>
      {coming.length === 0 && <p>{text('me.meetings-none')}</p>}
      {coming.length > 0 && <p>{text('me.meetings-may')}</p>}
      <ul className="rows">
        {coming.map((meeting) => (
          <li key={meeting.id}>
            <OneMeeting meeting={meeting} family={family} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const OneMeeting = ({ meeting, family }: { readonly meeting: Meeting; readonly family: string }) => {
  const { id, title, startsAt, place, calledOff } = meeting
  const about = `${title}, ${longDate(startsAt)}`
  const { data } = useApi('GET /api/own/families/:family/messages', { params: { family } })
  const said = data?.conversation.requests.find(
    (one) => one.kind === 'not-coming' && one.withdrawnAt === null && one.about === about,
  )
  return (
    <div className="row-main">
      <span className="row-title" dir="auto">
        {title}
      </span>
      <span className="row-quiet sentence">{[weekdayAndTime(startsAt), place].filter(Boolean).join(' · ')}</span>
      {calledOff !== null ? (
        <p>{text('me.called-off')}</p>
      ) : (
        <>
          {said && (
            <p>
              <Tag kind={said.answer === null ? 'waiting' : 'plain'}>{text('me.said-no')}</Tag> {said.answer?.words}
            </p>
          )}
          <div className="tools">
            {asks
              .filter((kind) => kind !== 'not-coming' || !said)
              .map((kind) => (
                <InPlaceButton key={kind} id={`${kind}-${id}`} label={text(`me.${kind}`)} about={title} />
              ))}
          </div>
          {asks.map((kind) => (
            <InPlace key={kind} id={`${kind}-${id}`}>
              {(close) => (
                <AskForm
                  family={family}
                  begun={{ kind, about: kind === 'not-coming' ? about : '', key: id }}
                  onClose={close}
                />
              )}
            </InPlace>
          ))}
        </>
      )}
    </div>
  )
}
