import type { HistoryKind } from '../../domain/history/kinds.ts'
import { refuseSpell, type Spell } from '../../domain/plan/spell.ts'
import { closesCircle } from '../../domain/plan/waiting.ts'
import { findSpells, readDepth } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'

type Row = Readonly<Record<string, unknown>>

/** Throws 409 where what is set back no longer fits what has been written meanwhile: two pauses at once, a circle of waits. */
export async function requireStillFits(unit: UnitOfWork, caseId: string, kind: HistoryKind, row: Row): Promise<void> {
  const fits =
    (kind !== 'measure_spell' || (await fitsAsSpell(unit, caseId, row))) &&
    (kind !== 'plan_wait' || (await fitsAsWait(unit, caseId, row)))
  if (!fits)
    throw new Problem(
      409,
      'restore.no-longer-fits',
      'Det passer ikke længere med det, der står i planen nu. Ret det i planen i stedet.',
    )
}

async function fitsAsSpell(unit: UnitOfWork, caseId: string, row: Row): Promise<boolean> {
  if (row['withdrawn_at'] !== null) return true
  const others = await findSpells(unit, caseId, String(row['measure']))
  const spell: Spell = {
    id: String(row['id']),
    kind: row['kind'] as Spell['kind'],
    startsOn: String(row['starts_on']),
    endsOn: row['ends_on'] as string | null,
    says: row['says'] as string | null,
  }
  return (
    refuseSpell(
      spell,
      others.filter(({ id }) => id !== spell.id),
    ) === null
  )
}

async function fitsAsWait(unit: UnitOfWork, caseId: string, row: Row): Promise<boolean> {
  if (row['lifted_at'] !== null) return true
  const others = (await readDepth(unit, caseId)).waits.filter(({ id }) => id !== row['id'])
  const wait = { waiting: String(row['waiting']), forObject: String(row['for_object']) }
  const isKnown = others.some((one) => one.waiting === wait.waiting && one.forObject === wait.forObject)
  return !isKnown && !closesCircle(others, wait)
}
