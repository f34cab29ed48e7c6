import { HopList } from '../shell/hops.tsx'
import { useTextOf } from '../text/texts.ts'
import { type PlanPart, stationsOf } from './plan-part.ts'
import { stationId } from './station-id.ts'
import type { wayDa } from './texts.da.ts'

/** Below this many stations one sees them all anyway. */
const WORTH_A_LIST = 4

/** Where a long road leads, to hop to: the focus follows. */
export const JumpList = ({ plan }: { readonly plan: Pick<PlanPart, 'goals'> }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const stations = stationsOf(plan)
  if (stations.length < WORTH_A_LIST) return null
  const parts = stations.map(({ id, ownWords }) => ({ id: stationId(id), title: ownWords }))
  return <HopList label={text('way.jump', { count: stations.length })} parts={parts} />
}
