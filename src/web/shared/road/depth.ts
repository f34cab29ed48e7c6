import type { z } from 'zod'
import type { depthOutput } from '../../../contract/plan-depth.ts'

/** What hangs on the rows of a plan, as both faces get it. */
export type Depth = z.output<typeof depthOutput>
export type Spell = Depth['spells'][number]
export type Stone = Depth['stones'][number]
export type Pitfall = Depth['pitfalls'][number]

/** What a thing of the plan is called: a goal’s own words, what is agreed, the title of a measure. */
export const thingName = (
  plan: {
    readonly goals: readonly { readonly id: string; readonly ownWords: string }[]
    readonly actions: readonly { readonly id: string; readonly what: string }[]
    readonly measures: readonly { readonly id: string; readonly title: string }[]
  },
  id: string,
): string => {
  const goal = plan.goals.find((one) => one.id === id)
  if (goal) return `”${goal.ownWords}”`
  return plan.actions.find((one) => one.id === id)?.what ?? plan.measures.find((one) => one.id === id)?.title ?? ''
}
