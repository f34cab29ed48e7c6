import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { moveRow } from '../../store/move.ts'
import { placeOf } from '../../store/people.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, requirePersonHere, requireWriteIn } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'
import { askAboutWalls } from '../shared/ask-about-walls.ts'

type Routes = typeof peopleRoutes
type Add = z.output<Routes['POST /api/families/:family/people/:person/contacts']['body']>
type Change = z.output<Routes['PUT /api/families/:family/people/:person/contacts/:contact']['body']>
type Protect = z.output<Routes['PUT /api/families/:family/people/:person/contacts/:contact/protection']['body']>
type Saved = { id: string; version: number }

const NO = 'Du kan ikke skrive kontaktoplysninger på denne person.'
const sensitivityOf = (isProtected: boolean): number => (isProtected ? 3 : 1)

/** Adds a way to reach somebody. Throws 404, 403, 400 at `value`. */
export async function addContact(unit: UnitOfWork, caseId: string, person: string, body: Add): Promise<Saved> {
  requirePersonHere(unit, caseId, person)
  await requireCollected(unit, caseId, person, 'value')
  const compartment = await unit.compartment({
    caseId,
    subject: person,
    category: 'contact',
    audience: 'family',
    department: actingDepartment(unit, caseId),
    sensitivity: sensitivityOf(body.protected),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const id = await unit.insert('contact_point', {
    id: unit.newId(),
    compartment,
    person,
    kind: body.kind,
    value: body.value,
    protected: body.protected,
    starts_on: body.startsOn ?? unit.asking.today,
    ends_on: null,
  })
  if (body.protected) await askAboutWalls(unit, caseId, person)
  return { id, version: 1 }
}

/** Corrects or ends a contact where it lies. Throws 404, 403, Conflict. */
export async function changeContact(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  contact: string,
  body: Change,
): Promise<Saved> {
  await requireContact(unit, caseId, person, contact)
  const before = await findRow(unit, 'contact_point', contact)
  const version = await unit.update('contact_point', contact, body.basedOn, { value: body.value, ends_on: body.endsOn })
  if (version === null) throw notFound()
  // A new address in place of the old one is one more that nobody has been asked about.
  if (before?.['protected'] === true && before['value'] !== body.value) await askAboutWalls(unit, caseId, person)
  return { id: contact, version }
}

/**
 * Moves a contact, with its history, into the protected compartment or out of it. The row itself goes: an ended copy
 * left behind would still tell the address. Protecting asks whom to keep apart. Throws 404, 403, 409 when it already is so, Conflict.
 */
export async function setProtection(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  contact: string,
  body: Protect,
): Promise<Saved> {
  const from = await requireContact(unit, caseId, person, contact)
  const sensitivity = sensitivityOf(body.protected)
  if (from.sensitivity === sensitivity)
    throw new Problem(409, 'already-so', body.protected ? 'Den er allerede beskyttet.' : 'Den er ikke beskyttet.')
  const to = await unit.compartment({ ...from, sensitivity })
  if (to === null) throw new Problem(403, 'not-yours', 'Du kan ikke flytte den. Spørg koordinatoren.')
  const version = await unit.update('contact_point', contact, body.basedOn, { protected: body.protected }, body.reason)
  if (version === null) throw notFound()
  await moveRow(unit, 'contact_point', contact, from.id, to)
  if (body.protected) await askAboutWalls(unit, caseId, person)
  return { id: contact, version }
}

async function requireContact(unit: UnitOfWork, caseId: string, person: string, contact: string) {
  requirePersonHere(unit, caseId, person)
  const row = await placeOf(unit, 'contact_point', person, contact)
  if (!row) throw notFound()
  return requireWriteIn(unit, caseId, row.compartment, NO)
}
