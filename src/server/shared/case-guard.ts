import type { Compartment, Participation, Verb } from '../../access/facts.ts'
import { isKeptOut } from '../../access/ring.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'

/** True while a spell [startsAt, endsAt) holds. */
export const standing = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  spell.startsAt <= at && (spell.endsAt === null || at < spell.endsAt)

/** The department for which the actor stands in this family's team; null for everybody else. */
export function actingDepartment(unit: UnitOfWork, caseId: string): string | null {
  return unit.facts.memberships.find((m) => m.caseId === caseId && standing(m, unit.asking.at))?.department ?? null
}

export interface Ground {
  readonly category: string
  readonly subject?: string | null
  readonly sensitivity?: number
}

/** Whether the actor may do this with what their own department keeps about the family (or about one person in it). */
export function mayDo(unit: UnitOfWork, caseId: string, ground: Ground, verb?: Verb): boolean {
  const compartment: Compartment = {
    id: 0,
    caseId,
    subject: ground.subject ?? null,
    category: ground.category,
    sensitivity: ground.sensitivity ?? 1,
    audience: 'family',
    audienceId: null,
    department: actingDepartment(unit, caseId),
  }
  const verdict = unit.may(compartment, verb)
  if (verb && verdict.answer === 'content') unit.because(verdict)
  return verdict.answer === 'content'
}

/** Whoever opens a family to somebody, opens also the most guarded of what its own members read. */
const OPENS_THE_FAMILY: Ground = { category: 'child-case', sensitivity: 3 }

/** Whether the actor may change who in the family reads and decides: own access, custody, taking part. */
export const mayOpenAccess = (unit: UnitOfWork, caseId: string): boolean =>
  mayDo(unit, caseId, OPENS_THE_FAMILY, 'invite')

/** As `mayOpenAccess`. Throws 403 `not-yours` with the sentence otherwise. */
export function requireOpeningAccess(unit: UnitOfWork, caseId: string, sentence: string): void {
  if (!mayOpenAccess(unit, caseId)) throw new Problem(403, 'not-yours', sentence)
}

/** As `mayDo`. Throws 403 `not-yours` with the sentence otherwise. */
export function requireRight(unit: UnitOfWork, caseId: string, ground: Ground, verb: Verb, sentence: string): void {
  if (!mayDo(unit, caseId, ground, verb)) throw new Problem(403, 'not-yours', sentence)
}

/** Whether the actor may write where a row already lies. Throws 404 when the row is not this family's, 403 when it may only be read. */
export function requireWriteIn(unit: UnitOfWork, caseId: string, compartment: number, sentence: string): Compartment {
  const found = unit.compartmentOf(compartment)
  if (!found || !unit.open.has(compartment)) throw notFound()
  if (found.caseId !== null && found.caseId !== caseId) throw notFound()
  const verdict = unit.may(found, 'write')
  if (verdict.answer !== 'content') throw new Problem(403, 'not-yours', sentence)
  unit.because(verdict)
  return found
}

/** For requests that look beyond one family: throws 404 unless the actor is in this one's team and something of it is open to them. */
export function requireOpenFamily(unit: UnitOfWork, caseId: string): void {
  const isOpen = unit.facts.compartments.some(
    (c) =>
      unit.open.has(c.id) &&
      (c.caseId === caseId || (c.caseId === null && c.subject !== null && inFamily(unit, caseId, c.subject))),
  )
  if (!isOpen || actingDepartment(unit, caseId) === null) throw notFound()
}

/** Somebody who takes part in the family now, or undefined. */
export function inFamily(unit: UnitOfWork, caseId: string, person: string): Participation | undefined {
  return unit.facts.participations.find(
    (p) => p.caseId === caseId && p.person === person && standing(p, unit.asking.at),
  )
}

/** As `inFamily`. A person of another family is refused like one that does not exist: 400 at the field. */
export function requireInFamily(unit: UnitOfWork, caseId: string, person: string, field: string): Participation {
  const found = inFamily(unit, caseId, person)
  if (!found) throw refusedField(field, 'person.not-in-family', 'Personen hører ikke til familien.')
  return found
}

/** As `inFamily`, for a person named in the address: 404. */
export function requirePersonHere(unit: UnitOfWork, caseId: string, person: string): Participation {
  const found = inFamily(unit, caseId, person)
  if (!found) throw notFound()
  return found
}

/** Whether a firewall stands between one of the family and the rest of it: them, or somebody for whom they speak (decision 008). */
export const behindWall = (unit: UnitOfWork, caseId: string): boolean =>
  unit.asking.actor.kind === 'citizen' && isKeptOut(unit.facts, unit.asking, caseId)

/** A refusal that belongs to one field of the body. */
export const refusedField = (field: string, code: string, sentence: string): Problem =>
  new Problem(400, 'invalid-input', sentence, { field, problems: [{ field, code, detail: sentence }] })

/** Notes on whose ground the family is opened. Throws 404 when nothing of it is the reader's. */
export function requireSomethingOpen(unit: UnitOfWork): void {
  for (const c of unit.facts.compartments) {
    if (!unit.open.has(c.id)) continue
    const verdict = unit.may(c)
    if (verdict.answer === 'content') return unit.because(verdict)
  }
  throw notFound()
}
