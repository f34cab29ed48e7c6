import type { Goal } from '../../shared/road/plan-part.ts'
import { stepsOf } from '../../shared/road/plan-part.ts'
import { useText } from '../texts.ts'
import type { Fold } from './fold.ts'
import { usePlan } from './plan-context.ts'

interface GoalLineProps {
  readonly goal: Goal
  /** The id of what is opened and folded. */
  readonly inside: string
  readonly fold: Fold
}

/** What is inside a goal of a long road, in one line, with the button that opens it. */
export const GoalLine = ({ goal, inside, fold }: GoalLineProps) => {
  const text = useText()
  const { room } = usePlan()
  const isOpen = fold.isOpen(goal.id)
  const ids = new Set([goal.id, ...stepsOf(room, goal.id).map(({ id }) => id)])
  const open = room.actions.filter((one) => ids.has(one.goal ?? '') && one.doneAt === null)
  const late = open.filter(({ due }) => due !== null && due < room.today).length
  const measures = room.measures.filter((one) => ids.has(one.goal ?? '') && one.status !== 'ended').length
  const counts = { agreements: open.length, measures, steps: ids.size - 1, late }
  return (
    <p className="station-line">
      <button
        type="button"
        className="link-button more-tools"
        aria-expanded={isOpen}
        aria-controls={inside}
        onClick={({ currentTarget }) => {
          fold.toggle(goal.id)
          // What folds above it must not carry it out of sight.
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }))
        }}
      >
        {text(isOpen ? 'plan.fold' : 'plan.unfold')}
        <span className="sr-only"> – {goal.ownWords}</span>
      </button>
      {!isOpen && <span className="row-quiet">{text('plan.goal-line', counts)}</span>}
    </p>
  )
}
