import type { ClosingInput } from '../../contract/course.ts'
import type { GroundRow } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { actingDepartment, requireInFamily } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'

interface ToWrite {
  readonly caseId: string
  readonly course: { readonly id: string; readonly compartment: number; readonly state: string }
  readonly body: ClosingInput
  readonly ended: readonly GroundRow[]
}

/** Writes how the course ended: each part where what it tells belongs. Answers the closing's id. */
export async function writeClosing(unit: UnitOfWork, { caseId, course, body, ended }: ToWrite): Promise<string> {
  const common = { case_id: caseId, compartment: course.compartment }
  const handed = body.handedTo !== 'nobody'
  const closing = await unit.insert('course_closing', {
    ...common,
    id: unit.newId(),
    course: course.id,
    state_before: course.state,
    reason: body.reason,
    note: body.note,
    decided_by: body.decidedBy,
    closed_at: unit.asking.at,
    closed_by: unit.asking.actor.id,
    handed_to: body.handedTo,
    handed_department: body.handedTo === 'department' ? body.handedDepartment : null,
    handed_name: handed ? body.handedName : null,
    handed_on: handed ? body.handedOn : null,
    accepted_by: handed ? body.acceptedBy : null,
    accepted_on: handed ? body.acceptedOn : null,
    after_care: body.afterCare ? 'planned' : 'not-wished',
    after_care_contact: body.afterCare?.contact ?? null,
    meetings: JSON.stringify(body.meetings.map(({ meeting, becomes }) => ({ meeting, becomes }))),
    ended_grounds: Object.fromEntries(ended.map(({ id, endsAt }) => [id, endsAt])) as never,
  })
  for (const [place, need] of body.needs.entries()) {
    if (need.concerns !== null) {
      requireInFamily(unit, caseId, need.concerns, `needs.${place}.concerns`)
      await requireCollected(unit, caseId, need.concerns, `needs.${place}.concerns`)
    }
    await unit.insert('remaining_need', {
      id: unit.newId(),
      compartment: await placeFor(unit, caseId, need.category, need.concerns, `needs.${place}.category`),
      case_id: caseId,
      closing,
      what: need.what,
      concerns: need.concerns,
      receiver_department: need.receiverDepartment,
      receiver_name: need.receiverName,
      from_on: need.fromOn,
      accepted_by: need.acceptedBy,
      accepted_on: need.acceptedOn,
    })
  }
  for (const [place, { person, words }] of body.words.entries()) {
    requireInFamily(unit, caseId, person, `words.${place}.person`)
    await requireCollected(unit, caseId, person, `words.${place}.person`)
    const compartment = await placeFor(unit, caseId, 'own-words', person, `words.${place}.words`)
    await unit.insert('closing_word', { id: unit.newId(), compartment, case_id: caseId, closing, person, words })
  }
  for (const day of body.afterCare?.days ?? [])
    await unit.insert('after_care_check', { ...common, id: unit.newId(), closing, planned_on: day })
  return closing
}

async function placeFor(
  unit: UnitOfWork,
  caseId: string,
  category: string,
  subject: string | null,
  field: string,
): Promise<number> {
  const department = actingDepartment(unit, caseId)
  const compartment = await unit.compartment({ caseId, subject, category, audience: 'family', department })
  if (compartment === null)
    throw new Problem(400, 'invalid-input', 'Det kan du ikke skrive om. Vælg noget andet.', { field })
  return compartment
}
