import { residenceClash, type Residence } from '../../domain/family/residence.ts'
import type { HistoryKind } from '../../domain/history/kinds.ts'
import { refuseSpell, type Spell } from '../../domain/plan/spell.ts'
import { closesCircle } from '../../domain/plan/waiting.ts'
import { readResidences } from '../../store/homes.ts'
import { findSpells, readDepth } from '../../store/plan-depth.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Throws 409 where what is set back no longer fits what has been written meanwhile: two pauses at once, a circle of waits,
 * somebody who lives in two homes all the time.
 */
export async function requireStillFits(unit: UnitOfWork, caseId: string, kind: HistoryKind, row: Row): Promise<void> {
  const fits =
    (kind !== 'measure_spell' || (await fitsAsSpell(unit, caseId, row))) &&
    (kind !== 'plan_wait' || (await fitsAsWait(unit, caseId, row))) &&
    (kind !== 'residence' || (await fitsAsResidence(unit, caseId, row)))
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

async function fitsAsResidence(unit: UnitOfWork, caseId: string, row: Row): Promise<boolean> {
  const all = (await readResidences(unit, caseId)).filter(({ person }) => person === row['person'])
  const others: Residence[] = []
  for (const { id, person, home, share, startsOn, endsOn } of all)
    if (id !== row['id'] && (await findRow(unit, 'residence', id))?.['taken_out'] === null)
      others.push({ person, home, share, from: startsOn, until: endsOn })
  const spell: Residence = {
    person: String(row['person']),
    home: String(row['home']),
    share: row['share'] as Residence['share'],
    from: String(row['starts_on']),
    until: row['ends_on'] as string | null,
  }
  return residenceClash(spell, others) === null
}
