import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Link, Outlet } from '@tanstack/react-router'
import { routeStates } from '../shared/shell/route-states.tsx'
import { Shell } from '../shared/shell/shell.tsx'
import { SignedIn } from '../shared/shell/signed-in.tsx'
import { InOwnLanguage } from './language/in-own-language.tsx'
import { LanguageChoice } from './language/language-choice.tsx'
import { LanguageNote } from './language/language-note.tsx'
import { ReadAloud } from './language/read-aloud.tsx'
import { Menu } from './shared/menu.tsx'
import { Offline } from './shared/offline.tsx'
import { useText } from './texts.ts'

const Frame = () => {
  const text = useText()
  return (
    <SignedIn>
      {(me) => (
        <InOwnLanguage language={me.language}>
          <Shell
            me={me}
            home={<Link to="/familie">{text('app.name')}</Link>}
            navigation={<Menu />}
            tools={<LanguageChoice />}
          >
            <Offline />
            <ReadAloud />
            <Outlet />
            <LanguageNote />
          </Shell>
        </InOwnLanguage>
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
const me = createRoute({
  ...under,
  path: '/familie/mig',
  component: lazyRouteComponent(() => import('./me/me-page.tsx'), 'MePage'),
})
const rights = createRoute({
  ...under,
  path: '/familie/ret',
  component: lazyRouteComponent(() => import('./rights/rights-page.tsx'), 'RightsPage'),
})
const messages = createRoute({
  ...under,
  path: '/familie/beskeder',
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
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
const sheet = createRoute({
  ...under,
  path: '/familie/aftaleark/$family',
  component: lazyRouteComponent(() => import('./next/sheet-page.tsx'), 'SheetPage'),
})
const minutes = createRoute({
  ...under,
  path: '/familie/referat/$family/$meeting',
  component: lazyRouteComponent(() => import('./next/minutes-page.tsx'), 'MinutesPage'),
})

/** Every address of the family's face. */
export const router = createRouter({
  routeTree: root.addChildren([road, next, people, me, rights, messages, history, board, sheet, minutes]),
  ...routeStates('/familie'),
})
