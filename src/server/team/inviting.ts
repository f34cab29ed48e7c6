import type { Role, Verb } from '../../access/facts.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { mayDo, refusedField } from '../shared/case-guard.ts'

/** Roles that can be held in a family's team: those that read something by standing in it. */
const isOfTeam = (role: Role): boolean => role.side === 'professional' && (role.cells.any ?? []).length > 0

/** The verbs by which access and information are passed on. */
const PASSES_ON = new Set<Verb>(['invite', 'share', 'export'])

/** Nobody lets others in to what they may not invite to themselves, or with more say over who else gets in. */
const mayLetIn = (unit: UnitOfWork, caseId: string, role: Role): boolean =>
  (role.cells.any ?? []).every((cell) => {
    const verbs = new Set<Verb>(['invite', ...cell.may.filter((verb) => PASSES_ON.has(verb))])
    return cell.categories.every((category) =>
      [...verbs].every((verb) => mayDo(unit, caseId, { category, sensitivity: cell.read }, verb)),
    )
  })

/** The roles that the actor may let somebody in with. */
export function rolesToGive(unit: UnitOfWork, caseId: string, services: Services): Role[] {
  return [...services.presets.rules.roles.values()].filter((role) => isOfTeam(role) && mayLetIn(unit, caseId, role))
}

/** Throws 403 when the actor invites nobody here, 400 at `role` for one that is not of a team or not theirs to give. */
export function requireInvitation(unit: UnitOfWork, caseId: string, role: string, services: Services): void {
  requireInvite(unit, caseId)
  if (!rolesToGive(unit, caseId, services).some((one) => one.id === role))
    throw refusedField('role', 'team.role', 'Den rolle kan du ikke give.')
}

/** Throws 403 when the actor may neither let anybody in nor out. */
export function requireInvite(unit: UnitOfWork, caseId: string): void {
  if (!mayDo(unit, caseId, { category: 'cooperation' }, 'invite'))
    throw new Problem(403, 'not-yours', 'Kun koordinatoren kan ændre familiens team.')
}
