import { restorable, setBack, type HistoryKind } from '../../domain/history/kinds.ts'
import { Conflict } from '../../store/conflict.ts'
import { findRow, rowStands, stateAt } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { askAboutWalls } from '../shared/ask-about-walls.ts'
import { restoringIn } from './read-history.ts'
import { requireStillFits } from './still-fits.ts'
import { requireOpenCase } from './standing.ts'

interface Input {
  readonly params: { readonly family: string; readonly kind: HistoryKind; readonly row: string }
  readonly body: { readonly basedOn: number; readonly to: number; readonly reason: string }
}

/**
 * Sets a row back to how it was at an earlier version: somebody's own words by themselves, the rest by whoever may write
 * there. It is one more change with its reason: what stood until now is kept, and can be had back the same way.
 * Throws 404, 403, 409 and Conflict.
 */
export async function restoreRow(unit: UnitOfWork, { params, body }: Input): Promise<{ id: string; version: number }> {
  const { family, kind, row: id } = params
  requireOpenCase(unit, family)
  const row = await findRow(unit, kind, id)
  if (!row || !isOf(unit, family, row.compartment) || !(await rowStands(unit, kind, id))) throw notFound()
  const columns = restorable(kind, row, restoringIn(unit, row.compartment))
  if (columns.length === 0)
    throw new Problem(403, 'not-yours', 'Du kan læse det, men ikke ændre det. Tal med den, der har skrevet det.')
  // The page looks anew; what hangs on the row may be more than its reader reads.
  if (row.version !== body.basedOn) throw new Conflict({ id: row.id, version: row.version })
  const then = await stateAt(unit, kind, id, body.to)
  const patch = then && setBack(columns, row, then)
  if (!patch)
    throw new Problem(409, 'nothing-to-restore', 'Der er ikke noget at sætte tilbage. Hent siden igen, og se efter.')
  await requireStillFits(unit, family, kind, { ...row, ...patch })
  const version = await unit.update(kind, id, body.basedOn, patch, body.reason)
  if (version === null) throw notFound()
  if (kind === 'contact_point' && row['protected'] === true && 'value' in patch)
    await askAboutWalls(unit, family, String(row['person']))
  return { id, version }
}

/** Whether a compartment is this family's, or a person's own. */
function isOf(unit: UnitOfWork, family: string, compartment: number): boolean {
  const place = unit.compartmentOf(compartment)
  return place !== undefined && (place.caseId === null || place.caseId === family)
}
