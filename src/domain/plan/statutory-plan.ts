import { z } from 'zod'
import { contains, type Day } from '../shared/time.ts'
import { day, localText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

const entry = z.strictObject({
  id: presetKey,
  name: localText,
  /** Null: the source names the plan and not its act. */
  act: shortText.nullable(),
  /** Null: not found out. */
  paragraph: shortText.nullable(),
  /** What its existence tells of: where a link to it lies. */
  category: presetKey,
  /** Whether one plan may be for several children at once. */
  forSeveral: z.boolean(),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  source: sourcePlace,
  /** True when the act and paragraph themselves were seen in the source. */
  verified: z.boolean(),
})

/** The shape of presets/law/statutory-plans.json. */
export const statutoryPlansSchema = z
  .strictObject({ version: z.string(), plans: z.array(entry) })
  .refine((file) => new Set(file.plans.map(({ id }) => id)).size === file.plans.length, 'statutory-plan.duplicate-id')
  .refine(
    (file) => file.plans.every((plan) => plan.paragraph !== null || !plan.verified),
    'statutory-plan.verified-without-paragraph',
  )

/** A plan that an act asks for. The one plan stands over it and replaces it never. */
export type StatutoryPlan = z.output<typeof entry>

/** Whether the act knows such a plan on that day. */
export const isInForce = (plan: Pick<StatutoryPlan, 'validFrom' | 'validUntil'>, on: Day): boolean =>
  contains({ from: plan.validFrom ?? '1800-01-01', until: plan.validUntil }, on)

interface Extractable<G, A, M> {
  readonly goals: readonly G[]
  readonly actions: readonly A[]
  readonly measures: readonly M[]
}
interface LinkPart {
  readonly ownerDepartment: string
  readonly persons: readonly string[]
  readonly goals: readonly string[]
  readonly measures: readonly string[]
}

/**
 * What of the one plan concerns a statutory plan: measures of the department that owns it for the persons it is about, what
 * is marked, the goals that any of these serve (and the long-term goal of a step), and the agreements on those goals.
 */
export function extractFor<
  G extends { readonly id: string; readonly parentGoal: string | null },
  A extends { readonly goal: string | null },
  M extends {
    readonly id: string
    readonly goal: string | null
    readonly person: string | null
    readonly byDepartment: string
  },
>(plan: Extractable<G, A, M>, link: LinkPart): Extractable<G, A, M> {
  const measures = plan.measures.filter(
    ({ id, byDepartment, person }) =>
      link.measures.includes(id) ||
      (byDepartment === link.ownerDepartment && person !== null && link.persons.includes(person)),
  )
  const named = new Set([...link.goals, ...measures.flatMap(({ goal }) => goal ?? [])])
  const parents = new Set(plan.goals.filter(({ id }) => named.has(id)).flatMap(({ parentGoal }) => parentGoal ?? []))
  const goals = plan.goals.filter(({ id }) => named.has(id) || parents.has(id))
  return { goals, actions: plan.actions.filter(({ goal }) => goal !== null && named.has(goal)), measures }
}
