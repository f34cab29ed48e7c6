import type { Around } from '../../contract/family.ts'
import type { AroundRow } from '../../store/around.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { actingDepartment, behindWall, mayDo, mayOpenAccess } from './case-guard.ts'

/**
 * Facts lie in no compartment, so each is shown only to whoever could read what it tells: a consent about substance use
 * tells of substance use.
 */
type Facts = Pick<Around, 'bases' | 'firewalls' | 'custody'>

/** The team of a family as far as this reader may know it. */
export function visibleTeam<T extends { readonly party: string | null }>(
  unit: UnitOfWork,
  caseId: string,
  team: readonly T[],
): T[] {
  if (behindWall(unit, caseId)) return []
  return team.filter((m) => m.party === null || reads(unit, caseId, 'cooperation', m.party))
}

/** Whether one of the family is shown a consent: they sign it, or read all that it tells of. Nobody behind a firewall is. */
export const showsToFamily = (unit: UnitOfWork, caseId: string, basis: TellingBasis): boolean =>
  !behindWall(unit, caseId) && (signs(unit, basis) || readsAll(unit, caseId, basis))

/** The facts of a family as far as this reader may know them. */
export function visibleFacts(unit: UnitOfWork, caseId: string, row: AroundRow): Facts {
  const { bases, firewalls, custody } = row
  if (unit.asking.actor.kind === 'citizen') {
    if (behindWall(unit, caseId)) return { bases: [], firewalls: [], custody }
    return {
      bases: bases.filter((b) => showsToFamily(unit, caseId, b)),
      firewalls: protecting(unit, firewalls),
      custody,
    }
  }
  const opens = mayOpenAccess(unit, caseId)
  return {
    bases: bases.filter((b) => opens || (concerns(unit, caseId, b) && readsAll(unit, caseId, b))),
    firewalls: firewallsFor(unit, caseId, firewalls),
    custody: custody.filter((c) => reads(unit, caseId, 'relations', c.child)),
  }
}

/** Whoever a wall protects is told that the other is kept apart, not why; nobody else in the family is told of it. */
const protecting = (unit: UnitOfWork, firewalls: Around['firewalls']): Around['firewalls'] =>
  firewalls
    .filter((wall) => wall.protected === unit.asking.actor.id && wall.startsAt <= unit.asking.at)
    .map((wall) => ({ ...wall, kind: 'undisclosed' }))

/** Everybody who works for the whole family must know whom to keep apart; why is told to those who may read of it. */
function firewallsFor(unit: UnitOfWork, caseId: string, firewalls: Around['firewalls']): Around['firewalls'] {
  if (!reads(unit, caseId, 'cooperation', null)) return []
  return firewalls.map((wall) => (reads(unit, caseId, 'violence', null) ? wall : { ...wall, kind: 'undisclosed' }))
}

type Basis = Around['bases'][number]

/** As much of a consent as says whom it tells something of. */
interface TellingBasis extends Readonly<Pick<Basis, 'kind' | 'coversFamily'>> {
  readonly persons: readonly string[]
  readonly categories: readonly string[]
  readonly signatures: readonly { readonly signer: string }[]
}

const signs = (unit: UnitOfWork, basis: TellingBasis): boolean =>
  basis.signatures.some((s) => s.signer === unit.asking.actor.id)

/** A consent between departments concerns those that it names. */
function concerns(unit: UnitOfWork, caseId: string, basis: Basis): boolean {
  if (basis.toDepartment === null) return true
  const own = actingDepartment(unit, caseId)
  return own !== null && (basis.toDepartment === own || basis.fromDepartments.includes(own))
}

/** What a basis tells of by standing there: its categories, or what its kind gives away. */
const tellsOf = (basis: TellingBasis): readonly string[] => {
  if (basis.categories.length > 0) return basis.categories
  return basis.kind === 'imposed-by-youth-crime-board' || basis.kind === 'section-115' ? ['crime'] : ['cooperation']
}

const readsAll = (unit: UnitOfWork, caseId: string, basis: TellingBasis): boolean =>
  tellsOf(basis).every((category) =>
    [...(basis.coversFamily ? [null] : []), ...basis.persons].every((person) => reads(unit, caseId, category, person)),
  )

/** Whether the reader may read such a thing about this person, from their own department or from the family itself. */
const reads = (unit: UnitOfWork, caseId: string, category: string, subject: string | null): boolean =>
  mayDo(unit, caseId, { category, subject, sensitivity: unit.sensitivityOf(category) })
