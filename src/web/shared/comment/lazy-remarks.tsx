import { lazy, Suspense } from 'react'
import type { RemarksProps } from './comment.ts'

// Fetched when a page shows a record, and not before.
const Remarks = lazy(() => import('./remarks.tsx').then((part) => ({ default: part.Remarks })))

/** What is said to one record, on whichever page shows it. */
export const LazyRemarks = (props: RemarksProps) => (
  <Suspense fallback={null}>
    <Remarks {...props} />
  </Suspense>
)
