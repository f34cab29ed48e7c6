import type { Compartment } from '../../access/facts.ts'
import { isInPlan, placeIn, readCourse } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, refusedField, requireInFamily, requireWriteIn } from '../shared/case-guard.ts'
import { aPerson, namingIn, requireNameable } from '../shared/naming.ts'
import { openRunning, refuseFaults, saved, type InFamily, type Saved } from './standing.ts'

interface Agreed {
  readonly what: string
  readonly agreedOn: string
  readonly persons: readonly string[]
  readonly employees: readonly string[]
}
interface OneAgreement {
  readonly params: { readonly family: string; readonly oral: string }
}

const NOT_YOURS = 'Du kan læse aftalen, men ikke ændre den. Tal med den, der har skrevet den.'

/**
 * Writes down what was agreed by word, long before there is a plan (ramboell-bande-midtvejs-2020, afsnit 5.6, sag 3 og 4).
 * It is the family's common agreement, kept where its category lies. Throws 403, 409, 400 at a field.
 */
export async function addAgreement(
  unit: UnitOfWork,
  { params, body }: InFamily & { body: Agreed & { category: string } },
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  await openRunning(unit, caseId)
  requireAgreed(unit, caseId, body)
  if (!services.presets.rules.categories.has(body.category))
    throw refusedField('category', 'choice.missing', 'Vælg, hvad aftalen handler om.')
  const place = {
    caseId,
    // One person's own matter lies with that person; what several agreed is the family's.
    subject: body.persons.length === 1 && body.category !== 'cooperation' ? (body.persons[0] ?? null) : null,
    category: body.category,
    department: actingDepartment(unit, caseId),
  }
  const compartment = await unit.compartment({ ...place, audience: 'family' })
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive i denne familie. Tal med familiens koordinator.')
  await requireNameable(
    unit,
    await namingIn(unit, caseId),
    place,
    body.persons.map((person) => aPerson(person, 'persons')),
  )
  const id = await unit.insert('oral_agreement', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    what: body.what,
    agreed_on: body.agreedOn,
    persons: [...body.persons],
    employees: [...body.employees],
    written_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Corrects what was written down; what stood before is kept. Throws 404, 403, 400 at a field, Conflict. */
export async function correctAgreement(
  unit: UnitOfWork,
  { params, body }: OneAgreement & { body: Agreed & { basedOn: number; reason: string } },
): Promise<Saved> {
  const place = await requireOwn(unit, params)
  requireAgreed(unit, params.family, body)
  const standing = (await readCourse(unit, params.family)).agreements.find(({ id }) => id === params.oral)?.persons
  // Who stood there already may stay: it was right when it was agreed.
  const added = body.persons.filter((person) => !standing?.includes(person))
  const named = added.map((person) => aPerson(person, 'persons'))
  await requireNameable(unit, await namingIn(unit, params.family), place, named)
  const { what, agreedOn, persons, employees, basedOn, reason } = body
  const patch = { what, agreed_on: agreedOn, persons: [...persons], employees: [...employees] }
  return saved(params.oral, await unit.update('oral_agreement', params.oral, basedOn, patch, reason))
}

/** Links it to what it has become in the plan, or takes the link away. Throws 404, 403, Conflict. */
export async function placeAgreement(
  unit: UnitOfWork,
  { params, body }: OneAgreement & { body: { basedOn: number; goal: string | null; action: string | null } },
): Promise<Saved> {
  await requireOwn(unit, params)
  for (const table of ['goal', 'action'] as const) {
    const id = body[table]
    if (id !== null && !(await isInPlan(unit, params.family, table, id))) throw notFound()
  }
  const patch = { goal: body.goal, action: body.action }
  return saved(params.oral, await unit.update('oral_agreement', params.oral, body.basedOn, patch))
}

/** Takes it out with a reason; it stays in the history. Throws 404, 403, Conflict. */
export async function withdrawAgreement(
  unit: UnitOfWork,
  { params, body }: OneAgreement & { body: { basedOn: number; reason: string } },
): Promise<Saved> {
  await requireOwn(unit, params)
  const patch = { withdrawn_at: unit.asking.at }
  return saved(params.oral, await unit.update('oral_agreement', params.oral, body.basedOn, patch, body.reason))
}

async function requireOwn(unit: UnitOfWork, { family, oral }: OneAgreement['params']): Promise<Compartment> {
  const compartment = await placeIn(unit, family, 'oral_agreement', oral)
  if (compartment === null) throw notFound()
  return requireWriteIn(unit, family, compartment, NOT_YOURS)
}

function requireAgreed(unit: UnitOfWork, caseId: string, { agreedOn, persons }: Agreed): void {
  if (agreedOn > unit.asking.today) refuseFaults([{ field: 'agreedOn', code: 'agreement.in-future' }])
  for (const person of persons) requireInFamily(unit, caseId, person, 'persons')
}
