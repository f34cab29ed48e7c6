import { cprKeyOf, fileCprKey, participationOf, personOf, placeOf, setBorn } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Conflict } from '../../store/conflict.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireOpeningAccess, requirePersonHere, requireRight, requireWriteIn } from '../shared/case-guard.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { identifierCompartment, requireFreeNumber } from './person-record.ts'
import { requireCollected } from '../shared/outside.ts'
import { checkIdentifier, type IdentifierFields } from './person-rules.ts'

const NO = 'Du kan ikke skrive CPR-nummeret på denne person.'

/** Writes the CPR number, or why there is none. Throws 404, 403, 400 at a field, 409 `known-person`, Conflict, 429. */
export async function setIdentifier(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  body: IdentifierFields & { basedOn: number | null },
  services: Services,
  limit: HourlyLimit,
): Promise<{ id: string; version: number; warnings: string[] }> {
  requirePersonHere(unit, caseId, person)
  await requireCollected(unit, caseId, person, 'cpr')
  const participation = await participationOf(unit, caseId, person)
  const detail = await personOf(unit, person)
  const row = await placeOf(unit, 'person_identifier', person)
  if (!participation || !detail) throw notFound()
  const { actor, today } = unit.asking
  requireRight(unit, caseId, { category: 'identity', subject: person, sensitivity: 2 }, 'write', NO)
  // Somebody outside the initiative who may open their own pages signs in with it.
  const outside = !participation.inInitiative && !participation.ownAccess
  const choice = checkIdentifier(body, { ...detail, outside }, today)
  if (!choice.row)
    throw new Problem(400, 'invalid-input', 'Skriv nummeret, eller hvorfor der ikke er noget.', { field: 'cpr' })
  if (choice.row.kind === 'cpr') limit.take(actor.id, unit.now)
  const key = await requireFreeNumber(unit, choice, person, services.secret)
  await requireOwnNumber(unit, caseId, person, { row, key, ownAccess: participation.ownAccess })
  const saved = row
    ? await replace(unit, caseId, row, body.basedOn, choice.row)
    : await write(unit, caseId, person, choice.row)
  await fileCprKey(unit, person, key)
  if (detail.born === null && choice.row.kind === 'cpr' && choice.cpr)
    await setBorn(unit, caseId, person, null, choice.cpr.birthDate)
  return { ...saved, warnings: [...choice.warnings] }
}

/**
 * A number decides who signs in as this person. One that another department has filed is not replaced unseen; one by
 * which somebody may sign in is changed by whoever may give access. Throws 409 `known-elsewhere`, 403.
 */
async function requireOwnNumber(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  now: { row: object | undefined; key: Buffer | null; ownAccess: boolean },
): Promise<void> {
  const filed = await cprKeyOf(unit, person)
  if (filed && now.key?.equals(filed)) return
  if (filed && !now.row)
    throw new Problem(409, 'known-elsewhere', 'En anden afdeling har skrevet nummeret. Tal med koordinatoren.', {
      field: 'cpr',
    })
  if (now.ownAccess && (filed || now.key))
    requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan rette nummeret på en, der selv har adgang.')
}

type Row = {
  readonly kind: 'cpr' | 'replacement' | 'none'
  readonly value: string | null
  readonly reason: string | null
}

async function replace(
  unit: UnitOfWork,
  caseId: string,
  row: { id: string; compartment: number },
  basedOn: number | null,
  next: Row,
): Promise<{ id: string; version: number }> {
  requireWriteIn(unit, caseId, row.compartment, NO)
  if (basedOn === null) throw new Conflict(row)
  const version = await unit.update('person_identifier', row.id, basedOn, next)
  if (version === null) throw notFound()
  return { id: row.id, version }
}

async function write(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  next: Row,
): Promise<{ id: string; version: number }> {
  const compartment = await unit.compartment(identifierCompartment(unit, caseId, person))
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  return { id: await unit.insert('person_identifier', { id: unit.newId(), compartment, person, ...next }), version: 1 }
}
