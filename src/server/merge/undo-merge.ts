import type { z } from 'zod'
import type { mergeRoutes } from '../../contract/merge.ts'
import {
  changesOf,
  compartmentsAbout,
  compartmentsOf,
  mergedLater,
  mergesOf,
  noteChange,
  type ChangeRow,
  type MergeRow,
  type PartRow,
  type WallRow,
} from '../../store/merge.ts'
import { moveWithReason } from '../../store/move.ts'
import { seeTakenOut } from '../../store/mistake.ts'
import { cprKeyOf, fileCprKey } from '../../store/people.ts'
import { rowNow, unlessTaken, withReach, type Since } from '../../store/reach.ts'
import { proposalOfMerge, standingIn } from '../../store/proposal.ts'
import { factNow } from '../../store/fact-now.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { mayOpenAccess, requireOpeningAccess, requireOpenFamily } from '../shared/case-guard.ts'
import { coordinatesAll, lookAround, notHere, openingRoles, opensAll } from './may-merge.ts'
import { nothing } from './merge-people.ts'
import { rowsSince } from './written-since.ts'

type Body = z.output<(typeof mergeRoutes)['POST /api/families/:family/merges/:merge/undo']['body']>

/** A merge of this family that stands. Throws 404. */
export async function requireMerge(unit: UnitOfWork, caseId: string, id: string): Promise<MergeRow> {
  const merge = (await mergesOf(unit, caseId)).find((one) => one.id === id)
  if (!merge) throw notFound()
  return merge
}

/**
 * Takes two records apart again: each row goes back where it came from, what was written since goes where it was
 * placed, and the facts stand as before, except those that somebody has decided anew meanwhile.
 * Throws 403, 404, 409 `merge-not-here`, `merged-later` or `rows-to-place`, Conflict.
 */
export async function undoMerge(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: Body,
  services: Services,
): Promise<{ id: string; version: number }> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan skille to ad igen.')
  const merge = await requireMerge(unit, caseId, id)
  const around = await lookAround(unit, merge.kept, merge.gone)
  if (!coordinatesAll(unit, around.cases) && !(await decidedByTwo(unit, merge, around.cases, services))) throw notHere()
  if (await mergedLater(unit, merge))
    throw new Problem(409, 'merged-later', 'Personen er senere samlet med endnu en. Skil dem ad først.')
  const since = await rowsSince(unit, merge)
  const whose = (row: Since) => body.placed.find((one) => one.table === row.table && one.id === row.id)?.whose
  if (since.some((row) => whose(row) === undefined))
    throw new Problem(
      409,
      'rows-to-place',
      'Der er skrevet mere, siden de blev samlet. Vælg for hver linje, hvem den handler om.',
      {
        field: 'placed',
      },
    )
  const { actor, at } = unit.asking
  const version = await unit.update(
    'person_merge',
    id,
    body.basedOn,
    { undone_at: at, undone_by: actor.id, undo_reason: body.reason },
    body.reason,
  )
  if (version === null) throw notFound()
  const changes = await changesOf(unit, id)
  for (const change of changes) await factBack(unit, change)
  await wallsSince(unit, merge, around.walls, changes)
  await numberBack(unit, merge, changes)
  const reach = [...(await compartmentsOf(unit, around.cases)), ...changes.flatMap((c) => [c.from, c.to])]
  const open = reach.filter((one) => one !== null).map(Number)
  const elsewhere = around.cases.filter((one) => !mayOpenAccess(unit, one))
  const how = { reason: body.reason, unnamedIn: new Set(await compartmentsOf(unit, elsewhere)) }
  await seeTakenOut(unit)
  await withReach(unit, open, async () => {
    for (const change of changes) await rowBack(unit, merge, change, how)
    for (const row of since) if (whose(row) === 'gone') await place(unit, merge, row, how)
    // In a family that knew the other record alone, what was written since is about that one.
    const only = elsewhere.filter((one) => joinedBy(changes, around.parts).has(one))
    if (only.length > 0) for (const row of await rowsSince(unit, merge, only)) await place(unit, merge, row, how)
  })
  await noteChange(unit, id, { ...nothing, kind: 'undone', object: id })
  // Of the other's families nothing was seen.
  unit.saw(
    around.cases.filter((one) => mayOpenAccess(unit, one)),
    [merge.kept, merge.gone],
  )
  for (const one of around.cases) unit.tellRingChanged(id, one)
  return { id, version }
}

/**
 * Two coordinators have made them one; the one with whom the merge lies takes it apart alone, as long as somebody who opens
 * the family of the other opens all the rest. Nobody opens more by it than before the two were one.
 */
async function decidedByTwo(
  unit: UnitOfWork,
  merge: MergeRow,
  cases: readonly string[],
  services: Services,
): Promise<boolean> {
  const proposal = await proposalOfMerge(unit, merge.id)
  if (!proposal) return false
  const elsewhere = [...new Set([proposal.caseId, ...cases.filter((one) => !mayOpenAccess(unit, one))])]
  const openers = await standingIn(unit, elsewhere, openingRoles(services))
  return openers.some(({ employee }) => opensAll(openers, employee, elsewhere))
}

const FACTS = ['participation', 'custody', 'firewall'] as const

/** What somebody has changed since the merge is a later decision and stands. */
async function factBack(unit: UnitOfWork, change: ChangeRow): Promise<void> {
  const table = FACTS.find((one) => one === change.kind)
  if (!table || change.before === null) return
  const now = await factNow(unit, table, change.object)
  if (now === undefined || now !== change.afterVersion) return
  const { ends_at: ends, ...rest } = change.before as { ends_at?: string | null; own_access?: boolean }
  const back = { ...rest, ...(ends === undefined ? {} : { ends_at: ends === 'now' ? unit.asking.at : ends }) }
  await unit.updateFact(table, change.object, now, back)
}

/** Walls set while the two were one stand for both from now on: which of them was meant, people must say. */
async function wallsSince(
  unit: UnitOfWork,
  merge: MergeRow,
  walls: readonly WallRow[],
  changes: readonly ChangeRow[],
): Promise<void> {
  const byMerge = new Set(changes.filter(({ kind }) => kind === 'firewall').map(({ object }) => object))
  const mapped = (person: string): string => (person === merge.kept ? merge.gone : person)
  const since = walls.filter((wall) => wall.startsAt >= merge.mergedAt && !byMerge.has(wall.id))
  for (const wall of since.filter((one) => one.protected === merge.kept || one.other === merge.kept))
    await unit.insertFact('firewall', {
      id: unit.newId(),
      case_id: wall.caseId,
      protected: mapped(wall.protected),
      other: mapped(wall.other),
      kind: wall.kind,
      starts_at: unit.asking.at,
      ends_at: wall.endsAt,
      set_by: unit.asking.actor.id,
    })
}

async function numberBack(unit: UnitOfWork, merge: MergeRow, changes: readonly ChangeRow[]): Promise<void> {
  const hex = changes.find(({ kind }) => kind === 'cpr-key')?.before?.['key']
  if (typeof hex !== 'string') return
  const key = Buffer.from(hex, 'hex')
  const now = await cprKeyOf(unit, merge.kept)
  if (!now?.equals(key)) return
  await fileCprKey(unit, merge.kept, null)
  await fileCprKey(unit, merge.gone, key)
}

/** Families that the kept one came into by the merge. */
const joinedBy = (changes: readonly ChangeRow[], parts: readonly PartRow[]): ReadonlySet<string> =>
  new Set(
    changes
      .filter(({ kind, before }) => kind === 'participation' && before?.['ends_at'] === 'now')
      .flatMap(({ object }) => parts.find(({ id }) => id === object)?.caseId ?? []),
  )

interface How {
  readonly reason: string
  /** Where the history does not name the actor: a family that may not learn who coordinates the other. */
  readonly unnamedIn: ReadonlySet<number>
}

/** Nobody by name; the access log has who it was, under the same request. */
const UNNAMED = '00000000-0000-0000-0000-000000000000'
const nameIn = ({ unnamedIn }: How, compartment: number): string | undefined =>
  unnamedIn.has(compartment) ? UNNAMED : undefined

async function rowBack(unit: UnitOfWork, merge: MergeRow, change: ChangeRow, how: How): Promise<void> {
  if (change.kind === 'merge' || change.kind === 'undone' || change.kind === 'cpr-key') return
  if (FACTS.some((one) => one === change.kind)) return
  const now = await rowNow(unit, change.kind, change.object)
  if (!now) return
  // A column that names somebody else by now was changed on purpose.
  const set = Object.fromEntries(
    change.columns.filter((column) => now[column] === merge.kept).map((column) => [column, merge.gone]),
  )
  const moved = change.to !== null && change.from !== null && Number(now['compartment']) === change.to
  const row = { table: change.kind, id: change.object }
  const back = { set, ...(moved ? { to: change.from } : {}) }
  const by = nameIn(how, Number(now['compartment']))
  await unlessTaken(unit, () => moveWithReason(unit, row, back, how.reason, by))
}

async function place(unit: UnitOfWork, merge: MergeRow, row: Since, how: How): Promise<void> {
  const set = Object.fromEntries(row.columns.map((column) => [column, merge.gone]))
  const key = (await compartmentsAbout(unit, [merge.kept])).find(
    ({ id, also }) => id === row.compartment && also.length === 0,
  )
  const mapped = (person: string | null): string | null => (person === merge.kept ? merge.gone : person)
  const to = key && (await unit.drop({ ...key, subject: mapped(key.subject), audienceId: mapped(key.audienceId) }))
  const change = { set, ...(to === undefined ? {} : { to }) }
  await unlessTaken(unit, () => moveWithReason(unit, row, change, how.reason, nameIn(how, row.compartment)))
}
