import { lazy, Suspense } from 'react'
import { Skeleton } from '../shell/states.tsx'
import { useTextOf } from '../text/texts.ts'
import { InPlace, InPlaceButton } from './in-place.tsx'
import type { NumbersProps } from './numbers-view.tsx'
import type { wayDa } from './texts.da.ts'

const NumbersView = lazy(() => import('./numbers-view.tsx').then((part) => ({ default: part.NumbersView })))

/** Opens every number that was said about a goal, where the reader corrects those they wrote down themselves. */
export const Numbers = (props: NumbersProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const { goal, room } = props
  if (!room.scalings.some((one) => one.goal === goal.id)) return null
  const id = `numbers-${goal.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('way.numbers')} about={goal.ownWords} quiet />
      <InPlace id={id}>
        {() => (
          <Suspense fallback={<Skeleton />}>
            <NumbersView {...props} />
          </Suspense>
        )}
      </InPlace>
    </>
  )
}
