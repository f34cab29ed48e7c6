import { lazy, Suspense } from 'react'

// Fetched when a page shows it, and not before.
const OwnGrants = lazy(() => import('./grant/own-grants.tsx').then((m) => ({ default: m.OwnGrants })))

/** What the family waits for and what was asked for it, on whichever page shows it. */
export const LazyGrants = ({ family }: { readonly family: string }) => (
  <Suspense fallback={null}>
    <OwnGrants family={family} />
  </Suspense>
)
