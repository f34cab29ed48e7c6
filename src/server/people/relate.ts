import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { relationshipOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, refusedField, requireInFamily, requireWriteIn } from '../shared/case-guard.ts'

type Add = z.output<(typeof peopleRoutes)['POST /api/families/:family/relationships']['body']>
type Change = z.output<(typeof peopleRoutes)['PUT /api/families/:family/relationships/:relationship']['body']>
const NO = 'Du kan ikke skrive relationer i denne familie.'

/** Writes what somebody is to somebody else. Throws 403, 400 at a field. */
export async function addRelationship(
  unit: UnitOfWork,
  caseId: string,
  body: Add,
): Promise<{ id: string; version: number }> {
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: 'relations',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  requireInFamily(unit, caseId, body.person, 'person')
  requireInFamily(unit, caseId, body.relative, 'relative')
  if (body.person === body.relative)
    throw refusedField('relative', 'relationship.self', 'Vælg to forskellige personer.')
  checkPeriod(body)
  const id = await unit.insert('relationship', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: body.person,
    relative: body.relative,
    kind: body.kind,
    in_household: body.inHousehold,
    starts_on: body.startsOn,
    ends_on: body.endsOn,
    source: body.source,
  })
  return { id, version: 1 }
}

/** Changes whether two live together, or ends a relationship. Throws 404, 403, 400 at `endsOn`, Conflict. */
export async function changeRelationship(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: Change,
): Promise<{ id: string; version: number }> {
  const row = await relationshipOf(unit, caseId, id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  checkPeriod(body)
  const version = await unit.update('relationship', id, body.basedOn, {
    in_household: body.inHousehold,
    starts_on: body.startsOn,
    ends_on: body.endsOn,
  })
  if (version === null) throw notFound()
  return { id, version }
}

function checkPeriod({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn)
    throw refusedField('endsOn', 'period.ends-before-start', 'Perioden slutter, før den begynder.')
}
