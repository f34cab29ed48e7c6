import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import type { Pitfall, Stone } from '../../shared/road/depth.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { OwnPitfall, OwnStance } from './say-more.tsx'

/** A stone that the family ticks when it stands on it. */
export const OwnStoneTick = ({ family, stone }: { readonly family: string; readonly stone: Stone }) => {
  const text = useText()
  const reach = useCommand('PUT /api/own/families/:family/stones/:stone/reached')
  const change = async (reached: boolean): Promise<void> => {
    const body = { basedOn: stone.version, reached }
    if (await reach.send({ params: { family, stone: stone.id }, body }))
      announce(text(reached ? 'road.stone-reached' : 'road.stone-back'))
  }
  return (
    <Tick
      id={`trin-${stone.id}`}
      name="reached"
      label={stone.what}
      checked={stone.reachedOn !== null}
      onChange={(reached) => void change(reached)}
    />
  )
}

/** Other words for one’s own pitfall, or that it happened. */
export const OwnPitfallEdit = ({ family, pitfall }: { readonly family: string; readonly pitfall: Pitfall }) => {
  const text = useText()
  const id = `pitfall-${pitfall.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('road.pitfall-edit')} about={pitfall.what} />
      <InPlace id={id}>
        {(close) => <OwnPitfall family={family} goal={pitfall.goal} pitfall={pitfall} onClose={close} />}
      </InPlace>
    </>
  )
}

interface AskProps {
  readonly family: string
  readonly object: string
  /** The name of what is asked about. */
  readonly about: string
  readonly coordinator: string
}

/** Whether a measure matters to the one it is for. */
export const AskMatters = ({ family, object, about, coordinator }: AskProps) => {
  const text = useText()
  const id = `matters-${object}`
  return (
    <>
      <InPlaceButton id={id} label={text('road.matters-ask')} about={about} />
      <InPlace id={id}>
        {(close) => (
          <OwnStance family={family} question="matters" object={object} coordinator={coordinator} onClose={close} />
        )}
      </InPlace>
    </>
  )
}

/** Whether one agrees with a published version. */
export const AskAgrees = ({ family, object, about, coordinator }: AskProps) => {
  const text = useText()
  const id = `agrees-${object}`
  return (
    <>
      <InPlaceButton id={id} label={text('road.agrees-ask')} about={about} />
      <InPlace id={id}>
        {(close) => (
          <OwnStance family={family} question="agrees" object={object} coordinator={coordinator} onClose={close} />
        )}
      </InPlace>
    </>
  )
}
