import type { RowChange } from '../../contract/history.ts'
import {
  aboutWhom,
  fieldChanges,
  historyKindNames,
  historyKinds,
  restorable,
  titleOf,
  whomOf,
  type HistoryKind,
  type Restoring,
} from '../../domain/history/kinds.ts'
import { givenNames, seeTakenOut } from '../../store/mistake.ts'
import { reasonName } from '../../domain/course/closing.ts'
import { mistakeKindOf } from '../../domain/history/mistakes.ts'
import { readHistory, type HistoryRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { mayWrite } from './look-at-mistake.ts'
import { requireOpenCase } from './standing.ts'

const PAGE = 50
/** How the course itself went, the family reads in its own words on its own page. */
const OWN_KINDS = historyKindNames.filter((kind) => kind !== 'course')
const REASON = 'closing_reason'

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
  await seeTakenOut(unit)
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
  const whom = page.flatMap(({ kind, before, after }) => whomOf(kind as HistoryKind, after ?? before))
  const names = await givenNames(unit, [...new Set(whom)])
  const changes: RowChange[] = []
  for (const one of page) changes.push(await withReasonNamed(unit, services, one, changeOf(unit, one, services, names)))
  return { changes, more: rows.length > PAGE }
}

/** Why a course ended is kept under the programme's own key, and told by the name that the programme gives it. */
async function withReasonNamed(
  unit: UnitOfWork,
  services: Services,
  { kind, before, after }: HistoryRow,
  change: RowChange,
): Promise<RowChange> {
  const { programme, programme_version: version } = after ?? before ?? {}
  if (kind !== 'course' || !change.fields.some(({ field }) => field === REASON)) return change
  if (typeof programme !== 'string' || typeof version !== 'string') return change
  const entered = await services.programmes.of(unit, { programme, programmeVersion: version })
  const named = (reason: string | null): string | null => reason && reasonName(entered, reason)
  return {
    ...change,
    fields: change.fields.map((one) =>
      one.field === REASON ? { ...one, before: named(one.before), after: named(one.after) } : one,
    ),
  }
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

function changeOf(
  unit: UnitOfWork,
  row: HistoryRow,
  services: Services,
  names: ReadonlyMap<string, string>,
): RowChange {
  const { before, after, compartment, by, role, belongsTo, isOut, ...told } = row
  const kind = row.kind as HistoryKind
  const fields = [...fieldChanges(kind, before, after)]
  const columns = row.what === 'update' && !isOut ? restorable(kind, after ?? {}, restoringIn(unit, compartment)) : []
  return {
    ...told,
    what: whatOf(row),
    byMe: by === unit.asking.actor.id,
    byRole: role === null ? null : (services.presets.rules.roles.get(role)?.name ?? role),
    kindName: historyKinds[kind].name,
    about: titleOf(kind, after ?? before) ?? aboutWhom(kind, after ?? before, names) ?? belongsTo,
    fields,
    mayRestore: fields.some((one) => columns.includes(one.field)),
    mayTakeOut: row.what === 'insert' && !isOut && mayTakeOut(unit, row),
  }
}

/** Whether this actor may say that a row was written by mistake: what somebody in the family wrote, they alone. */
function mayTakeOut(unit: UnitOfWork, { kind, by, byFamily, compartment }: HistoryRow): boolean {
  const { actor } = unit.asking
  if (mistakeKindOf(kind) === undefined) return false
  if (by === actor.id) return true
  return actor.kind === 'employee' && !byFamily && kind !== 'scaling' && mayWrite(unit, compartment)
}

/** Taking out what was written by mistake, and putting it back, are changes of their own kind. */
function whatOf({ what, before, after }: HistoryRow): RowChange['what'] {
  const [was, is] = [before?.['taken_out'] ?? null, after?.['taken_out'] ?? null]
  if (what !== 'update' || was === is) return what
  return is === null ? 'put-back' : 'taken-out'
}
