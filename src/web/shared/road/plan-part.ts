import type { Room } from '../../../contract/family.ts'

/** What the road is drawn from: the room as it stands, or a published version of its plan. */
export type PlanPart = Pick<Room, 'goals' | 'actions' | 'measures'> & { readonly scalings: readonly Scaling[] }
type Scaling = Omit<Room['scalings'][number], 'mine'>
export type Goal = Room['goals'][number]
export type Action = Room['actions'][number]
export type Measure = Room['measures'][number]

/** The stations of the road: goals under way that are no step towards another goal that is shown. */
export const stationsOf = ({ goals }: Pick<PlanPart, 'goals'>): readonly Goal[] => {
  const underWay = goals.filter((goal) => goal.status === 'active' || goal.status === 'paused')
  const shown = new Set(underWay.map((goal) => goal.id))
  return underWay.filter((goal) => goal.parentGoal === null || !shown.has(goal.parentGoal))
}

/** The steps towards a goal, in their order; those laid aside are left out. */
export const stepsOf = ({ goals }: Pick<PlanPart, 'goals'>, goal: string): readonly Goal[] =>
  goals.filter((step) => step.parentGoal === goal && step.status !== 'dropped')

/** The station at which a goal stands on the road: its own, or the one that it is a step towards; none when it is not drawn. */
export const stationOf = (plan: Pick<PlanPart, 'goals'>, { id, parentGoal }: Goal): string | undefined =>
  stationsOf(plan).find((station) => station.id === id || station.id === parentGoal)?.id

/** Goals that are done with: reached or laid aside, and no step of a goal that is still shown. */
export const finishedOf = ({ goals }: Pick<PlanPart, 'goals'>): readonly Goal[] => {
  const underWay = new Set(goals.filter((g) => g.status === 'active' || g.status === 'paused').map((g) => g.id))
  return goals.filter(
    (goal) => !underWay.has(goal.id) && !(goal.status === 'reached' && underWay.has(goal.parentGoal ?? '')),
  )
}
