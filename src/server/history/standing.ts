import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

/** Throws 404 unless something of the case itself is open to the actor. */
export function requireOpenCase(unit: UnitOfWork, caseId: string): void {
  const open = unit.facts.compartments.find((c) => c.caseId === caseId && unit.open.has(c.id))
  if (!open) throw notFound()
  unit.because(unit.may(open))
}
