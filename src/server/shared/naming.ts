import type { Compartment } from '../../access/facts.ts'
import { isInTeam, knowsPerson, mayNameEmployee, mayNamePerson, type Naming } from '../../access/naming.ts'
import { readCircle } from '../../store/naming.ts'
import type { CompartmentKey } from '../../store/undertaking.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refusedField } from './case-guard.ts'
import { requireCollected } from './outside.ts'

/** Somebody whom a row will name, and the field that names them. */
export interface Named {
  readonly kind: 'person' | 'employee'
  readonly id: string
  readonly field: string
}

export const aPerson = (id: string, field: string): Named => ({ kind: 'person', id, field })

/** What naming in this family is decided by. */
export const namingIn = async (unit: UnitOfWork, caseId: string): Promise<Naming> => ({
  facts: unit.facts,
  circle: await readCircle(unit, caseId),
  rules: unit.rules,
  asking: unit.asking,
  caseId,
})

/** One answer whether somebody is kept apart or cannot read it: it must not tell which. */
export const notNameable = (field: string) =>
  refusedField(field, 'naming.not-here', 'Den, du har valgt, kan ikke stå her. Vælg en anden.')

/** Throws 404 for whoever is not there for the writer: unknown, of another family, or beyond what they may know. */
export function requireKnown(naming: Naming, named: readonly Named[]): void {
  for (const { kind, id } of named)
    if (!(kind === 'person' ? knowsPerson(naming, id) : isInTeam(naming, id))) throw notFound()
}

/** As `requireKnown`, and 400 at the field of the first who may not be named in a row that lies in `place`. */
export async function requireNameable(
  unit: UnitOfWork,
  naming: Naming,
  place: Omit<CompartmentKey, 'audience'>,
  named: readonly Named[],
): Promise<void> {
  requireKnown(naming, named)
  const compartment: Compartment = {
    ...place,
    id: 0,
    sensitivity: place.sensitivity ?? unit.sensitivityOf(place.category),
    audience: 'family',
    audienceId: null,
  }
  for (const { kind, id, field } of named) {
    const may = kind === 'person' ? mayNamePerson : mayNameEmployee
    if (!may(naming, compartment, id)) throw notNameable(field)
    if (kind === 'person') await requireCollected(unit, naming.caseId, id, field)
  }
}
