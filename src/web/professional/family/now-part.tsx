import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Room } from '../../../contract/family.ts'
import { isClosed } from '../../shared/road/closed.ts'
import { namesIn } from '../../shared/road/names.ts'
import { stationId } from '../../shared/road/station-id.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, longDate, weekdayDate } from '../../shared/text/dates.ts'
import { tickableIn } from '../shared/may-change.ts'
import { PromiseTick } from '../shared/promise-tick.tsx'
import { useText } from '../texts.ts'
import type { PartProps } from './part.ts'

/** How many agreements and goals the first screen shows; the plan has them all. */
const FEW = 4
const MANY = 5

/** A family in a minute: what it wants in its own words, and what comes next. */
export const NowPart = ({ room, family }: PartProps) => {
  const goals = room.goals.filter(({ horizon, status }) => horizon === 'long-term' && status === 'active')
  return (
    <div className="now">
      <Goals goals={goals.toSorted((a, b) => a.position - b.position)} room={room} family={family} />
      <Next room={room} family={family} />
    </div>
  )
}

const Goals = ({ goals, room, family }: PartProps & { readonly goals: Room['goals'] }) => {
  const text = useText()
  const nameOf = namesIn(room, text('folk.somebody-else'))
  return (
    <Section title={text('now.goals')}>
      {goals.length === 0 && (
        <p className="quiet">
          {text(isClosed(room) ? 'now.closed' : 'now.no-goals')}{' '}
          <PlanLink family={family}>{text('now.to-plan')}</PlanLink>
        </p>
      )}
      {goals.length > 0 && (
        <ul className="now-goals">
          {goals.slice(0, MANY).map((goal) => (
            <li key={goal.id}>
              <q>
                <Link to="/fag/familier/$family/plan" params={{ family }} hash={stationId(goal.id)}>
                  {goal.ownWords}
                </Link>
              </q>{' '}
              <span className="row-quiet">– {nameOf(goal.whoseWords)}</span>
            </li>
          ))}
        </ul>
      )}
      {goals.length > MANY && (
        <p>
          <PlanLink family={family}>{text('now.more-goals', { count: goals.length - MANY })}</PlanLink>
        </p>
      )}
    </Section>
  )
}

const Next = ({ room, family }: PartProps) => {
  const text = useText()
  const nameOf = namesIn(room, text('folk.somebody-else'))
  const meeting = nextMeeting(room)
  const mayTick = tickableIn(room)
  // What is ticked here stays for the day.
  const open = room.actions
    .filter(({ doneAt }) => doneAt === null || doneAt.slice(0, 10) === room.today)
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
  const more = open.length - FEW
  return (
    <Section title={text('now.next')}>
      {!meeting && open.length === 0 && <p className="quiet">{text('now.nothing')}</p>}
      <ul className="rows">
        {meeting && (
          <li>
            <div className="row-main">
              <Link to="/fag/familier/$family/moeder" params={{ family }}>
                {meeting.title}
              </Link>
              <span className="row-quiet">
                {[
                  text('meeting.when', { day: weekdayDate(meeting.startsAt), time: clockTime(meeting.startsAt) }),
                  meeting.place,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </li>
        )}
        {open.slice(0, FEW).map((action) => (
          <li key={action.id}>
            <div className="row-main promise">
              {mayTick(action) ? (
                <PromiseTick
                  title={action.what}
                  family={family}
                  action={{ id: action.id, version: action.version, done: action.doneAt !== null }}
                />
              ) : (
                <span className={action.doneAt === null ? undefined : 'doing-done'}>{action.what}</span>
              )}
              <span className="row-quiet">
                {[
                  nameOf(action.byPerson ?? action.byEmployee),
                  action.due !== null && text('now.by', { date: longDate(action.due) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {action.due !== null && action.due < room.today && action.doneAt === null && (
              <Tag kind="waiting">{text('now.late')}</Tag>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <PlanLink family={family}>{text('now.more', { count: more })}</PlanLink>
        </p>
      )}
      <Shortcuts room={room} family={family} />
    </Section>
  )
}

/** What is written down after a call or a meeting, one press away: the page opens with its form. */
const Shortcuts = ({ room, family }: PartProps) => {
  const text = useText()
  if (room.course?.state !== 'active' || !room.may.write) return null
  const params = { family }
  return (
    <p className="now-shortcuts no-print">
      <Link to="/fag/familier/$family/forloeb" params={params} search={{ aabn: 'forloeb-mundtlig' }}>
        {text('now.write-oral')}
      </Link>
      {room.may.invite && (
        <Link to="/fag/familier/$family/moeder" params={params} search={{ aabn: 'moede' }}>
          {text('now.call-meeting')}
        </Link>
      )}
      {room.may.share && room.plan !== null && (
        <Link to="/fag/familier/$family/plan" params={params} search={{ aabn: 'follow-up' }}>
          {text('now.follow-up')}
        </Link>
      )}
    </p>
  )
}

const PlanLink = ({ family, children }: { readonly family: string; readonly children: ReactNode }) => (
  <Link to="/fag/familier/$family/plan" params={{ family }}>
    {children}
  </Link>
)

/** The first meeting from today on that is held; today's stays until the day is over. */
const nextMeeting = ({ meetings, today }: Room): Room['meetings'][number] | undefined =>
  meetings
    .filter(({ startsAt, calledOff }) => startsAt.slice(0, 10) >= today && calledOff === null)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
