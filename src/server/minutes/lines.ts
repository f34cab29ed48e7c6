import type { z } from 'zod'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { readLines, type LineRow } from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { namingIn } from '../shared/naming.ts'
import { correctingLines, readDeciders, writingLines, type Place, type Saved } from './on-minutes.ts'

type Routes = typeof minutesRoutes
type LinePlace = Place & { readonly line: string }
type New = z.output<Routes['POST /api/minutes/:family/:item/lines']['body']>
type Corrected = z.output<Routes['PUT /api/minutes/:family/:item/lines/:line']['body']>

/**
 * Writes a line, last in its item; the first one opens the item's minutes. Throws Problem 400 for a decision that nobody
 * with the right to decide is named for, and what `writingLines` throws.
 */
export async function writeLine(unit: UnitOfWork, input: { params: Place; body: New }): Promise<Saved> {
  const { family, item: item_ } = input.params
  const writing = await writingLines(unit, input.params)
  const { kind, says } = input.body
  const decidedBy = await deciderOf(unit, family, writing.item.category, input.body)
  const there = { compartment: writing.item.compartment, case_id: family }
  const minutes = writing.minutes?.id ?? (await unit.insert('minutes', { ...there, id: unit.newId(), item: item_ }))
  const id = unit.newId()
  await unit.insert('minutes_line', {
    ...there,
    id,
    minutes,
    position: Math.max(-1, ...(await readLines(unit, [item_])).map((line) => line.position)) + 1,
    kind,
    says,
    decided_by: decidedBy,
    written_by: unit.asking.actor.id,
    written_at: unit.asking.at,
  })
  return { id, version: 1 }
}

/** Corrects a line, whoever wrote it, also of approved minutes; who, when and why stand beside it, and what it said in its history. */
export async function correctLine(unit: UnitOfWork, input: { params: LinePlace; body: Corrected }): Promise<Saved> {
  const category = await correctingLines(unit, input.params)
  const line = await lineOf(unit, input.params, 'standing')
  const { kind, says, reason, basedOn } = input.body
  const decidedBy =
    input.body.kind === 'decision' && input.body.decidedBy === line.decidedBy
      ? line.decidedBy
      : await deciderOf(unit, input.params.family, category, input.body)
  const corrected = {
    corrected_because: reason,
    corrected_by: unit.asking.actor.id,
    corrected_at: unit.asking.at,
  }
  const patch = { kind, says, decided_by: decidedBy, ...corrected }
  return changed(unit, line, basedOn, patch, reason)
}

/** Takes a line out; it can be put back where it was. */
export async function takeLineOut(
  unit: UnitOfWork,
  input: { params: LinePlace; body: { basedOn: number } },
): Promise<Saved> {
  await writingLines(unit, input.params)
  const line = await lineOf(unit, input.params, 'standing')
  return changed(unit, line, input.body.basedOn, { taken_out_at: unit.asking.at })
}

/** Puts a line back where it was. */
export async function putLineBack(
  unit: UnitOfWork,
  input: { params: LinePlace; body: { basedOn: number } },
): Promise<Saved> {
  await writingLines(unit, input.params)
  const line = await lineOf(unit, input.params, 'taken-out')
  return changed(unit, line, input.body.basedOn, { taken_out_at: null })
}

async function deciderOf(
  unit: UnitOfWork,
  family: string,
  category: string,
  { kind, decidedBy }: Pick<New, 'kind' | 'decidedBy'>,
): Promise<string | null> {
  if (kind === 'note') return null
  const naming = await namingIn(unit, family)
  if (decidedBy === null || !(await readDeciders(unit, naming, category)).some((one) => one.employee === decidedBy))
    throw new Problem(
      400,
      'no-right-to-decide',
      'Vælg den, der besluttede. Det skal være en i teamet, der må bestemme om dette.',
      { field: 'decidedBy' },
    )
  return decidedBy
}

async function lineOf(unit: UnitOfWork, { item, line }: LinePlace, which: 'standing' | 'taken-out'): Promise<LineRow> {
  const found = (await readLines(unit, [item])).find(
    (one) => one.id === line && one.takenOut === (which === 'taken-out'),
  )
  if (!found) throw notFound()
  return found
}

async function changed(
  unit: UnitOfWork,
  line: LineRow,
  basedOn: number,
  patch: Parameters<typeof unit.update<'minutes_line'>>[3],
  reason?: string,
): Promise<Saved> {
  const version = await unit.update('minutes_line', line.id, basedOn, patch, reason)
  if (version === null) throw notFound()
  return { id: line.id, version }
}
