import { worksBehindWall } from '../../access/naming.ts'
import type { Compartment } from '../../access/facts.ts'
import type { CompartmentKey } from '../../store/undertaking.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, mayDo, refusedField, requireRight, requireWriteIn, standing } from '../shared/case-guard.ts'
import { aPerson, namingIn, notNameable, requireKnown, requireNameable, type Named } from '../shared/naming.ts'

export type Saved = { id: string; version: number }
export type InFamily = { readonly params: { readonly family: string } }

const COOPERATION = { category: 'cooperation' }

/** The party for whom alone the actor works in this family; null for whoever works for the family. */
export function partyOf(unit: UnitOfWork, caseId: string): string | null {
  const own = unit.facts.memberships.filter((m) => m.caseId === caseId && standing(m, unit.asking.at))
  return own.every(({ party }) => party !== null) ? (own[0]?.party ?? null) : null
}

/** Whether the actor writes about contact with this family, or with the party for whom they work. */
export const mayWrite = (unit: UnitOfWork, caseId: string): boolean => {
  const ground = { ...COOPERATION, subject: partyOf(unit, caseId) }
  return mayDo(unit, caseId, ground, 'write') || mayDo(unit, caseId, ground, 'propose')
}

/** Whether the actor agrees with the family how often there is contact: its responsible coordinator. */
export const mayAgree = (unit: UnitOfWork, caseId: string): boolean => mayDo(unit, caseId, COOPERATION, 'share')

export const requireAgreeing = (unit: UnitOfWork, caseId: string): void =>
  requireRight(unit, caseId, COOPERATION, 'share', 'Det er familiens koordinator, der skriver, hvad I har aftalt.')

/** What is kept for something else: nobody chooses it for a contact. */
const KEPT_APART = new Set(['team-matter', 'measurement', 'conversation', 'own-words'])

/** What a contact can be about, in the municipality's order. */
export const categoriesOf = (services: Services): { readonly id: string; readonly name: string }[] =>
  [...services.presets.rules.categories.values()]
    .filter(({ id }) => !KEPT_APART.has(id))
    .map(({ id, name }) => ({ id, name }))

/**
 * Where a contact lies: one person's own matter with that person, what several share with the family, and what somebody
 * does who works for one party alone with that party. Throws 403, 400 at a field.
 */
export async function placeOf(
  unit: UnitOfWork,
  services: Services,
  { caseId, category, persons }: { caseId: string; category: string; persons: readonly string[] },
): Promise<{ readonly place: CompartmentKey; readonly compartment: number }> {
  if (!categoriesOf(services).some(({ id }) => id === category))
    throw refusedField('category', 'choice.missing', 'Vælg, hvad det handler om.')
  const party = partyOf(unit, caseId)
  const alone = category !== 'cooperation' && persons.length === 1 ? (persons[0] ?? null) : null
  const place = {
    caseId,
    subject: party ?? alone,
    category,
    audience: 'family',
    department: actingDepartment(unit, caseId),
  } as const
  const compartment = (await unit.compartment(place)) ?? (await unit.compartment(place, 'propose'))
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive i denne familie. Tal med familiens koordinator.')
  return { place, compartment }
}

/** Whoever is named takes part, and may be named where it lies. Throws 404, 400 at a field. */
export async function requireNamed(
  unit: UnitOfWork,
  place: Omit<CompartmentKey, 'audience'>,
  { persons, employees }: { readonly persons: readonly string[]; readonly employees: readonly string[] },
): Promise<void> {
  const caseId = place.caseId ?? ''
  const naming = await namingIn(unit, caseId)
  const colleagues = employees.map((id): Named => ({ kind: 'employee', id, field: 'employees' }))
  requireKnown(naming, colleagues)
  // A colleague is told of as having been there: not that they read where it lies.
  for (const { id } of colleagues)
    if (place.subject === null && worksBehindWall(naming, id)) throw notNameable('employees')
  await requireNameable(
    unit,
    naming,
    place,
    persons.map((id) => aPerson(id, 'persons')),
  )
}

/** The name of a form of contact. Throws 400 at the field for one that is not on the list. */
export function requireForm(services: Services, form: string, field = 'form'): void {
  if (!services.presets.contactForms.has(form)) throw refusedField(field, 'choice.missing', 'Vælg en form fra listen.')
}

const NOT_YOURS = 'Du kan læse det, men ikke ændre det. Tal med den, der har skrevet det.'

/** Where a row lies that the actor may change. Throws 404, 403. */
export const requireOwnPlace = (unit: UnitOfWork, caseId: string, compartment: number): Compartment =>
  requireWriteIn(unit, caseId, compartment, NOT_YOURS)

/** A change that took effect, or 404 when the row has meanwhile left the ring. */
export function saved(id: string, version: number | null): Saved {
  if (version === null) throw notFound()
  return { id, version }
}
