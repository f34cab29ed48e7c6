import { lockFact, wallBetween } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField, requireInFamily, requireRight } from '../shared/case-guard.ts'

interface Body {
  readonly protected: string
  readonly other: string
  readonly kind: 'protected-address' | 'custody' | 'violence'
}
const NO = 'Kun koordinatoren kan sætte skel mellem parterne og ophæve det igen.'

/** Keeps one person of the family apart from what is about another, from now on. Throws 403, 400 at a field, 409. */
export async function startFirewall(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
): Promise<{ id: string; version: number }> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  requireInFamily(unit, caseId, body.protected, 'protected')
  requireInFamily(unit, caseId, body.other, 'other')
  if (body.protected === body.other) throw refusedField('other', 'relationship.self', 'Vælg to forskellige personer.')
  if (await wallBetween(unit, caseId, body.protected, body.other))
    throw new Problem(409, 'already-so', 'Der er allerede skel mellem de to.')
  const id = unit.newId()
  await unit.insertFact('firewall', {
    id,
    case_id: caseId,
    protected: body.protected,
    other: body.other,
    kind: body.kind,
    starts_at: unit.asking.at,
    ends_at: null,
    set_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Ends a firewall now. Throws 403, 404, Conflict. */
export async function endFirewall(
  unit: UnitOfWork,
  caseId: string,
  firewall: string,
  basedOn: number,
): Promise<{ id: string; version: number }> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  const version =
    (await lockFact(unit, 'firewall', caseId, firewall)) &&
    (await unit.updateFact('firewall', firewall, basedOn, { ends_at: unit.asking.at }))
  if (!version) throw notFound()
  return { id: firewall, version }
}
