import { lazy, Suspense } from 'react'
import { Skeleton } from '../shell/states.tsx'
import { useTextOf } from '../text/texts.ts'
import type { CompareProps } from './compare-view.tsx'
import { InPlace, InPlaceButton } from './in-place.tsx'
import type { wayDa } from './texts.da.ts'

const CompareView = lazy(() => import('./compare-view.tsx').then((part) => ({ default: part.CompareView })))

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
