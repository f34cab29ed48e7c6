import type { Room } from '../../../contract/family.ts'
import { isClosed } from '../../shared/road/closed.ts'
import { namesIn } from '../../shared/road/names.ts'
import type { Action } from '../../shared/road/plan-part.ts'
import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { OwnMeetings } from '../shared/own-meetings.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { OwnTick } from '../shared/own-tick.tsx'
import { useText } from '../texts.ts'

/** What one has taken on, what the others have, and when everybody meets. */
export const NextPage = () => {
  const text = useText()
  return (
    <OwnPage title={text('next.title')}>
      {(room, family) => (
        <>
          <Next room={room} family={family} />
          <OwnMeetings />
        </>
      )}
    </OwnPage>
  )
}

interface NextProps {
  readonly room: Room
  readonly family: string
}

const Next = ({ room, family }: NextProps) => {
  const text = useText()
  const nameOf = namesIn(room, text('yes.somebody'))
  // What is ticked stays in its place for the day, so that a wrong tick can be taken away again.
  // A plan that is over asks nothing of anybody.
  const over = isClosed(room)
  const shown = room.actions.filter(({ doneAt }) => !over && (doneAt === null || doneAt.slice(0, 10) === room.today))
  const mine = shown.filter(({ byPerson }) => byPerson === room.may.me)
  const others = shown.filter(({ byPerson, doneAt }) => byPerson !== room.may.me && doneAt === null)
  const meetings = room.meetings.filter(({ startsAt }) => startsAt.slice(0, 10) >= room.today)
  const planned = over ? null : (room.plan?.nextFollowUp ?? null)
  // A meeting on the same day is where it happens: said once.
  const followUp = meetings.some(({ startsAt, calledOff }) => calledOff === null && startsAt.slice(0, 10) === planned)
    ? null
    : planned
  if (shown.length + meetings.length === 0 && followUp === null)
    return (
      <EmptyState title={text(over ? 'next.over' : 'next.empty')}>
        {text(over ? 'next.over-how' : 'next.empty-how')}
      </EmptyState>
    )
  return (
    <>
      <Section title={text('next.mine')}>
        {mine.length === 0 && <p>{text('next.mine-none')}</p>}
        <ul className="rows">
          {mine.map((action) => (
            <li key={action.id}>
              <div className="row-main">
                <OwnTick family={family} action={action} />
                <About action={action} room={room} />
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {meetings.length + (followUp === null ? 0 : 1) > 0 && (
        <Section title={text('next.when')}>
          <ul className="rows">
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <div className="row-main">
                  <span className="row-title">{meeting.title}</span>
                  <span className="row-quiet sentence">
                    {text('next.at', {
                      day: weekdayDate(meeting.startsAt),
                      time: clockTime(meeting.startsAt),
                    })}
                    {meeting.place !== null && ` · ${meeting.place}`}
                  </span>
                  {meeting.calledOff !== null && (
                    <span>
                      {text('next.called-off')} {meeting.calledOff.reason}{' '}
                      {meeting.calledOff.offersAnother && text('next.another-time')}
                    </span>
                  )}
                </div>
              </li>
            ))}
            {followUp !== null && (
              <li>
                <div className="row-main">
                  <span className="row-title">{text('next.follow-up')}</span>
                  <span className="row-quiet">{text('next.by', { day: weekdayDate(followUp) })}</span>
                </div>
              </li>
            )}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={text('next.others')}>
          <ul className="rows">
            {others.map((action) => (
              <li key={action.id}>
                <div className="row-main">
                  <span className="row-title">{action.what}</span>
                  <span className="row-quiet">{nameOf(action.byPerson ?? action.byEmployee)}</span>
                  <About action={action} room={room} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** By when, and what it is for. */
const About = ({ action, room }: { readonly action: Action; readonly room: Room }) => {
  const text = useText()
  const goal = room.goals.find(({ id }) => id === action.goal)
  return (
    <>
      <span className="row-quiet">
        {action.due === null ? text('next.by-none') : text('next.by', { day: weekdayDate(action.due) })}
      </span>
      {goal && <span className="row-quiet">{text('next.towards', { words: goal.ownWords })}</span>}
    </>
  )
}
