import { useTextOf } from '../text/texts.ts'
import type { Fold } from './fold.ts'
import { type Goal, type PlanPart, stepsOf } from './plan-part.ts'
import type { wayDa } from './texts.da.ts'

interface GoalLineProps {
  readonly goal: Goal
  readonly plan: PlanPart
  /** The id of what is opened and folded. */
  readonly inside: string
  readonly fold: Fold
  /** Given where it is said how many agreements are over their day. */
  readonly today?: string
  /** Given where the reader is told what they have promised themselves. */
  readonly me?: string
}

/** What is inside a goal of a long road, in one line, with the button that opens it. */
export const GoalLine = ({ goal, plan, inside, fold, today, me }: GoalLineProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const isOpen = fold.isOpen(goal.id)
  const steps = stepsOf(plan, goal.id)
  const ids = new Set([goal.id, ...steps.map(({ id }) => id)])
  const open = plan.actions.filter((one) => ids.has(one.goal ?? '') && one.doneAt === null)
  const counts = {
    agreements: open.length,
    late: today === undefined ? 0 : open.filter(({ due }) => due !== null && due < today).length,
    mine: me === undefined ? 0 : open.filter(({ byPerson }) => byPerson === me).length,
    measures: plan.measures.filter((one) => ids.has(one.goal ?? '') && one.status !== 'ended').length,
    steps: steps.length,
  }
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
        {text(isOpen ? 'way.fold' : 'way.unfold')}
        <span className="sr-only"> – {goal.ownWords}</span>
      </button>
      {!isOpen && <span className="row-quiet">{text('way.goal-line', counts)}</span>}
    </p>
  )
}

/** Opens every goal of a folded road at once, or folds them all. */
export const FoldAll = ({ fold, count }: { readonly fold: Fold; readonly count: number }) => {
  const text = useTextOf<keyof typeof wayDa>()
  if (!fold.isFolded) return null
  return (
    <div className="tools">
      <button type="button" className="link-button" aria-pressed={fold.isAll} onClick={fold.toggleAll}>
        {text('way.show-all', { count })}
      </button>
    </div>
  )
}
