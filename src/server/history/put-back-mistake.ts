import { historyKinds } from '../../domain/history/kinds.ts'
import { standsOn } from '../../domain/history/mistakes.ts'
import { Conflict } from '../../store/conflict.ts'
import { markRows, readMistakes, rowsOfMistake, seeTakenOut, type MistakeRow } from '../../store/mistake.ts'
import { withReach } from '../../store/reach.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { askWhereUnasked } from '../shared/ask-about-walls.ts'
import { mayWrite, type Row } from './look-at-mistake.ts'
import { requireOpenCase } from './standing.ts'
import { requireStillFits } from './still-fits.ts'
import { setTo } from './take-out-mistake.ts'

interface Input {
  readonly params: { readonly family: string; readonly mistake: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}

/**
 * Puts back what was taken out, with all that went along, also what whoever puts it back does not see. What somebody in
 * the family took out, they alone put back. Throws 404, 403, 409 where what it hangs on is taken out itself or where it no
 * longer fits, Conflict.
 */
export async function putBackMistake(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const { family, mistake: id } = params
  requireOpenCase(unit, family)
  const [mistake] = await readMistakes(unit, family, id)
  if (!mistake) throw notFound()
  await seeTakenOut(unit)
  const row = await findRow(unit, mistake.kind, mistake.object)
  if (!row) throw notFound()
  if (!mayPutBack(unit, mistake, row))
    throw new Problem(403, 'not-yours', 'Du kan ikke sætte det ind igen. Tal med den, der tog det ud.')
  if (mistake.version !== body.basedOn) throw new Conflict({ id, version: mistake.version })
  await requireBase(unit, mistake, row)
  const { actor, at } = unit.asking
  const version = await unit.update(
    'mistake',
    id,
    body.basedOn,
    { put_back_at: at, put_back_by: actor.id, put_back_reason: body.reason },
    body.reason,
  )
  if (version === null) throw notFound()
  const ofFamily = unit.facts.compartments.filter((c) => c.caseId === null || c.caseId === family).map((c) => c.id)
  await withReach(unit, ofFamily, async () => {
    const rows = await rowsOfMistake(unit, id)
    await markRows(unit, rows, null, body.reason)
    for (const one of rows)
      if (one.table === 'plan_wait' || one.table === 'measure_spell' || one.table === 'residence')
        await requireStillFits(unit, family, one.table, (await findRow(unit, one.table, one.id)) ?? {})
  })
  for (const one of mistake.setBack) {
    const now = await findRow(unit, one.kind, one.id)
    if (now && Object.entries(one.was).every(([column, was]) => now[column] === was))
      await setTo(unit, one.kind, one.id, one.now, body.reason)
  }
  await askWhereUnasked(unit, family)
  return { id, version }
}

/** Whether the actor may put back: the citizen who took it out, or whoever may write there; a number, whoever wrote it down. */
export function mayPutBack(unit: UnitOfWork, mistake: Pick<MistakeRow, 'by' | 'byFamily' | 'kind'>, row: Row): boolean {
  const { actor } = unit.asking
  if (mistake.byFamily || actor.kind === 'citizen') return mistake.by === actor.id
  if (mistake.kind === 'scaling') return row['recorded_by'] === actor.id
  return mayWrite(unit, row.compartment)
}

async function requireBase(unit: UnitOfWork, mistake: MistakeRow, row: Row): Promise<void> {
  for (const [column, table] of standsOn[mistake.kind] ?? []) {
    const base = row[column]
    if (typeof base !== 'string') continue
    const found = await findRow(unit, table, base)
    if (found && found['taken_out'] !== null)
      throw new Problem(
        409,
        'mistake.base-is-out',
        `Det hører til noget, der selv er taget ud (${historyKinds[table].name.toLowerCase()}). Sæt det ind igen først.`,
      )
  }
}
