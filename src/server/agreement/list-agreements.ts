import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { readAgreements, type AgreementRow } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standingDoers } from './doers.ts'
import { isMine, itemOf, mayChange, maySettle, placeOf, requireCase, wroteIt, type OfFamily } from './on-agreement.ts'
import { allRead, readersIn } from '../shared/agreement-readers.ts'

export type Listed = z.input<(typeof agreementRoutes)['GET /api/agreements/:family']['output']>
export type Shown = Listed['agreements'][number]

/**
 * The agreements that the reader may open, the latest first. With an item, as they stand on the large screen of its board:
 * those that everybody invited to the item may read, and what was agreed there for the family's cooperation, which
 * everybody heard.
 */
export async function listAgreements(
  unit: UnitOfWork,
  input: { params: OfFamily; query: { item?: string | undefined } },
): Promise<Listed> {
  const { family } = input.params
  requireCase(unit, family)
  const rows = await readAgreements(unit, family)
  const { item } = input.query
  return shownOf(unit, family, item === undefined ? rows : await forAll(unit, family, item, rows))
}

/** The agreements of one's own family. */
export async function listOwnAgreements(unit: UnitOfWork, input: { params: OfFamily }): Promise<Listed> {
  const { family } = input.params
  requireCase(unit, family)
  return shownOf(unit, family, await readAgreements(unit, family))
}

async function forAll(
  unit: UnitOfWork,
  caseId: string,
  item: string,
  rows: readonly AgreementRow[],
): Promise<AgreementRow[]> {
  const { compartment } = await itemOf(unit, caseId, item)
  const readers = await readersIn(unit, caseId)
  return rows.filter((row) => {
    const place = placeOf(unit, row.compartment)
    const wasHeard = row.item === item && place.category === 'cooperation' && place.subject === null
    return wasHeard || allRead(readers, compartment, place)
  })
}

function shownOf(unit: UnitOfWork, caseId: string, rows: readonly AgreementRow[]): Listed {
  unit.saw(
    [caseId],
    rows.map(({ id }) => id),
  )
  return {
    today: unit.asking.today,
    agreements: rows.filter((row) => !row.takenBack).map((row) => shown(unit, caseId, row)),
    takenBack: rows
      .filter((row) => row.takenBack && mayChange(unit, caseId, row))
      .map(({ id, version, what }) => ({ id, version, what })),
  }
}

/** One agreement as its reader sees it. */
export function shown(unit: UnitOfWork, caseId: string, row: AgreementRow): Shown {
  const place = placeOf(unit, row.compartment)
  return {
    ...row,
    place: place.audience === 'meeting' ? 'item' : place.category,
    writer: {
      name: row.writerName,
      mine: wroteIt(unit, row),
      side: row.byPerson === null && row.wishOf === null ? 'professional' : 'family',
    },
    wishOf: row.wishOf === null ? null : { name: row.wishOfName, mine: row.wishOf === unit.asking.actor.id },
    doers: standingDoers(row).map((doer) => ({ ...doer, mine: isMine(unit, doer) })),
    maySettle: maySettle(unit, caseId, row),
    mayChange: mayChange(unit, caseId, row),
  }
}
