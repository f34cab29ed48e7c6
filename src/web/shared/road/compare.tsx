import { lazy, Suspense } from 'react'
import type { Room } from '../../../contract/family.ts'
import { Skeleton } from '../shell/states.tsx'
import { useTextOf } from '../text/texts.ts'
import { InPlace, InPlaceButton } from './in-place.tsx'
import type { wayDa } from './texts.da.ts'

const CompareView = lazy(() => import('./compare-view.tsx').then((part) => ({ default: part.CompareView })))

export interface CompareProps {
  readonly family: string
  readonly route:
    | 'GET /api/families/:family/snapshots/:snapshot/compared/:other'
    | 'GET /api/own/families/:family/snapshots/:snapshot/compared/:other'
  readonly snapshots: Room['snapshots']
  readonly nameOf: (id: string | null) => string
  /** What a goal is called that a step leads to, or a measure helps; likewise an agreement or a measure. */
  readonly goalOf: (id: string) => string
  readonly home: string
}

/** Two published versions side by side: what is new, changed and gone, as far as the reader may see. */
export const Compare = (props: CompareProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  if (props.snapshots.length < 2) return null
  return (
    <>
      <div className="tools">
        <InPlaceButton id="compare" label={text('way.compare')} />
      </div>
      <InPlace id="compare">
        {() => (
          <Suspense fallback={<Skeleton />}>
            <CompareView {...props} />
          </Suspense>
        )}
      </InPlace>
    </>
  )
}
