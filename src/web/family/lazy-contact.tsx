import { lazy, Suspense } from 'react'

// Fetched when a page shows it, and not before.
const OwnContact = lazy(() => import('./contact/own-contact.tsx').then((m) => ({ default: m.OwnContact })))

/** How often the family and its team talk, on whichever page shows it. */
export const LazyContact = ({ family }: { readonly family: string }) => (
  <Suspense fallback={null}>
    <OwnContact family={family} />
  </Suspense>
)
