import type { PlanCode } from './sentences.ts'

/** The little of a plan that the warnings need. */
export interface PlanOutline {
  readonly goals: ReadonlyArray<{
    readonly id: string
    readonly horizon: 'long-term' | 'step'
    readonly concerns: readonly string[]
    readonly towards: string | null
  }>
  readonly actions: ReadonlyArray<{ readonly goal: string }>
  readonly measures: ReadonlyArray<{
    readonly id: string
    readonly status: string
    readonly goals: readonly string[]
  }>
  readonly focusChildren: readonly string[]
  readonly parents: readonly string[]
}

export interface PlanWarning {
  readonly code: PlanCode
  /** The goal or measure it is about; null for the plan as a whole. */
  readonly about: string | null
}

/**
 * What a plan may be missing. Warnings never block: a plan begins with one sentence.
 * Only what the reader may see must be given, or the warnings would tell of the rest.
 */
export function planWarnings(plan: PlanOutline): readonly PlanWarning[] {
  return [...goalWarnings(plan), ...measureWarnings(plan), ...wholeWarnings(plan)]
}

function goalWarnings({ goals, actions }: PlanOutline): readonly PlanWarning[] {
  return goals.flatMap((goal) => {
    const steps = goals.filter((other) => other.towards === goal.id)
    const hasAction = actions.some((action) => action.goal === goal.id || steps.some((step) => step.id === action.goal))
    const warnings: PlanWarning[] = hasAction ? [] : [{ code: 'plan.goal-without-action', about: goal.id }]
    return goal.horizon === 'long-term' && steps.length === 0
      ? [...warnings, { code: 'plan.long-term-without-step', about: goal.id }]
      : warnings
  })
}

function measureWarnings({ goals, measures }: PlanOutline): readonly PlanWarning[] {
  const known = new Set(goals.map((goal) => goal.id))
  return measures
    .filter((measure) => measure.status !== 'ended' && !measure.goals.some((goal) => known.has(goal)))
    .map((measure) => ({ code: 'plan.measure-without-goal', about: measure.id }))
}

/** Plans that in truth covered the youth alone: ramboell-bande-midtvejs-2020, afsnit 5.5. */
function wholeWarnings({ goals, focusChildren, parents }: PlanOutline): readonly PlanWarning[] {
  if (goals.length === 0) return [{ code: 'plan.no-goals', about: null }]
  const concerned = new Set(goals.flatMap((goal) => goal.concerns))
  const onlyFocus = [...concerned].every((person) => focusChildren.includes(person))
  const parentGoal = parents.some((parent) => concerned.has(parent))
  if (parentGoal || parents.length === 0) return []
  return [{ code: onlyFocus ? 'plan.only-focus-child' : 'plan.no-parent-goal', about: null }]
}
