import type { RowChange } from '../../contract/history.ts'
import { fieldChanges, historyKindNames, historyKinds, type HistoryKind } from '../../domain/history/kinds.ts'
import { readHistory, type HistoryRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireOpenCase } from './standing.ts'

const PAGE = 50

/** What was changed in a family, or in one row of it, latest first. Only rows that the reader may open are told of. */
export async function readFamilyHistory(
  unit: UnitOfWork,
  { params, query }: { params: { family: string }; query: { row?: string | undefined; before?: string | undefined } },
): Promise<{ changes: RowChange[]; more: boolean }> {
  requireOpenCase(unit, params.family)
  const rows = await readHistory(unit, {
    kinds: historyKindNames,
    row: query.row,
    before: query.before,
    size: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  unit.saw(
    [params.family],
    page.map((one) => one.row),
  )
  return { changes: page.map((one) => changeOf(unit, one)), more: rows.length > PAGE }
}

function changeOf(unit: UnitOfWork, row: HistoryRow): RowChange {
  const { before, after, compartment, ...told } = row
  const kind = row.kind as HistoryKind
  const fields = [...fieldChanges(kind, before, after)]
  const restores = historyKinds[kind].restores as readonly string[]
  const place = unit.compartmentOf(compartment)
  return {
    ...told,
    kindName: historyKinds[kind].name,
    fields,
    mayRestore:
      row.what === 'update' &&
      fields.some((one) => restores.includes(one.field)) &&
      place !== undefined &&
      unit.may(place, 'write').answer === 'content',
  }
}
