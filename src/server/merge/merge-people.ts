import { planMerge, type MergeStep } from '../../domain/merge/plan-merge.ts'
import { compartmentsHandedOut, compartmentsOf, noteChange } from '../../store/merge.ts'
import { moveWithReason } from '../../store/move.ts'
import { cprKeyOf, fileCprKey, personOf } from '../../store/people.ts'
import { seeTakenOut } from '../../store/mistake.ts'
import { personTables, rowsNaming, unlessTaken, withReach, type RowAbout } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  actingDepartment,
  inFamily,
  refusedField,
  requireOpeningAccess,
  requireOpenFamily,
} from '../shared/case-guard.ts'
import { lookAround, requireMergeable, type Around } from './may-merge.ts'

interface Body {
  readonly kept: string
  readonly gone: string
  readonly reason: string
}
const NO = 'Kun koordinatoren kan samle to, der er skrevet ind hver for sig.'

/**
 * Makes two records one. Facts first, then what was written: rows name the kept one, and lie in their compartments
 * where nobody's reading hangs on the difference. All is noted, so that it can be undone. Shows nothing.
 * Throws 403, 404, 400 at a field, 409 `merge-not-here` or `born-differs`.
 */
export async function mergePeople(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
): Promise<{ id: string; version: number }> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, NO)
  if (body.kept === body.gone) throw refusedField('gone', 'merge.same', 'Vælg to forskellige.')
  if (!inFamily(unit, caseId, body.kept) && !inFamily(unit, caseId, body.gone)) throw notFound()
  const [kept, gone] = [await personOf(unit, body.kept), await personOf(unit, body.gone)]
  if (!kept || !gone)
    throw refusedField(kept ? 'gone' : 'kept', 'person.unknown', 'Du kender ikke nogen person med den henvisning.')
  if (kept.born !== gone.born || kept.due !== gone.due)
    throw new Problem(
      409,
      'born-differs',
      'De to har ikke samme fødselsdato. Find ud af, hvad der er rigtigt, og ret det først.',
      {
        field: 'gone',
      },
    )
  const around = await lookAround(unit, body.kept, body.gone)
  await requireMergeable(unit, around)
  const id = await carryMerge(unit, { caseId, ...body, around, no: NO })
  unit.saw(around.cases, [body.kept, body.gone])
  return { id, version: 1 }
}

export interface Carried extends Body {
  /** Where the merge is kept: a family of the actor. */
  readonly caseId: string
  readonly around: Around
  /** What an actor is told who may not. */
  readonly no: string
  /** Whose decision it is in some of the cases, where two have decided it: what moves there bears their name. */
  readonly by?: { readonly id: string; readonly in: readonly string[] }
}

/** Does what was decided: facts, the number, rows; each noted, so that it goes back. Throws 403. */
export async function carryMerge(unit: UnitOfWork, carried: Carried): Promise<string> {
  const { caseId, kept, gone, reason, around } = carried
  const compartment = await unit.compartment({
    caseId,
    subject: kept,
    category: 'identity',
    sensitivity: 2,
    audience: 'team',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', carried.no)
  const { actor, at } = unit.asking
  const id = await unit.insert(
    'person_merge',
    { id: unit.newId(), compartment, case_id: caseId, kept, gone, reason, merged_at: at, merged_by: actor.id },
    reason,
  )
  await noteChange(unit, id, { ...nothing, kind: 'merge', object: id, before: { kept, gone, at } })
  const plan = planMerge(around.facts)
  for (const step of plan.steps) await carryOut(unit, id, around, step)
  await moveNumber(unit, id, around)
  await moveRows(unit, id, carried, plan.moveIn)
  for (const one of around.cases) unit.tellRingChanged(id, one)
  return id
}

export const nothing = { columns: [], from: null, to: null, before: null, afterVersion: null } as const

async function carryOut(unit: UnitOfWork, merge: string, around: Around, step: MergeStep): Promise<void> {
  const { at, actor } = unit.asking
  const note = (kind: string, object: string, afterVersion: number | null, before: Record<string, unknown> | null) =>
    noteChange(unit, merge, { ...nothing, kind, object, before, afterVersion })
  const part = (id: string) => {
    const found = around.parts.find((p) => p.id === id)
    if (!found) throw new Error('merge: a plan names only what it was given')
    return found
  }
  switch (step.do) {
    case 'end-participation':
    case 'close-own-access': {
      const { id, version, ownAccess, endsAt } = part(step.participation)
      const ends = step.do === 'end-participation'
      const patch = { own_access: false, ...(ends ? { ends_at: at } : {}) }
      const after = await unit.updateFact('participation', id, version, patch)
      return note('participation', id, after, { own_access: ownAccess, ...(ends ? { ends_at: endsAt } : {}) })
    }
    case 'take-part': {
      const like = part(step.like)
      const id = unit.newId()
      await unit.insertFact('participation', {
        id,
        case_id: like.caseId,
        person: around.kept,
        stands_as: like.standsAs,
        in_initiative: like.inInitiative,
        own_access: false,
        starts_at: later(at, like.startsAt),
        ends_at: like.endsAt,
      })
      return note('participation', id, 1, { ends_at: 'now' })
    }
    case 'end-custody': {
      const spell = around.custody.find((c) => c.id === step.custody)
      const after = spell ? await unit.updateFact('custody', spell.id, spell.version, { ends_at: at }) : null
      return note('custody', step.custody, after, { ends_at: spell?.endsAt ?? null })
    }
    case 'copy-custody': {
      const spell = around.custody.find((c) => c.id === step.custody)
      const id = unit.newId()
      await unit.insertFact('custody', {
        id,
        child: step.child,
        holder: step.holder,
        kind: spell?.kind ?? 'joint',
        starts_at: later(at, spell?.startsAt ?? at),
        ends_at: spell?.endsAt ?? null,
        source: spell?.source ?? 'told',
      })
      return note('custody', id, 1, { ends_at: 'now' })
    }
    case 'copy-wall': {
      const { kind, startsAt, endsAt } = step.wall as Around['walls'][number]
      const id = unit.newId()
      await unit.insertFact('firewall', {
        id,
        case_id: step.wall.caseId,
        protected: step.protected,
        other: step.other,
        kind,
        starts_at: startsAt,
        ends_at: endsAt,
        set_by: actor.id,
      })
      return note('firewall', id, 1, { ends_at: 'now' })
    }
  }
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** Whoever signed in by the number of the one is let go, and found again as the other at the next sign-in. */
async function moveNumber(unit: UnitOfWork, merge: string, { kept, gone }: Around): Promise<void> {
  const key = await cprKeyOf(unit, gone)
  if (!key) return
  await fileCprKey(unit, gone, null)
  await fileCprKey(unit, kept, key)
  await noteChange(unit, merge, { ...nothing, kind: 'cpr-key', object: gone, before: { key: key.toString('hex') } })
}

async function moveRows(
  unit: UnitOfWork,
  merge: string,
  { around, reason, by }: Carried,
  moveIn: readonly string[],
): Promise<void> {
  const { kept, gone, keys, cases } = around
  const theirs = new Set(by ? await compartmentsOf(unit, by.in) : [])
  const handedOut = await compartmentsHandedOut(unit, cases)
  const mapped = (person: string | null): string | null => (person === gone ? kept : person)
  const target = new Map<number, number>()
  for (const key of keys) {
    // What is about several people opens to those who read about each of them: it stays as it is.
    if (key.caseId === null || !moveIn.includes(key.caseId) || key.also.length > 0) continue
    if (key.subject !== gone && !(key.audience === 'party' && key.audienceId === gone)) continue
    const to = await unit.drop({ ...key, subject: mapped(key.subject), audienceId: mapped(key.audienceId) })
    if (!handedOut.has(to)) target.set(key.id, to)
  }
  const tables = await personTables(unit)
  // What was taken out goes along, so that it can be put back afterwards.
  await seeTakenOut(unit)
  await withReach(unit, await compartmentsOf(unit, cases), async () => {
    for (const row of await rowsNaming(unit, tables, gone, [...target.keys()]))
      await moveOne(unit, merge, row, {
        person: kept,
        to: target.get(row.compartment) ?? null,
        reason,
        by: theirs.has(row.compartment) ? by?.id : undefined,
      })
  })
}

async function moveOne(
  unit: UnitOfWork,
  merge: string,
  row: RowAbout,
  where: {
    readonly person: string
    readonly to: number | null
    readonly reason: string
    readonly by: string | undefined
  },
): Promise<void> {
  const set = Object.fromEntries(row.columns.map((column) => [column, where.person]))
  const change = { set, ...(where.to === null ? {} : { to: where.to }) }
  // A row that the kept one has already (a bond to themselves, the same step twice) stays as it was written.
  const version = await unlessTaken(unit, () => moveWithReason(unit, row, change, where.reason, where.by))
  if (version === null) return
  await noteChange(unit, merge, {
    kind: row.table,
    object: row.id,
    columns: row.columns,
    from: where.to === null ? null : row.compartment,
    to: where.to,
    before: null,
    afterVersion: version,
  })
}
