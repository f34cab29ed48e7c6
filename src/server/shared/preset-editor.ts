import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

/** Job functions that may write the municipality's own programmes and types of meetings; they open no case by it. */
const EDITORS = ['administrator', 'programme-editor']

export const mayEdit = (unit: UnitOfWork): boolean =>
  unit.facts.functions.some((one) => EDITORS.includes(one)) && unit.asking.actor.kind === 'employee'

/** Programmes are read by every employee; citizens read about their own course on their own pages. */
export function requireEmployee(unit: UnitOfWork): void {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
}

/** Throws 404: who may not edit does not learn whether a draft is there. */
export function requireEditor(unit: UnitOfWork): void {
  if (!mayEdit(unit)) throw notFound()
}
