import { assess, type Ticks } from '../programme/criteria.ts'
import type { Programme, StepKind } from '../programme/schema.ts'

/**
 * The way to a decision as a programme describes it. Kinds of steps make the variants of the sources: put forward in
 * writing, talked through with a note, two departments that both say yes, or one role that decides
 * (vidensafdaekning-2020, afsnit 2.3).
 */
export type Step = Programme['visitation']['steps'][number]

/** A step that somebody took, and that was not withdrawn. */
export interface TakenStep {
  readonly step: string
  readonly department: string
  readonly by: string
}

export type StepState = 'taken' | 'open' | 'not-needed'

export interface StepStanding {
  readonly step: Step
  readonly state: StepState
  /** True when the family cannot be accepted before it is taken. */
  readonly owed: boolean
}

const owedKinds: ReadonlySet<StepKind> = new Set(['nominate', 'discuss', 'approve'])
const beforeDeciding: ReadonlySet<StepKind> = new Set(['nominate', 'look', 'discuss', 'approve'])

/** The steps before the decision in the programme's order, each with where it stands. */
export function standingOf(
  programme: Pick<Programme, 'visitation' | 'criteria'>,
  taken: readonly TakenStep[],
  ticks: Ticks,
): readonly StepStanding[] {
  return programme.visitation.steps
    .filter((step) => beforeDeciding.has(step.kind))
    .map((step) => {
      const state = stateOf(step, taken, ticks, programme)
      return { step, state, owed: state === 'open' && owedKinds.has(step.kind) }
    })
}

function stateOf(
  step: Step,
  taken: readonly TakenStep[],
  ticks: Ticks,
  { criteria }: Pick<Programme, 'criteria'>,
): StepState {
  if (taken.some((one) => one.step === step.id)) return 'taken'
  // Not answered yet is not a no: the step is owed until somebody has answered.
  if (step.when && assess(step.when, ticks, criteria).verdict === 'not-met') return 'not-needed'
  return 'open'
}

export interface Taking {
  readonly step: Step
  readonly note: string | null
  readonly acknowledgedOn: string | null
  readonly department: string
  /** The municipality's own department for the one that the step names; left out where nobody has said. */
  readonly ours?: string | null
  readonly by: string
  readonly today: string
}

export type StepFault =
  | 'step.note-missing'
  | 'step.acknowledged-missing'
  | 'step.acknowledged-later'
  | 'step.same-department'
  | 'step.other-department'
  | 'step.same-person'
  | 'step.not-before-decision'

/** Why a step cannot be taken like this; null when it can. Whether the actor has decision right is the caller's to refuse. */
export function takingFault(
  taking: Taking,
  earlier: readonly TakenStep[],
  steps: readonly Step[],
): { readonly field: string; readonly code: StepFault } | null {
  const { step } = taking
  if (!beforeDeciding.has(step.kind)) return { field: '', code: 'step.not-before-decision' }
  if (step.kind === 'approve') {
    const fault = approvalFault(taking, earlier, steps)
    if (fault) return { field: '', code: fault }
  }
  if (step.parentsAcknowledge === true && taking.acknowledgedOn === null)
    return { field: 'acknowledgedOn', code: 'step.acknowledged-missing' }
  if (taking.acknowledgedOn !== null && taking.acknowledgedOn > taking.today)
    return { field: 'acknowledgedOn', code: 'step.acknowledged-later' }
  if (noteIsOwed(step) && (taking.note ?? '').trim() === '') return { field: 'note', code: 'step.note-missing' }
  return null
}

/** Who put it forward, what was said, or who said yes: without words the step tells nothing. A department's yes is given by its own people. */
export const noteIsOwed = (step: Step): boolean =>
  step.kind === 'nominate' || step.kind === 'discuss' || (step.kind === 'approve' && step.department === undefined)

/** Of two departments each gives its own yes, and nobody gives both. */
function approvalFault(
  { step, department, ours, by }: Taking,
  earlier: readonly TakenStep[],
  steps: readonly Step[],
): StepFault | null {
  if (step.department === undefined) return null
  if (ours && department !== ours) return 'step.other-department'
  const others = steps.filter(
    (one) => one.kind === 'approve' && one.department !== undefined && one.department !== step.department,
  )
  const given = earlier.filter((one) => others.some((other) => other.id === one.step))
  if (given.some((one) => one.by === by)) return 'step.same-person'
  return given.some((one) => one.department === department) ? 'step.same-department' : null
}
