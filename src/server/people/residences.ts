import type { z } from 'zod'
import type { homesRoutes } from '../../contract/homes.ts'
import { residenceClash, residenceSentences, type Residence } from '../../domain/family/residence.ts'
import { readHomes, readResidences, type ResidenceRow } from '../../store/homes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField, requireInFamily, requireWriteIn } from '../shared/case-guard.ts'
import { livingPlace, NO_HOMES } from './homes.ts'
import { requireCollected } from '../shared/outside.ts'
import { checkSpell } from './person-rules.ts'
import { askAboutWalls, askWhereUnasked } from '../shared/ask-about-walls.ts'

type Routes = typeof homesRoutes
type Saved = { id: string; version: number }

const spellOf = (row: Pick<ResidenceRow, 'person' | 'home' | 'share' | 'startsOn' | 'endsOn'>): Residence => ({
  person: row.person,
  home: row.home,
  share: row.share,
  from: row.startsOn,
  until: row.endsOn,
})

function refuseClash(spell: Residence, others: readonly ResidenceRow[]): void {
  const clash = residenceClash(spell, others.map(spellOf))
  if (clash !== null) throw refusedField('share', clash, residenceSentences[clash])
}

type Add = z.output<Routes['POST /api/families/:family/residences']['body']>

/** Somebody lives in a home from a day. Throws 403, 400 at a field. */
export async function addResidence(unit: UnitOfWork, caseId: string, body: Add): Promise<Saved> {
  requireInFamily(unit, caseId, body.person, 'person')
  await requireCollected(unit, caseId, body.person, 'person')
  const home = (await readHomes(unit, caseId)).find((one) => one.id === body.home)
  if (!home) throw refusedField('home', 'home.unknown', 'Vælg et af familiens hjem.')
  const compartment = await unit.compartment(livingPlace(unit, caseId, home.protected ? body.person : null))
  if (compartment === null) throw new Problem(403, 'not-yours', NO_HOMES)
  refuseClash(spellOf({ ...body, endsOn: null }), await readResidences(unit, caseId))
  const id = await unit.insert('residence', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    home: body.home,
    person: body.person,
    share: body.share,
    note: body.note,
    starts_on: body.startsOn,
    ends_on: null,
  })
  if (home.protected) await askAboutWalls(unit, caseId, body.person)
  return { id, version: 1 }
}

type Change = z.output<Routes['PUT /api/families/:family/residences/:residence']['body']>

/** Ends a spell, opens it again or puts it right. Another first day needs a reason. Throws 404, 403, 400, Conflict. */
export async function changeResidence(
  unit: UnitOfWork,
  caseId: string,
  residence: string,
  body: Change,
): Promise<Saved> {
  const all = await readResidences(unit, caseId)
  const row = all.find((one) => one.id === residence)
  if (!row) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, NO_HOMES)
  checkSpell(body, row)
  refuseClash(
    spellOf({ ...row, ...body }),
    all.filter((one) => one.id !== residence),
  )
  const version = await unit.update(
    'residence',
    residence,
    body.basedOn,
    { share: body.share, note: body.note, starts_on: body.startsOn, ends_on: body.endsOn },
    body.reason ?? undefined,
  )
  if (version === null) throw notFound()
  const home = (await readHomes(unit, caseId)).find((one) => one.id === row.home)
  if (home?.protected && row.endsOn !== null && body.endsOn === null) await askAboutWalls(unit, caseId, row.person)
  if (row.endsOn !== body.endsOn) await askWhereUnasked(unit, caseId)
  return { id: residence, version }
}
