import { ageOn } from '../../domain/shared/time.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { behindWall, inFamily, mayDo } from './case-guard.ts'

/** Whether the reader says something for the whole family: a grown-up of it who may write in what it shares. */
export function speaksForFamily(unit: UnitOfWork, caseId: string): boolean {
  const me = inFamily(unit, caseId, unit.asking.actor.id)
  if (me === undefined || behindWall(unit, caseId)) return false
  const age = me.born === null ? 18 : (ageOn(me.born, unit.asking.today) ?? 0)
  return age >= 18 && mayDo(unit, caseId, { category: 'cooperation' }, 'write')
}
