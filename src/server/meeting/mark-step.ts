import { stepFault, type StepState } from '../../domain/meeting/checklist.ts'
import { readSteps } from '../../store/meeting-conduct.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { markingMeeting } from './may-mark.ts'
import { typeOf } from '../shared/meeting-gates.ts'
import { refusal } from './type-of.ts'

interface Marking {
  readonly params: { readonly family: string; readonly meeting: string; readonly step: string }
  readonly body: { readonly state: StepState; readonly reason: string | null; readonly basedOn: number | null }
}

/**
 * Marks a step of a meeting's checklist as done, skipped with a reason, or open again: whoever calls meetings here, and
 * everybody of the team who is invited to this one. Throws 404 for a step that the
 * meeting's type does not have, 400 at `reason`, 409 where somebody marked it meanwhile, Conflict.
 */
export async function markStep(
  unit: UnitOfWork,
  { params, body }: Marking,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { caseId, meeting } = await markingMeeting(unit, params.family, params.meeting)
  if (!(await typeOf(unit, services, meeting))?.checklist.some(({ id }) => id === params.step)) throw notFound()
  const { state, reason, basedOn } = body
  const fault = stepFault(state, reason)
  if (fault) throw refusal(fault.code, fault.field)
  const marked = (await readSteps(unit, caseId, meeting.id)).find(({ step }) => step === params.step)
  const mark = { state, reason, by_employee: unit.asking.actor.id, at: unit.asking.at }
  if (marked === undefined) {
    const id = await unit.insert('meeting_step', {
      id: unit.newId(),
      compartment: meeting.compartment,
      case_id: caseId,
      meeting: meeting.id,
      step: params.step,
      ...mark,
    })
    return { id, version: 1 }
  }
  if (basedOn === null)
    throw new Problem(409, 'step-marked', 'En anden har lige markeret trinnet. Se, hvad der står nu.')
  const version = await unit.update('meeting_step', marked.id, basedOn, mark, reason ?? undefined)
  if (version === null) throw notFound()
  return { id: marked.id, version }
}
