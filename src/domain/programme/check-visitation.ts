import type { Fault } from '../shared/fault.ts'
import type { Programme } from './schema.ts'

type Step = Programme['visitation']['steps'][number]

/**
 * The steps of a visitation lead from the first to every other, exactly one of them decides, and what must come before
 * the decision does not come after it.
 */
export function checkVisitation(programme: Programme): readonly Fault[] {
  const { steps } = programme.visitation
  const byId = new Map(steps.map((step) => [step.id, step]))
  return [
    ...unknownNext(steps, byId),
    ...unreachable(steps, byId),
    ...decision(steps),
    ...tooLate(steps, byId),
    ...deciders(programme),
  ]
}

function unknownNext(steps: readonly Step[], byId: ReadonlyMap<string, Step>): readonly Fault[] {
  return steps.flatMap((step) =>
    step.next
      .filter((next) => !byId.has(next))
      .slice(0, 1)
      .map(() => ({
        path: `visitation.steps.${step.id}.next`,
        code: 'programme.unknown-step',
        sentence: 'Et af de trin, der er valgt, er ikke i visitationen mere. Fjern det, eller vælg et andet.',
      })),
  )
}

function unreachable(steps: readonly Step[], byId: ReadonlyMap<string, Step>): readonly Fault[] {
  const first = steps[0]
  const reached = first === undefined ? new Set<string>() : reachedFrom(first.id, byId)
  return steps
    .filter((step) => !reached.has(step.id))
    .map((step) => ({
      path: `visitation.steps.${step.id}`,
      code: 'programme.unreachable-step',
      sentence: 'Intet trin fører hertil. Vælg det under “Hvad kan komme derefter?” på et andet trin.',
    }))
}

function decision(steps: readonly Step[]): readonly Fault[] {
  const decides = steps.filter((step) => step.kind === 'decide')
  if (steps.length === 0 || decides.length === 1) return []
  return [
    {
      path: 'visitation.steps',
      code: decides.length === 0 ? 'programme.no-decision-step' : 'programme.two-decision-steps',
      sentence:
        decides.length === 0
          ? 'Ingen af trinnene er der, hvor der bliver besluttet. Vælg ét.'
          : 'Der bliver besluttet på mere end ét trin. Vælg ét, og gør de andre til godkendelser.',
    },
  ]
}

function tooLate(steps: readonly Step[], byId: ReadonlyMap<string, Step>): readonly Fault[] {
  const before = new Set(['nominate', 'discuss', 'approve'])
  const decides = steps.find((step) => step.kind === 'decide')
  if (!decides) return []
  const after = reachedFrom(decides.id, byId)
  return steps
    .filter((step) => before.has(step.kind) && after.has(step.id))
    .map((step) => ({
      path: `visitation.steps.${step.id}`,
      code: 'programme.step-too-late',
      sentence: 'Trinnet skal være gjort, før der bliver besluttet, men ligger efter.',
    }))
}

/** The roles of the decision step and the list of those who decide say the same. */
function deciders({ visitation }: Programme): readonly Fault[] {
  const step = visitation.steps.find((one) => one.kind === 'decide')
  if (!step || visitation.decides.every((role) => step.by.includes(role))) return []
  return [
    {
      path: `visitation.steps.${step.id}.by`,
      code: 'programme.decider-not-there',
      sentence: 'En rolle, der beslutter, er ikke med på det trin, hvor der bliver besluttet.',
    },
  ]
}

/** The step itself and all that follow it. Walks each once, so a circle ends. */
function reachedFrom(start: string, byId: ReadonlyMap<string, Step>): Set<string> {
  const reached = new Set<string>()
  const waiting = [start]
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (reached.has(current)) continue
    reached.add(current)
    waiting.push(...(byId.get(current)?.next ?? []))
  }
  return reached
}
