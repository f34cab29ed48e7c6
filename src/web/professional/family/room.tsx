import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useLive } from '../../shared/live/use-live.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** The frame of one family's room: its name, its tabs, and the stream of what changes. */
export const Room = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family' })
  const read = useApi('GET /api/families/:family', { params: { family } })
  useLive(family)
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[35, 60, 90]} />}>
      {(room) => (
        <Page title={room.family?.name ?? text('room.untitled')}>
          <RoomTabs family={family} />
          <Outlet />
        </Page>
      )}
    </Loaded>
  )
}

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
          <Link to="/fag/familier/$family/moeder" params={params}>
            {text('meetings.title')}
          </Link>
        </li>
        <li>
          <Link to="/fag/familier/$family/adgang" params={params}>
            {text('access.title')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
