import type { Thing } from '../../../domain/plan/waiting.ts'
import type { PlanPart } from './plan-part.ts'

export type NamedThing = Thing & { readonly name: string }

/** All that can wait or be waited for, in the order of the plan. */
export const thingsOf = ({ goals, actions, measures }: PlanPart): readonly NamedThing[] => [
  ...goals.map(({ id, ownWords, status }) => ({
    id,
    kind: 'goal' as const,
    name: `”${ownWords}”`,
    begun: true,
    done: status === 'reached' || status === 'dropped',
  })),
  ...measures.map(({ id, title, status }) => ({
    id,
    kind: 'measure' as const,
    name: title,
    begun: status === 'active' || status === 'paused',
    done: status === 'ended',
  })),
  ...actions.map(({ id, what, doneAt }) => ({
    id,
    kind: 'action' as const,
    name: what,
    begun: false,
    done: doneAt !== null,
  })),
]
