import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Outlet,
} from '@tanstack/react-router'
import { routeStates } from '../shared/shell/route-states.tsx'
import { Shell } from '../shared/shell/shell.tsx'
import { SignedIn } from '../shared/shell/signed-in.tsx'
import { useText } from './texts.ts'

const Frame = () => {
  const text = useText()
  const navigation = (
    <>
      <li>
        <Link to="/fag" activeOptions={{ exact: true }}>
          {text('day.title')}
        </Link>
      </li>
      <li>
        <Link to="/fag/familier">{text('families.title')}</Link>
      </li>
      <li>
        <Link to="/fag/henvendelser">{text('intake.title')}</Link>
      </li>
      <li>
        <Link to="/fag/opsaetning">{text('setup.title')}</Link>
      </li>
    </>
  )
  return (
    <SignedIn>
      {(me) => (
        <Shell me={me} home={<Link to="/fag">{text('app.name')}</Link>} navigation={navigation}>
          <Outlet />
        </Shell>
      )}
    </SignedIn>
  )
}

const root = createRootRoute({ component: Frame })
const under = { getParentRoute: () => root }

const day = createRoute({
  ...under,
  path: '/fag',
  component: lazyRouteComponent(() => import('./day/day-page.tsx'), 'DayPage'),
})
const families = createRoute({
  ...under,
  path: '/fag/familier',
  component: lazyRouteComponent(() => import('./family/families-page.tsx'), 'FamiliesPage'),
})
const intake = createRoute({
  ...under,
  path: '/fag/henvendelser',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
})
const setup = createRoute({
  ...under,
  path: '/fag/opsaetning',
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
})

const room = createRoute({
  ...under,
  path: '/fag/familier/$family',
  component: lazyRouteComponent(() => import('./family/room.tsx'), 'Room'),
})
const inRoom = { getParentRoute: () => room }
const overview = createRoute({
  ...inRoom,
  path: '/',
  component: lazyRouteComponent(() => import('./family/overview-page.tsx'), 'OverviewPage'),
})
const plan = createRoute({
  ...inRoom,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage'),
})
const meetings = createRoute({
  ...inRoom,
  path: '/moeder',
  component: lazyRouteComponent(() => import('./meeting/meetings-page.tsx'), 'MeetingsPage'),
})
const access = createRoute({
  ...inRoom,
  path: '/adgang',
  component: lazyRouteComponent(() => import('./access/access-page.tsx'), 'AccessPage'),
})

/** Every address of the professional face. */
export const router = createRouter({
  routeTree: root.addChildren([
    day,
    families,
    intake,
    setup,
    room.addChildren([overview, plan, meetings, access]),
  ]),
  defaultPreload: 'intent',
  ...routeStates('/fag'),
})
