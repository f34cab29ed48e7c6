import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { under } from '../root.ts'

const programmes = createRoute({
  ...under,
  path: '/fag/opsaetning/indsatser',
  component: lazyRouteComponent(() => import('./programmes/programmes-page.tsx'), 'ProgrammesPage'),
})
const programme = createRoute({
  ...under,
  path: '/fag/opsaetning/indsatser/$programme/$version',
  component: lazyRouteComponent(() => import('./programmes/programme-page.tsx'), 'ProgrammePage'),
})
const programmeDraft = createRoute({
  ...under,
  path: '/fag/opsaetning/indsatser/kladde/$draft',
  component: lazyRouteComponent(() => import('./programmes/draft-page.tsx'), 'DraftPage'),
})
const meetingTypes = createRoute({
  ...under,
  path: '/fag/opsaetning/moedetyper',
  component: lazyRouteComponent(() => import('./meeting-types/types-page.tsx'), 'TypesPage'),
})
const meetingType = createRoute({
  ...under,
  path: '/fag/opsaetning/moedetyper/$type',
  component: lazyRouteComponent(() => import('./meeting-types/type-page.tsx'), 'TypePage'),
})
const meetingTypeDraft = createRoute({
  ...under,
  path: '/fag/opsaetning/moedetyper/kladde/$draft',
  component: lazyRouteComponent(() => import('./meeting-types/draft-page.tsx'), 'DraftPage'),
})

/** Where a municipality reads and writes its programmes and its types of meetings. */
export const presetRoutes = [
  programmes,
  programme,
  programmeDraft,
  meetingTypes,
  meetingType,
  meetingTypeDraft,
] as const
