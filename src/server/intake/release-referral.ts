import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { openTask } from './file-referral.ts'
import { openReferral } from './open-intake.ts'
import { alreadyDecided, noDecisionRight } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly basedOn: number }
}

/**
 * Releases a notification or hidden referral to the candidate list: who and when is written on it, and visitation gets
 * its task. The referral itself stays where the family does not read.
 */
export async function releaseReferral(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { row, referral, decides } = await openReferral(unit, params.family, services)
  if (!decides) throw noDecisionRight()
  const task = row.tasks.find((one) => one.kind === 'notification')
  if (!task) throw alreadyDecided()
  const { actor, at } = unit.asking
  const version = await unit.update(
    'referral',
    referral.id,
    body.basedOn,
    { released_at: at, released_by: actor.id },
    'released',
  )
  if (version === null) throw notFound()
  await unit.updateFact('decision_task', task.id, task.version, { decided_at: at, decided_by: actor.id })
  const department = unit.compartmentOf(referral.compartment)?.department ?? null
  const id = await openTask(unit, {
    caseId: params.family,
    compartment: referral.compartment,
    department,
    kind: 'visitation',
  })
  return { id, version: 1 }
}
