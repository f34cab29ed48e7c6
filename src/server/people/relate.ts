import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { isBornTooLate, isCircular } from '../../domain/family/descent.ts'
import type { Relationship, RelationshipKind } from '../../domain/family/relationship.ts'
import { sameBond, saysMore } from '../../domain/family/same-bond.ts'
import { bondsHere, holdBonds, type BondRow } from '../../store/bonds.ts'
import { participationOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, inFamily, refusedField, requireInFamily, requireWriteIn } from '../shared/case-guard.ts'
import { requireAssessment } from './partner-assessment.ts'
import { askWhereUnasked } from '../shared/ask-about-walls.ts'

type Add = z.output<(typeof peopleRoutes)['POST /api/families/:family/relationships']['body']>
type Change = z.output<(typeof peopleRoutes)['PUT /api/families/:family/relationships/:relationship']['body']>
type Saved = { id: string; version: number }
const NO = 'Du kan ikke skrive relationer i denne familie.'

/**
 * Writes what somebody is to somebody else, once: told again from the other side it is the same bond, and one that says
 * more makes the one that stands more precise. Throws 403, 400 at a field, 409 `bond-known` or `bond-impossible`.
 */
export async function addRelationship(unit: UnitOfWork, caseId: string, body: Add): Promise<Saved> {
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
  await requireSafeBond(unit, caseId, body)
  await holdBonds(unit, caseId)
  const written = await bondsHere(unit, caseId)
  const stands = sameBond(bondOf(body), written)
  if (stands) return merge(unit, caseId, stands, body)
  requirePossible(unit, caseId, bondOf(body), written)
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

interface Told {
  readonly person: string
  readonly kind: RelationshipKind
  readonly relative: string
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const bondOf = ({ person, kind, relative, startsOn, endsOn }: Told) => ({
  person,
  kind,
  of: relative,
  from: startsOn ?? '0001-01-01',
  until: endsOn,
})

/** What was told from the other side: nothing new, more than stood here, or something else. */
async function merge(unit: UnitOfWork, caseId: string, stands: BondRow, body: Add): Promise<Saved> {
  if (stands.person === body.person && saysMore(body.kind, stands.kind)) {
    requireWriteIn(unit, caseId, stands.compartment, NO)
    const version = await unit.update('relationship', stands.id, stands.version, { kind: body.kind })
    return { id: stands.id, version: version ?? stands.version }
  }
  throw new Problem(
    409,
    'bond-known',
    'Der står allerede en relation mellem de to. Den læses fra begge sider. Er den forkert, så ret den under Relationer.',
    { field: 'relative' },
  )
}

/** A bond by birth that cannot be: somebody who is their own ancestor, or a parent younger than the child. Throws 409. */
function requirePossible(unit: UnitOfWork, caseId: string, bond: Relationship, written: readonly BondRow[]): void {
  if (isCircular(bond, written))
    throw new Problem(
      409,
      'bond-impossible',
      'Det kan ikke passe med de relationer, der står: så var en af dem både forfader og efterkommer til den anden. Vend relationen om, eller ret den, der står forkert.',
      { field: 'kind' },
    )
  if (isBornTooLate(bond, (person) => inFamily(unit, caseId, person)?.born ?? null))
    throw new Problem(
      409,
      'bond-impossible',
      'Det kan ikke passe: den ældste af de to er født sidst. Vend relationen om, eller ret fødselsdatoen.',
      { field: 'kind' },
    )
}

/** A former partner who stands as network must have been assessed. Throws 409. */
async function requireSafeBond(
  unit: UnitOfWork,
  caseId: string,
  told: { readonly person: string; readonly kind: string; readonly relative: string },
): Promise<void> {
  if (told.kind !== 'former-partner') return
  for (const one of [told.person, told.relative]) {
    const place = await participationOf(unit, caseId, one)
    if (place?.standsAs === 'network') await requireAssessment(unit, caseId, one)
  }
}

/**
 * Changes whether two live together, ends a bond, opens it again, or puts its kind or its dates right. What is put right
 * takes a reason. Throws 404, 403, 400 at a field, 409 `bond-known`, Conflict.
 */
export async function changeRelationship(unit: UnitOfWork, caseId: string, id: string, body: Change): Promise<Saved> {
  await holdBonds(unit, caseId)
  const all = await bondsHere(unit, caseId)
  const row = all.find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  checkPeriod(body)
  const kind = body.kind ?? row.kind
  const isCorrected = kind !== row.kind || (row.until !== null && body.endsOn !== row.until)
  if (isCorrected && !body.reason) throw refusedField('reason', 'reason.missing', 'Skriv, hvorfor relationen rettes.')
  const told = { ...body, person: row.person, kind, relative: row.of }
  await requireSafeBond(unit, caseId, told)
  const others = all.filter((one) => one.id !== id)
  if (sameBond(bondOf(told), others))
    throw new Problem(409, 'bond-known', 'Så står den samme relation to gange. Ret eller fjern den anden først.')
  // What stood before there was this rule can still be ended.
  if (kind !== row.kind) requirePossible(unit, caseId, bondOf(told), others)
  const version = await unit.update(
    'relationship',
    id,
    body.basedOn,
    { kind, in_household: body.inHousehold, starts_on: body.startsOn, ends_on: body.endsOn },
    body.reason ?? undefined,
  )
  if (version === null) throw notFound()
  if (row.inHousehold && (!body.inHousehold || body.endsOn !== row.until)) await askWhereUnasked(unit, caseId)
  return { id, version }
}

/** Takes a bond away that was written by mistake; its history stays, with why. Throws 404, 403, Conflict. */
export async function withdrawRelationship(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: { readonly reason: string; readonly basedOn: number },
): Promise<Record<never, never>> {
  const row = (await bondsHere(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  await unit.remove('relationship', id, body.basedOn, body.reason)
  if (row.inHousehold) await askWhereUnasked(unit, caseId)
  return {}
}

function checkPeriod({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn)
    throw refusedField('endsOn', 'period.ends-before-start', 'Perioden slutter, før den begynder.')
}
