import type { z } from 'zod'
import type { homesRoutes } from '../../contract/homes.ts'
import { overlaps } from '../../domain/shared/time.ts'
import { readPlacements } from '../../store/homes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, refusedField, requireInFamily, requireWriteIn } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'
import { checkSpell } from './person-rules.ts'

type Routes = typeof homesRoutes
type Saved = { id: string; version: number }
type Add = z.output<Routes['POST /api/families/:family/placements']['body']>
type Change = z.output<Routes['PUT /api/families/:family/placements/:placement']['body']>
const NO = 'Du kan ikke skrive om anbringelser i denne familie.'

/** A child is placed away from home. Where is a home; it is protected where need be. Throws 403, 400 at a field. */
export async function addPlacement(unit: UnitOfWork, caseId: string, body: Add): Promise<Saved> {
  const child = requireInFamily(unit, caseId, body.child, 'child')
  await requireCollected(unit, caseId, body.child, 'child')
  if (child.standsAs !== 'child') throw refusedField('child', 'placement.adult', 'Kun et barn kan være anbragt.')
  const compartment = await unit.compartment({
    caseId,
    subject: body.child,
    category: 'child-case',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  await refuseTwice(unit, caseId, { ...body, id: '', endsOn: null })
  const id = await unit.insert('placement', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    child: body.child,
    kind: body.kind,
    visits: body.visits,
    starts_on: body.startsOn,
    ends_on: null,
  })
  return { id, version: 1 }
}

/** Changes the agreement about visits, ends a placement or puts it right. Throws 404, 403, 400 at a field, Conflict. */
export async function changePlacement(unit: UnitOfWork, caseId: string, id: string, body: Change): Promise<Saved> {
  const row = (await readPlacements(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO)
  checkSpell(body, row)
  await refuseTwice(unit, caseId, { ...row, ...body })
  const version = await unit.update(
    'placement',
    id,
    body.basedOn,
    { kind: body.kind, visits: body.visits, starts_on: body.startsOn, ends_on: body.endsOn },
    body.reason ?? undefined,
  )
  if (version === null) throw notFound()
  return { id, version }
}

interface Spell {
  readonly id: string
  readonly child: string
  readonly startsOn: string
  readonly endsOn: string | null
}

async function refuseTwice(unit: UnitOfWork, caseId: string, spell: Spell): Promise<void> {
  const period = (one: Spell) => ({ from: one.startsOn, until: one.endsOn })
  const clash = (await readPlacements(unit, caseId)).some(
    (one) => one.id !== spell.id && one.child === spell.child && overlaps(period(one), period(spell)),
  )
  if (clash)
    throw refusedField('startsOn', 'placement.twice', 'Barnet står allerede som anbragt i den periode. Slut den først.')
}
