import type { z } from 'zod'
import type { protectionRoutes } from '../../contract/protection.ts'
import { readAssessments } from '../../store/protection.ts'
import { bondsHere } from '../../store/bonds.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, refusedField, requirePersonHere, requireWriteIn } from '../shared/case-guard.ts'

type Routes = typeof protectionRoutes
type Saved = { id: string; version: number }
type Assessment = z.output<Routes['POST /api/families/:family/people/:person/partner-assessments']['body']>
type Correction = z.output<Routes['PUT /api/families/:family/partner-assessments/:assessment']['body']>
const NO = 'Du kan ikke skrive en vurdering af en tidligere partner. Tal med koordinatoren.'

const columns = (body: Assessment) => ({
  assessed_on: body.assessedOn,
  outcome: body.outcome,
  violence: body.violence,
  reason: body.reason,
})

/**
 * Writes what was found about a former partner. It lies among what is known of violence, since that is what is looked for:
 * that it is there tells nobody anything who may not read it. Throws 404, 403, 400 at a field.
 */
export async function assessPartner(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  body: Assessment,
): Promise<Saved> {
  requirePersonHere(unit, caseId, person)
  checkAssessment(unit, body)
  const compartment = await unit.compartment({
    caseId,
    subject: person,
    category: 'violence',
    audience: 'team',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const id = await unit.insert('partner_assessment', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person,
    assessed_by: unit.asking.actor.id,
    ...columns(body),
  })
  return { id, version: 1 }
}

/** Puts an assessment right, with why. Throws 404, 403, 400 at a field, Conflict. */
export async function correctAssessment(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: Correction,
): Promise<Saved> {
  const row = (await readAssessments(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  checkAssessment(unit, body)
  const version = await unit.update('partner_assessment', id, body.basedOn, columns(body), body.why)
  if (version === null) throw notFound()
  return { id, version }
}

function checkAssessment(unit: UnitOfWork, body: Assessment): void {
  if (body.assessedOn > unit.asking.today)
    throw refusedField('assessedOn', 'day.later', 'Vurderingen kan ikke være lavet i fremtiden.')
  if (body.outcome === 'resource' && body.violence === 'not-known')
    throw refusedField('violence', 'partner.violence-not-known', 'Find ud af, om der har været vold, før I siger ja.')
}

const FIRST = 'Det er en tidligere partner. Skriv først en vurdering af, om det er trygt for alle, at personen er med.'

/**
 * A former partner is no part of the network before somebody has found that it is safe; whoever may not read of that is
 * told the same (ramboell-familien-paa-vej, on former partners: an individual assessment). Throws 409 `partner.not-assessed`.
 */
export async function requireAssessedPartner(unit: UnitOfWork, caseId: string, person: string): Promise<void> {
  const bonds = await bondsHere(unit, caseId)
  const isFormer = bonds.some((one) => one.kind === 'former-partner' && (one.person === person || one.of === person))
  if (isFormer) await requireAssessment(unit, caseId, person)
}

/** As above, for somebody who is about to be written as a former partner. */
export async function requireAssessment(unit: UnitOfWork, caseId: string, person: string): Promise<void> {
  const latest = (await readAssessments(unit, caseId)).find((one) => one.person === person)
  if (latest?.outcome !== 'resource') throw new Problem(409, 'partner.not-assessed', FIRST)
}
