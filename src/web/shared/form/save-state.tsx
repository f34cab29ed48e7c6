import { clockTime } from '../text/dates.ts'
import { useSharedText } from '../text/texts.ts'
import type { SaveState } from './draft-saver.ts'

/** Says quietly where a draft stands. Only a lost connection and its return are read aloud. */
export const SaveStateLine = ({
  state,
  restored = false,
}: {
  readonly state: SaveState
  readonly restored?: boolean
}) => {
  const text = useSharedText()
  const words = {
    untouched: () => (restored ? text('draft.restored') : ''),
    waiting: () => text('draft.waiting'),
    saved: () => text('draft.saved', { time: state.kind === 'saved' ? clockTime(state.at) : '' }),
    offline: () => text('draft.offline'),
  }[state.kind]()
  return (
    <p className={`save-state save-state-${state.kind}`}>
      <span aria-hidden={state.kind === 'offline' || undefined}>{words}</span>
      <span className="sr-only" role="status">
        {state.kind === 'offline' ? words : ''}
      </span>
    </p>
  )
}
