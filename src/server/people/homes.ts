import type { z } from 'zod'
import type { homesRoutes } from '../../contract/homes.ts'
import { readHomes, readPlacements, readResidences } from '../../store/homes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, requireInFamily, requireSomethingOpen, requireWriteIn } from '../shared/case-guard.ts'
import { withMine } from './mine.ts'
import { askAboutWalls } from '../shared/ask-about-walls.ts'

type Routes = typeof homesRoutes
type Saved = { id: string; version: number }
export const NO_HOMES = 'Du kan ikke skrive, hvor nogen i familien bor.'

/** The homes of a family, who lives in them when, and placed children, as far as the reader may see. */
export async function openHomes(
  unit: UnitOfWork,
  caseId: string,
): Promise<z.input<Routes['GET /api/families/:family/homes']['output']>> {
  requireSomethingOpen(unit)
  const [homes, residences, placements] = [
    await readHomes(unit, caseId),
    await readResidences(unit, caseId),
    await readPlacements(unit, caseId),
  ]
  unit.saw([caseId], [...residences.map((one) => one.person), ...placements.map((one) => one.child)])
  return {
    homes: withMine(unit, homes),
    residences: withMine(unit, residences),
    placements: withMine(unit, placements),
  }
}

/**
 * Where it is written who lives in a home: among the family's bonds (nobody); in a protected home with each person's own
 * protected address, so that whoever may not know the address does not learn of the home either.
 */
export const livingPlace = (unit: UnitOfWork, caseId: string, person: string | null) =>
  ({
    caseId,
    subject: person,
    category: person === null ? 'relations' : 'contact',
    audience: 'family',
    department: actingDepartment(unit, caseId),
    ...(person === null ? {} : { sensitivity: 3 }),
  }) as const

type Add = z.output<Routes['POST /api/families/:family/homes']['body']>

/** Writes a home. A protected one asks whom to keep apart from whom it protects. Throws 403, 400 at `protectedFor`. */
export async function addHome(unit: UnitOfWork, caseId: string, body: Add): Promise<Saved> {
  const { protectedFor } = body
  if (protectedFor !== null) requireInFamily(unit, caseId, protectedFor, 'protectedFor')
  const compartment = await unit.compartment(livingPlace(unit, caseId, protectedFor))
  if (compartment === null) throw new Problem(403, 'not-yours', NO_HOMES)
  const id = await unit.insert('home', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    name: body.name,
    kind: body.kind,
    protected: protectedFor !== null,
  })
  if (protectedFor !== null) await askAboutWalls(unit, caseId, protectedFor)
  return { id, version: 1 }
}

type Change = z.output<Routes['PUT /api/families/:family/homes/:home']['body']>

/** Puts a home’s name or kind right. Throws 404, 403, Conflict. */
export async function changeHome(unit: UnitOfWork, caseId: string, home: string, body: Change): Promise<Saved> {
  const row = (await readHomes(unit, caseId)).find((one) => one.id === home)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO_HOMES)
  const version = await unit.update('home', home, body.basedOn, { name: body.name, kind: body.kind })
  if (version === null) throw notFound()
  return { id: home, version }
}
