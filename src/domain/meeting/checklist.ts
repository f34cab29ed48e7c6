import type { MeetingCode } from './sentences.ts'

export const stepStates = ['open', 'done', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

/** A step is skipped with a reason that the team reads, and only then has one (`vidensafdaekning-2020`, afsnit 7.2.3). */
export function stepFault(state: StepState, reason: string | null): { code: MeetingCode; field: string } | null {
  if (state === 'skipped' && reason === null) return { code: 'step.reason', field: 'reason' }
  if (state !== 'skipped' && reason !== null) return { code: 'step.no-reason', field: 'reason' }
  return null
}

/** How far a checklist is: steps that are done or skipped, of all; those of other versions of the type do not count. */
export function progressOf(
  steps: readonly { readonly id: string }[],
  marks: readonly { readonly step: string; readonly state: StepState }[],
): { readonly settled: number; readonly of: number } {
  const settled = new Set(marks.filter(({ state }) => state !== 'open').map(({ step }) => step))
  return { settled: steps.filter(({ id }) => settled.has(id)).length, of: steps.length }
}
