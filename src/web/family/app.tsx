import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet } from '@tanstack/react-router'
import { routeStates } from '../shared/shell/route-states.tsx'
import { Shell } from '../shared/shell/shell.tsx'
import { SignedIn } from '../shared/shell/signed-in.tsx'
import { Menu } from './shared/menu.tsx'
import { Offline } from './shared/offline.tsx'
import { useText } from './texts.ts'

const Frame = () => {
  const text = useText()
  return (
    <SignedIn>
      {(me) => (
        <Shell me={me} home={<Link to="/familie">{text('app.name')}</Link>} navigation={<Menu />}>
          <Offline />
          <Outlet />
        </Shell>
      )}
    </SignedIn>
  )
}

const root = createRootRoute({ component: Frame })
const under = { getParentRoute: () => root }

const road = createRoute({
  ...under,
  path: '/familie',
  component: lazyRouteComponent(() => import('./road/road-page.tsx'), 'RoadPage'),
})
const next = createRoute({
  ...under,
  path: '/familie/naeste',
  component: lazyRouteComponent(() => import('./next/next-page.tsx'), 'NextPage'),
})
const people = createRoute({
  ...under,
  path: '/familie/folk',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
})
const rights = createRoute({
  ...under,
  path: '/familie/ret',
  component: lazyRouteComponent(() => import('./rights/rights-page.tsx'), 'RightsPage'),
})
const history = createRoute({
  ...under,
  path: '/familie/aendringer',
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
})
const board = createRoute({
  ...under,
  path: '/familie/tavle/$family/$item',
  component: lazyRouteComponent(() => import('./next/board-page.tsx'), 'BoardPage'),
})

/** Every address of the family's face. */
export const router = createRouter({
  routeTree: root.addChildren([road, next, people, rights, history, board]),
  ...routeStates('/familie'),
})
