import { coordinatorOf, keepsInTouch } from '../../../domain/team/coordinator.ts'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import type { Opened as RoomAnswer } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText, type ProfessionalKey } from '../texts.ts'
import './family.css'

/** The frame of one family's room: its name, where it stands, its tabs, and the stream of what changes. */
export const Room = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family' })
  const read = useApi('GET /api/families/:family', { params: { family } })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[35, 60, 90]} />}>
      {(room) => (
        <Page title={room.family?.name ?? text('room.untitled')}>
          <Live family={family} />
          <RoomFacts room={room} />
          <RoomTabs family={family} />
          <Outlet />
        </Page>
      )}
    </Loaded>
  )
}

/** Follows the family while its room is shown: to whom it is closed, there is nothing to follow. */
const Live = ({ family }: { readonly family: string }) => {
  useLive(family)
  return null
}

/** One line: programme and where it stands, when the next follow-up is, who is responsible. */
const RoomFacts = ({ room }: { readonly room: RoomAnswer }) => {
  const text = useText()
  const keeper = room.team.find(({ role }) => role === 'record-keeper')
  if (keeper) return <p className="notice">{text('moving.room', { name: keeper.name })}</p>
  const coordinator = coordinatorOf(room.team, room.course) ?? keepsInTouch(room.team)
  const nobody = room.course?.state === 'closed' ? 'room.coordinator-left' : 'room.no-coordinator'
  return (
    <p className="room-facts">
      {room.course && (
        <span>
          {room.course.programmeName} · <CourseState course={room.course} />
        </span>
      )}
      {room.plan && room.course?.state !== 'closed' && <FollowUp plan={room.plan} />}
      <span>
        {coordinator ? text('room.coordinator', { title: coordinator.roleName, name: coordinator.name }) : text(nobody)}
      </span>
      {room.family?.interpreter && <span>{text('room.interpreter')}</span>}
    </p>
  )
}

const CourseState = ({ course }: { readonly course: NonNullable<RoomAnswer['course']> }) => {
  const text = useText()
  const date = course.startsOn === null ? '' : longDate(course.startsOn)
  return <>{text(`room.state.${course.state}` as ProfessionalKey, { date })}</>
}

const FollowUp = ({ plan }: { readonly plan: NonNullable<RoomAnswer['plan']> }) => {
  const text = useText()
  if (plan.followUpDue === null) return <span>{text('room.no-next')}</span>
  const date = longDate(plan.followUpDue)
  return plan.overdueDays > 0 ? (
    <span className="room-overdue">{text('room.overdue', { date, days: plan.overdueDays })}</span>
  ) : (
    <span>{text('room.next', { date })}</span>
  )
}

/** The pages of the room: what is opened between two meetings first, what is looked up now and then last. */
const RoomTabs = ({ family }: { readonly family: string }) => {
  const text = useText()
  const params = { family }
  return (
    <nav className="tabs" aria-label={text('room.navigation')}>
      <ul>
        <li>
          <Link to="/fag/familier/$family" params={params} activeOptions={{ exact: true }}>
            {text('room.overview')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/plan" params={params}>
            {text('plan.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/bevillinger" params={params}>
            {text('grants.tab')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/moeder" params={params}>
            {text('meetings.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/kontakt" params={params}>
            {text('contact.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/beskeder" params={params}>
            {text('messages.tab')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/familien" params={params}>
            {text('depth.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/forloeb" params={params}>
            {text('course.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/over-tid" params={params}>
            {text('over-time.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/adgang" params={params}>
            {text('access.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/aendringer" params={params}>
            {text('history.title')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
