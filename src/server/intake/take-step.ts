import { takingFault } from '../../domain/intake/steps.ts'
import { findEmployee } from '../../store/employee.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { ownDepartments } from '../shared/own-departments.ts'
import type { Services } from '../services.ts'
import { openReferral } from './open-intake.ts'
import { alreadyDecided, fault, noDecisionRight, refuse } from './refuse.ts'
import { takenUnder } from './steps-of.ts'

interface Taking {
  readonly params: { readonly family: string }
  readonly body: { readonly step: string; readonly note: string | null; readonly acknowledgedOn: string | null }
}

interface Withdrawing {
  readonly params: { readonly family: string; readonly step: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}

/**
 * Takes one step of the programme's visitation, by whoever works with the candidates; a yes needs decision right, and of
 * two departments each gives its own. Throws 404, 403, 400 at the field, 409 when it was taken or the family is decided on.
 */
export async function takeStep(
  unit: UnitOfWork,
  { params, body }: Taking,
  services: Services,
): Promise<{ id: string; version: number }> {
  const opened = await openReferral(unit, params.family, services)
  const { row, referral, programme, writes, decides } = opened
  if (!writes || !row.tasks.some((task) => task.kind === 'visitation')) throw alreadyDecided()
  const step = programme.visitation.steps.find((one) => one.id === body.step)
  const actor = await findEmployee(unit, unit.asking.actor.id)
  if (!step || !actor) throw notFound()
  if (step.kind === 'approve' && !decides) throw noDecisionRight()
  const earlier = takenUnder(programme, row)
  if (earlier.some((one) => one.step === step.id))
    throw new Problem(409, 'step-taken', 'Trinnet er allerede gjort. Hent siden igen for at se det.')
  const { today, at } = unit.asking
  const own = await ownDepartments(unit, { programme: programme.id, programmeVersion: programme.version })
  const wrong = takingFault(
    {
      step,
      note: body.note,
      acknowledgedOn: body.acknowledgedOn,
      department: actor.department,
      ours: step.department === undefined ? null : (own.get(step.department) ?? null),
      by: actor.id,
      today,
    },
    earlier,
    programme.visitation.steps,
  )
  if (wrong) {
    if (wrong.field === '') throw new Problem(409, wrong.code, fault('', wrong.code).detail)
    refuse([fault(wrong.field, wrong.code)])
  }
  const id = await unit.insert('visitation_step', {
    id: unit.newId(),
    compartment: referral.compartment,
    case_id: params.family,
    programme: programme.id,
    step: step.id,
    note: body.note,
    acknowledged_on: body.acknowledgedOn,
    taken_at: at,
    taken_by: actor.id,
    taken_department: actor.department,
  })
  return { id, version: 1 }
}

/** Withdraws a step before it is decided; it stays in the history with the reason. A yes is withdrawn with decision right. */
export async function withdrawStep(
  unit: UnitOfWork,
  { params, body }: Withdrawing,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { row, programme, writes, decides } = await openReferral(unit, params.family, services)
  if (!writes || !row.tasks.some((task) => task.kind === 'visitation')) throw alreadyDecided()
  const taken = row.steps.find((one) => one.id === params.step)
  if (!taken) throw notFound()
  const step = programme.visitation.steps.find((one) => one.id === taken.step)
  if (step?.kind === 'approve' && !decides) throw noDecisionRight()
  const { at, actor } = unit.asking
  const version = await unit.update(
    'visitation_step',
    taken.id,
    body.basedOn,
    { withdrawn_at: at, withdrawn_by: actor.id, withdrawn_reason: body.reason },
    body.reason,
  )
  if (version === null) throw notFound()
  return { id: taken.id, version }
}
