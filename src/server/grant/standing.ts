import { authoritiesOf, type Decider, type Wanted } from '../../domain/grant/authority.ts'
import { readAuthorities } from '../../store/grant-authority.ts'
import type { RequestRow } from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, refusedField, standing } from '../shared/case-guard.ts'
import { readDeciders } from './deciders.ts'

export interface Saved {
  id: string
  version: number
}
export interface InFamily {
  readonly params: { readonly family: string }
}
export interface OfGrant {
  readonly params: { readonly family: string; readonly grant: string }
}

/** A change that took effect, or 404 when the row has meanwhile left the ring. */
export function saved(id: string, version: number | null): Saved {
  if (version === null) throw notFound()
  return { id, version }
}

/**
 * The actor as one who could grant what lies in this compartment: the roles by which they decide there, in the department
 * they act for. No role where they only read and write.
 */
export function actorAsDecider(unit: UnitOfWork, caseId: string, compartment: number): Decider {
  const { actor, at } = unit.asking
  const c = unit.compartmentOf(compartment)
  const decides = c !== undefined && unit.may(c, 'decide').answer === 'content'
  const roles = unit.facts.memberships
    .filter((m) => m.caseId === caseId && standing(m, at))
    .filter((m) => unit.rules.roles.get(m.role)?.cells.any?.some((cell) => cell.may.includes('decide')))
    .map((m) => m.role)
  return { employee: actor.id, department: actingDepartment(unit, caseId) ?? '', roles: decides ? roles : [] }
}

/** Throws 403 `beyond-authority` unless this leader may grant this by themselves today. */
export async function requireAuthority(unit: UnitOfWork, row: RequestRow, wanted: Wanted): Promise<void> {
  const mine = (await readDeciders(unit, row.family, row.compartment)).filter(
    ({ employee }) => employee === unit.asking.actor.id,
  )
  const authorities = await readAuthorities(unit)
  if (mine.every((me) => authoritiesOf(authorities, me, wanted, unit.asking.today).length === 0))
    throw new Problem(
      403,
      'beyond-authority',
      'Det ligger ud over det, du kan bevilge alene. Send det videre, eller svar noget, der ligger inden for din bevillingskompetence.',
      { field: 'cost' },
    )
}

/** Throws 400 at `endsOn` for a period that ends before it begins. */
export function requirePeriod(startsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn <= startsOn)
    throw refusedField('endsOn', 'period.ends-before-start', 'Perioden slutter, før den begynder.')
}

/** Whether a request still waits for its answer. */
export const isUnanswered = (row: RequestRow): boolean =>
  row.answer === null && row.withdrawnAt === null && !row.stopped

/** The one refusal of what came to an end with the course. */
export const stopped = (): Problem =>
  new Problem(
    409,
    'stopped',
    'Forløbet blev afsluttet, før der blev svaret. Søg på ny, hvis der stadig er brug for det.',
  )

/** Throws 409 with what became of a request that is no longer open. */
export function requireUnanswered(row: RequestRow): void {
  if (row.withdrawnAt !== null)
    throw new Problem(409, 'withdrawn', 'Ansøgningen er trukket tilbage. Der er ikke mere at svare på.')
  if (row.answer !== null)
    throw new Problem(409, 'already-answered', 'Der er allerede svaret. Svaret kan rettes med en begrundelse.')
  if (row.stopped) throw stopped()
}
