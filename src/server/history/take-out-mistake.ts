import { insteadOfMistake, mistakeSentences, type MistakeKind } from '../../domain/history/mistakes.ts'
import { Conflict } from '../../store/conflict.ts'
import { markRows, seeTakenOut } from '../../store/mistake.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { askWhereUnasked } from '../shared/ask-about-walls.ts'
import { lookAt } from './look-at-mistake.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: {
    readonly kind: MistakeKind
    readonly row: string
    readonly basedOn: number
    readonly reason: string
  }
}

/**
 * Takes out what was written by mistake, with what hangs on it: it is nowhere but in the history, and can be put back. What
 * others have built on or agreed to has to stand. Throws 404, 403, 409 `mistake-stands` with what stands in the way, Conflict.
 */
export async function takeOutMistake(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const { kind, row: object, reason } = body
  const { row, along, setsBack, stands } = await lookAt(unit, params.family, { kind, id: object })
  if (row.version !== body.basedOn) throw new Conflict(row)
  if (stands.length > 0) {
    const problems = stands.map((code) => ({ field: '', code, detail: mistakeSentences[code].da }))
    const sentences = [...problems.map(({ detail }) => detail), insteadOfMistake[kind].da]
    throw new Problem(409, 'mistake-stands', sentences.join(' '), { problems })
  }
  const { actor, at } = unit.asking
  const place = unit.compartmentOf(row.compartment)
  if (place) unit.because(unit.may(place, actor.kind === 'employee' ? 'write' : undefined))
  const id = await unit.insert(
    'mistake',
    {
      id: unit.newId(),
      compartment: row.compartment,
      case_id: params.family,
      kind,
      object,
      reason,
      taken_out_at: at,
      taken_out_by: actor.id,
      set_back: JSON.stringify(setsBack),
    },
    reason,
  )
  await seeTakenOut(unit)
  for (const one of setsBack) await setTo(unit, one.kind, one.id, one.was, reason)
  await markRows(unit, [...along, { table: kind, id: object, version: row.version }], id, reason)
  if (kind === 'home' || kind === 'residence') await askWhereUnasked(unit, params.family)
  return { id, version: 1 }
}

/** Writes columns of a row that stands, whatever its version: the use-case has seen that they stand as they were left. */
export async function setTo(
  unit: UnitOfWork,
  kind: 'plan' | 'goal',
  id: string,
  columns: Readonly<Record<string, unknown>>,
  reason: string,
): Promise<void> {
  const row = await findRow(unit, kind, id)
  if (row) await unit.update(kind, id, row.version, columns, reason)
}
