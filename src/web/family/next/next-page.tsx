import { Link } from '@tanstack/react-router'
import { OwnAgreements } from './own-agreements.tsx'
import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { isClosed } from '../../shared/road/closed.ts'
import { namesIn } from '../../shared/road/names.ts'
import type { Action } from '../../shared/road/plan-part.ts'
import { FirstFew } from '../../shared/shell/first-few.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { AboutAction } from '../shared/about-action.tsx'
import { openActions, ownActions } from '../shared/own-actions.ts'
import { OwnMeetings } from '../shared/own-meetings.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { OwnTick } from '../shared/own-tick.tsx'
import { LazyGrants } from '../lazy-grants.tsx'
import { useText } from '../texts.ts'
import { AboutMeeting } from './about-meeting.tsx'
import { KeptMinutes } from './kept-minutes.tsx'
import { OwnMinutes } from './own-minutes.tsx'

/** When everybody meets, what one has taken on, what was agreed, what the others do, and what is waited for. */
export const NextPage = () => {
  const text = useText()
  return (
    <OwnPage title={text('next.title')} place="next">
      {(room, family) => (
        <>
          <Next room={room} family={family} />
          <OwnMeetings />
          <OwnAgreements family={family} over={isClosed(room)} />
          <OthersDo room={room} />
          <LazyGrants family={family} />
          <OwnMinutes family={family} />
          <KeptMinutes family={family} />
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
  const over = isClosed(room)
  const shown = openActions(room)
  const mine = ownActions(room)
  const meetings = room.meetings.filter(({ startsAt }) => startsAt.slice(0, 10) >= room.today)
  const planned = over ? null : (room.plan?.nextFollowUp ?? null)
  // A meeting on the same day is where it happens: said once.
  const followUp = meetings.some(({ startsAt, calledOff }) => calledOff === null && startsAt.slice(0, 10) === planned)
    ? null
    : planned
  const agreed = useApi('GET /api/own/families/:family/agreements', { params: { family } }).data?.agreements ?? []
  if (shown.length + meetings.length === 0 && followUp === null && agreed.length > 0) return null
  if (shown.length + meetings.length === 0 && followUp === null)
    return (
      <EmptyState title={text(over ? 'next.over' : 'next.empty')}>
        {text(over ? 'next.over-how' : 'next.empty-how')}
      </EmptyState>
    )
  return (
    <>
      {meetings.length + (followUp === null ? 0 : 1) > 0 && (
        <Section title={text('next.when')}>
          <ul className="rows">
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <div className="row-main">
                  <span className="row-title" dir="auto">
                    {meeting.title}
                  </span>
                  <span className="row-quiet sentence">
                    {text('next.at', {
                      day: weekdayDate(meeting.startsAt),
                      time: clockTime(meeting.startsAt),
                    })}
                    {meeting.place !== null && ` · ${meeting.place}`}
                  </span>
                  {meeting.calledOff !== null && (
                    <>
                      <div>{text('next.called-off')}</div>
                      <div>{meeting.calledOff.reason}</div>
                      {meeting.calledOff.offersAnother && <div>{text('next.another-time')}</div>}
                    </>
                  )}
                  {meeting.calledOff === null && (
                    <>
                      <AboutMeeting family={family} meeting={meeting.id} />
                      <p>
                        <Link
                          to="/familie/beskeder"
                          search={(now: Record<string, unknown>) => ({ ...now, aabn: 'oensk' })}
                        >
                          {text('next.bring')}
                          <span className="sr-only"> – {meeting.title}</span>
                        </Link>
                      </p>
                    </>
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
      <Section title={text('next.mine')}>
        {mine.length === 0 && <p>{text('next.mine-none')}</p>}
        <FirstFew few={OWN} of={mine} keyOf={({ id }) => id} about={text('next.mine')}>
          {(action) => (
            <div className="row-main promise">
              <OwnTick family={family} action={action} />
              <AboutAction action={action} room={room} />
            </div>
          )}
        </FirstFew>
      </Section>
    </>
  )
}

/** What the others have promised, after everything that is one's own. */
const OthersDo = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const others = openActions(room).filter(({ byPerson, doneAt }) => byPerson !== room.may.me && doneAt === null)
  if (others.length === 0) return null
  return (
    <Section title={text('next.others')}>
      <Others actions={others} room={room} />
    </Section>
  )
}

/** So many stand open: of one's own nearly always all, since what is hidden is forgotten; of others' the next ones. */
const OWN = 8
const FEW = 2

/** Up to here what others do stands in one list; more are folded, each person's by themselves. */
const MANY = 5

interface OthersProps {
  readonly actions: readonly Action[]
  readonly room: Room
}

/** What the others have promised: who, what, by when. */
const Others = ({ actions, room }: OthersProps) => {
  const text = useText()
  const nameOf = namesIn(room, text('yes.somebody'))
  const whose = ({ byPerson, byEmployee }: Action): string => nameOf(byPerson ?? byEmployee)
  if (actions.length <= MANY)
    return (
      <FirstFew few={FEW} of={actions} keyOf={({ id }) => id} about={text('next.others')}>
        {(action) => <OtherAction action={action} room={room} name={whose(action)} />}
      </FirstFew>
    )
  return [...new Set(actions.map(whose))].map((name) => {
    const own = actions.filter((action) => whose(action) === name)
    return (
      <details key={name} className="more">
        <summary>
          <strong>{name}</strong> · {text('next.count', { count: own.length })}
        </summary>
        <ul className="rows">
          {own.map((action) => (
            <li key={action.id}>
              <OtherAction action={action} room={room} />
            </li>
          ))}
        </ul>
      </details>
    )
  })
}

const OtherAction = ({
  action,
  room,
  name,
}: Omit<OthersProps, 'actions'> & { readonly action: Action; readonly name?: string }) => (
  <div className="row-main">
    <span className="row-title" dir="auto">
      {action.what}
    </span>
    {name !== undefined && <span className="row-quiet">{name}</span>}
    <AboutAction action={action} room={room} />
  </div>
)
