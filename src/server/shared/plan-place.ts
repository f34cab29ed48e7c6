import type { Compartment } from '../../access/facts.ts'
import type { CompartmentKey } from '../../store/undertaking.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { namingIn, requireKnown, requireNameable, type Named } from './naming.ts'

/** What every use-case of the plan asks first. All of it stands on the facts that the unit of work has loaded. */

/** Throws 404 unless something of the case itself is open: somebody behind a firewall meets the same as a stranger. */
export function requireCase(unit: UnitOfWork, caseId: string): void {
  if (!unit.facts.compartments.some((c) => c.caseId === caseId && unit.open.has(c.id))) throw notFound()
}

/** The department for which the employee is in this family's team; null for a citizen. */
export function ownDepartment(unit: UnitOfWork, caseId: string): string | null {
  const { at } = unit.asking
  return (
    unit.facts.memberships.find((m) => m.caseId === caseId && m.startsAt <= at && (m.endsAt === null || at < m.endsAt))
      ?.department ?? null
  )
}

/** Throws 403 when the row's compartment may be read but not written in. */
export function requireWrite(unit: UnitOfWork, compartment: number): Compartment {
  const c = unit.compartmentOf(compartment)
  const verdict = c && unit.may(c, 'write')
  if (!c || verdict?.answer !== 'content')
    throw new Problem(403, 'not-yours', 'Du kan læse det, men ikke ændre det. Tal med den, der har skrevet det.')
  unit.because(verdict)
  return c
}

/** The compartment for a new row, or a refusal in words. */
export async function compartmentFor(unit: UnitOfWork, key: Omit<CompartmentKey, 'audience'>): Promise<number> {
  const compartment = await unit.compartment({ ...key, audience: 'family' }, 'write')
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive i denne plan. Tal med familiens koordinator.')
  return compartment
}

/** As `compartmentFor`, for a row that names people. Throws as `requireNameable`. */
export async function placeNaming(
  unit: UnitOfWork,
  caseId: string,
  key: Omit<CompartmentKey, 'audience'>,
  named: readonly Named[],
): Promise<number> {
  if (named.length === 0) return compartmentFor(unit, key)
  const naming = await namingIn(unit, caseId)
  // Who is not there is told first: whether one may write about somebody tells that they are.
  requireKnown(naming, named)
  const compartment = await compartmentFor(unit, key)
  await requireNameable(unit, naming, key, named)
  return compartment
}

/** The compartment of a row that hangs on another (an agreement on its goal): same subject and category, kept by `department`. */
export const besides = (c: Compartment, department: string | null): Omit<CompartmentKey, 'audience'> => ({
  caseId: c.caseId,
  subject: c.subject,
  also: c.also ?? [],
  category: c.category,
  sensitivity: c.sensitivity,
  department,
})

/** Where a person's own row lies that hangs on another: beside it where they may write there, otherwise with themselves. */
export async function ownPlaceAt(unit: UnitOfWork, caseId: string, c: Compartment): Promise<number> {
  return (
    (await unit.compartment({ ...besides(c, null), audience: 'family' }, 'write')) ??
    (await compartmentFor(unit, { caseId, subject: unit.asking.actor.id, category: 'cooperation', department: null }))
  )
}

/** The compartment that a row in the ring lies in. */
export function placeOf(unit: UnitOfWork, row: { compartment: number }): Compartment {
  const c = unit.compartmentOf(row.compartment)
  if (!c) throw notFound()
  return c
}

/** A change that took effect, or 404 when the row has meanwhile left the ring. */
export function saved(id: string, version: number | null): { id: string; version: number } {
  if (version === null) throw notFound()
  return { id, version }
}
