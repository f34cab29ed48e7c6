import { endAdmissions } from '../../store/meeting.ts'
import { findEmployee } from '../../store/employee.ts'
import { lockTeam } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Conflict } from '../../store/conflict.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { requireInvitation, requireInvite } from './inviting.ts'

interface Body {
  /** The membership of the coordinator whom the page showed. */
  readonly from: string
  readonly employee: string
  readonly oldBecomes: 'co-coordinator' | 'leaves'
  readonly basedOn: number
}

/**
 * Hands the responsibility over: the old coordinator's membership ends the instant the new one's begins, so there is
 * exactly one at any time. Throws 403, 400 at `employee`, 409 `no-coordinator`, `already-coordinator`, Conflict.
 */
export async function handOver(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
): Promise<{ id: string; version: number }> {
  requireInvite(unit, caseId)
  const employee = await findEmployee(unit, body.employee)
  if (!employee) throw refusedField('employee', 'team.employee', 'Vælg en medarbejder fra listen.')
  const team = await lockTeam(unit, caseId)
  const old = team.find((m) => m.role === 'coordinator')
  if (!old) throw new Problem(409, 'no-coordinator', 'Familien har ingen koordinator endnu. Tilføj en i teamet.')
  if (old.id !== body.from || old.version !== body.basedOn) throw new Conflict({ id: old.id, version: old.version })
  requireInvitation(unit, caseId, 'coordinator', services)
  if (old.employee === body.employee)
    throw new Problem(409, 'already-coordinator', `${employee.name} er allerede koordinator.`, { field: 'employee' })

  const { at, actor } = unit.asking
  const leaving = [old, ...team.filter((m) => m.employee === body.employee)]
  for (const membership of leaving)
    await unit.updateFact('membership', membership.id, membership.version, { ends_at: at })
  if (body.oldBecomes === 'leaves') await endAdmissions(unit, caseId, old.employee)
  const begin = { case_id: caseId, starts_at: at, ends_at: null, chosen_by_family: false, added_by: actor.id }
  const id = unit.newId()
  await unit.insertFact('membership', {
    ...begin,
    id,
    employee: body.employee,
    department: employee.department,
    role: 'coordinator',
    party: null,
  })
  if (body.oldBecomes === 'co-coordinator') {
    await unit.insertFact('membership', {
      ...begin,
      id: unit.newId(),
      employee: old.employee,
      department: old.department,
      role: 'co-coordinator',
      party: null,
    })
  }
  return { id, version: 1 }
}
