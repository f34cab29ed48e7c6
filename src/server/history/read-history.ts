import type { RowChange } from '../../contract/history.ts'
import {
  fieldChanges,
  historyKindNames,
  historyKinds,
  restorable,
  titleOf,
  type HistoryKind,
  type Restoring,
} from '../../domain/history/kinds.ts'
import { readHistory, type HistoryRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireOpenCase } from './standing.ts'

const PAGE = 50
/** How the course itself went, the family reads in its own words on its own page. */
const OWN_KINDS = historyKindNames.filter((kind) => kind !== 'course')

interface Input {
  readonly params: { readonly family: string }
  readonly query: { readonly row?: string | undefined; readonly before?: string | undefined }
}

/** What was changed in a family, or in one row of it, latest first. Only rows that the reader may open are told of. */
export async function readFamilyHistory(
  unit: UnitOfWork,
  { params, query }: Input,
  services: Services,
): Promise<{ changes: RowChange[]; more: boolean }> {
  requireOpenCase(unit, params.family)
  const rows = await readHistory(unit, {
    caseId: params.family,
    kinds: unit.asking.actor.kind === 'citizen' ? OWN_KINDS : historyKindNames,
    row: query.row,
    before: query.before,
    size: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  unit.saw(
    [params.family],
    page.map((one) => one.row),
  )
  return { changes: page.map((one) => changeOf(unit, one, services)), more: rows.length > PAGE }
}

/** What this actor may do with the words of a row that lies in a compartment. */
export function restoringIn(unit: UnitOfWork, compartment: number): Restoring {
  const place = unit.compartmentOf(compartment)
  return {
    actor: unit.asking.actor.id,
    isFamily: unit.asking.actor.kind === 'citizen',
    mayWrite: place !== undefined && unit.may(place, 'write').answer === 'content',
    keptByDepartment: place !== undefined && place.department !== null,
  }
}

function changeOf(unit: UnitOfWork, row: HistoryRow, services: Services): RowChange {
  const { before, after, compartment, by, role, belongsTo, ...told } = row
  const kind = row.kind as HistoryKind
  const fields = [...fieldChanges(kind, before, after)]
  const columns = row.what === 'update' ? restorable(kind, after ?? {}, restoringIn(unit, compartment)) : []
  return {
    ...told,
    byMe: by === unit.asking.actor.id,
    byRole: role === null ? null : (services.presets.rules.roles.get(role)?.name ?? role),
    kindName: historyKinds[kind].name,
    about: titleOf(kind, after ?? before) ?? belongsTo,
    fields,
    mayRestore: fields.some((one) => columns.includes(one.field)),
  }
}
