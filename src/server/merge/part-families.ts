import type { z } from 'zod'
import type { familyMergeRoutes } from '../../contract/family-merge.ts'
import { restartGrants } from '../../store/case-over.ts'
import { familyWords, lockFamilies, personMergedSince, standingPart, type PlanTable } from '../../store/family-merge.ts'
import { restore } from '../../store/meeting.ts'
import { changesOf, compartmentsAbout, compartmentsOf, noteChange, type ChangeRow } from '../../store/merge.ts'
import { standingIn } from '../../store/proposal.ts'
import { personTables, rowNow, rowsNaming, withReach, writtenSince, type Since } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { windowOf } from '../shared/meeting-window.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireOpeningAccess } from '../shared/case-guard.ts'
import { copyItem, mayPass } from './carry-item.ts'
import { ONLY_COORDINATOR } from './join-families.ts'
import { lineOf } from './line-of.ts'
import { openingRoles } from './may-merge.ts'
import { nothing } from './merge-people.ts'
import { requireStanding } from './propose-family.ts'

type Routes = typeof familyMergeRoutes
type Body = z.output<Routes['POST /api/families/:family/family-merges/:familyMerge/undo']['body']>
type SinceAnswer = z.input<Routes['GET /api/families/:family/family-merges/:familyMerge/since']['output']>

const PLAN: readonly string[] = ['goal', 'action', 'measure'] satisfies PlanTable[]

/** What must be decided on before two families are taken apart. Throws 403, 404. */
export async function readFamilySince(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  services: Services,
): Promise<SinceAnswer> {
  const merge = await requireToPart(unit, caseId, id)
  const department = await departmentOf(unit, merge.closed, services)
  const rows = await rowsSince(unit, merge, await changesOf(unit, id))
  return {
    rows: rows.map(({ table, id: row, writtenAt, compartment, row: content }) => {
      const place = unit.compartmentOf(compartment)
      return {
        table,
        id: row,
        writtenAt,
        text: lineOf(content),
        mayGo:
          PLAN.includes(table) &&
          place !== undefined &&
          department !== null &&
          mayPass(unit, caseId, place, department),
      }
    }),
  }
}

const departmentOf = async (unit: UnitOfWork, caseId: string, services: Services): Promise<string | null> =>
  (await standingIn(unit, [caseId], openingRoles(services)))[0]?.department ?? null

async function requireToPart(unit: UnitOfWork, caseId: string, id: string) {
  const merge = await requireStanding(unit, caseId, id)
  requireOpeningAccess(unit, caseId, ONLY_COORDINATOR)
  if (merge.goesOn !== caseId)
    throw new Problem(403, 'other-side', 'De skilles ad fra den familie, der er gået videre. Tal med dens koordinator.')
  return merge
}

/** What was written in the family that went on about those who came, as far as the reader sees it; copies are not among them. */
async function rowsSince(
  unit: UnitOfWork,
  { goesOn, answeredAt }: { readonly goesOn: string; readonly answeredAt: string | null },
  changes: readonly ChangeRow[],
): Promise<readonly Since[]> {
  const came = changes.flatMap(({ kind, before }) => (kind === 'participation' ? [String(before?.['person'])] : []))
  const noted = new Set(changes.map(({ object }) => object))
  const reached = new Set((await compartmentsOf(unit, [goesOn])).filter((one) => unit.open.has(one)))
  const about = (await compartmentsAbout(unit, came)).map(({ id }) => id).filter((one) => reached.has(one))
  const tables = await personTables(unit)
  const found = new Map<string, Since>()
  for (const person of came) {
    const rows = (await rowsNaming(unit, tables, person, about)).filter((row) => reached.has(row.compartment))
    for (const row of await writtenSince(unit, rows, answeredAt ?? unit.asking.at))
      if (!noted.has(row.id)) found.set(row.id, row)
  }
  return [...found.values()]
}

/**
 * Takes two families apart: the closed course goes on as it was, those who came leave, and what was brought along ends.
 * What was written since stays, or is copied, as decided for each. Throws 403, 404, 409, Conflict.
 */
export async function partFamilies(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: Body,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { goesOn, closed, answeredAt } = await requireToPart(unit, caseId, id)
  await lockFamilies(unit, [goesOn, closed])
  if (await personMergedSince(unit, [goesOn, closed], answeredAt ?? ''))
    throw new Problem(
      409,
      'person-merged-since',
      'To personer er samlet til én, siden familierne blev lagt sammen. Skil dem ad først.',
    )
  const changes = await changesOf(unit, id)
  const since = await rowsSince(unit, { goesOn, answeredAt }, changes)
  const becomes = (row: Since) => body.placed.find((one) => one.id === row.id)?.becomes
  if (since.some((row) => becomes(row) === undefined))
    throw new Problem(
      409,
      'rows-to-place',
      'Der er skrevet mere, siden familierne blev lagt sammen. Vælg for hver linje, om den bliver her eller også skal med.',
      { field: 'placed' },
    )
  const { actor, at } = unit.asking
  const version = await unit.updateFact(
    'family_merge',
    id,
    body.basedOn,
    { undone_at: at, undone_by: actor.id },
    body.reason,
  )
  if (version === null) throw notFound()
  if (answeredAt !== null) await restartGrants(unit, closed, { at: answeredAt })
  await withReach(unit, await compartmentsOf(unit, [goesOn, closed]), async () => {
    for (const change of changes) await changeBack(unit, change, { closed, reason: body.reason })
    for (const said of await familyWords(unit, [id]))
      if (said.otherName !== null)
        await unit.update('family_merge_words', said.id, said.version, { undo_reason: body.reason }, body.reason)
  })
  for (const row of since)
    if (becomes(row) === 'goes-too') {
      if (!PLAN.includes(row.table))
        throw new Problem(409, 'stays-here', 'Det kan kun blive, hvor det er skrevet.', { field: 'placed' })
      const copying = {
        kind: row.table as PlanTable,
        row: row.id,
        merge: id,
        from: goesOn,
        to: closed,
        reason: body.reason,
      }
      await copyItem(unit, copying, services)
    }
  await noteChange(unit, id, { ...nothing, kind: 'parted', object: id })
  unit.saw([goesOn], [id])
  for (const one of [goesOn, closed]) unit.tellRingChanged(id, one)
  return { id, version }
}

interface Back {
  readonly closed: string
  readonly reason: string
}

async function changeBack(
  unit: UnitOfWork,
  { kind, object, before, afterVersion }: ChangeRow,
  { closed, reason }: Back,
) {
  const { at, today } = unit.asking
  // Whoever has left meanwhile has left.
  const version = kind === 'participation' ? await standingPart(unit, object) : undefined
  if (version !== undefined) await unit.updateFact('participation', object, version, { ends_at: at, own_access: false })
  if (kind === 'course') {
    const row = await rowNow(unit, 'course', object)
    if (row?.['state'] === 'closed') {
      const patch = { state: String(before?.['state']), ends_on: null, closing_reason: null }
      await unit.update('course', object, Number(row['version']), patch, reason)
    }
  }
  if (kind === 'restriction') {
    const row = await rowNow(unit, 'restriction', object)
    // One that somebody has changed since is theirs.
    if (row?.['version'] === 1) await unit.update('restriction', object, 1, { ends_on: today }, reason)
  }
  if (kind === 'meeting') {
    const row = await rowNow(unit, 'meeting', object)
    if (row?.['version'] !== afterVersion || row['called_off_at'] === null) return
    const { closesAt } = windowOf(String(row['starts_at']))
    await restore(unit, closed, { id: object, basedOn: Number(row['version']), closesAt }, reason)
  }
}
