import type { z } from 'zod'
import type { protectionRoutes } from '../../contract/protection.ts'
import { readAssessments, readQuestions, readRestrictions } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  actingDepartment,
  mayDo,
  refusedField,
  requireInFamily,
  requireSomethingOpen,
  requireWriteIn,
} from '../shared/case-guard.ts'
import { withMine } from './mine.ts'

type Routes = typeof protectionRoutes
type Saved = { id: string; version: number }

/** Open questions about firewalls, restricted persons and former partners, as far as the reader may see. */
export async function openProtection(
  unit: UnitOfWork,
  caseId: string,
): Promise<z.input<Routes['GET /api/families/:family/protection']['output']>> {
  requireSomethingOpen(unit)
  const questions = await readQuestions(unit, caseId)
  const restrictions = await readRestrictions(unit, caseId)
  const assessments = await readAssessments(unit, caseId)
  unit.saw(
    [caseId],
    [...questions, ...restrictions, ...assessments].map((one) => one.person),
  )
  return {
    questions: questions.map(({ compartment: _compartment, firewall: _firewall, ...row }) => row),
    restrictions: withMine(unit, restrictions),
    assessments: withMine(unit, assessments),
    may: {
      answer: mayDo(unit, caseId, { category: 'cooperation' }, 'share'),
      restrict: mayDo(unit, caseId, { category: 'cooperation' }, 'write'),
      assess: mayDo(unit, caseId, { category: 'violence', sensitivity: 3 }, 'write'),
    },
  }
}

const NO = 'Du kan ikke skrive, hvem der ikke må få noget at vide.'
type Add = z.output<Routes['POST /api/families/:family/restrictions']['body']>
type Change = z.output<Routes['PUT /api/families/:family/restrictions/:restriction']['body']>

/**
 * Writes that somebody may not be told, contacted or invited. It says what, never why: everybody who works with the plan
 * must know it, and the reason may be violence. Throws 403, 400 at `person`.
 */
export async function addRestriction(unit: UnitOfWork, caseId: string, body: Add): Promise<Saved> {
  requireInFamily(unit, caseId, body.person, 'person')
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'team',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const id = await unit.insert('restriction', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: body.person,
    kind: body.kind,
    what: body.what,
    starts_on: body.startsOn ?? unit.asking.today,
    ends_on: null,
  })
  return { id, version: 1 }
}

/** Puts it right, ends it, or lets it hold again; ending takes a reason. Throws 404, 403, 400 at a field, Conflict. */
export async function changeRestriction(unit: UnitOfWork, caseId: string, id: string, body: Change): Promise<Saved> {
  const row = (await readRestrictions(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  if (body.endsOn !== row.endsOn && body.reason === null)
    throw refusedField('reason', 'reason.missing', 'Skriv, hvorfor det ændres.')
  const version = await unit.update(
    'restriction',
    id,
    body.basedOn,
    { what: body.what, ends_on: body.endsOn },
    body.reason ?? undefined,
  )
  if (version === null) throw notFound()
  return { id, version }
}
