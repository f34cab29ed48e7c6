import { dayAt } from '../../domain/shared/time.ts'
import { changeEmployment, namingsBegunAt } from '../../store/employment.ts'
import { placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { lockEmployment, requireAdministrator } from './employment-standing.ts'

interface Input {
  readonly params: { readonly employee: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}

/**
 * Takes a coming change back: places that would have ended with it go on, and the searches that it began are over. One whose
 * day has come is changed by another change. Throws 404, 403, 409, Conflict.
 */
export async function cancelComing(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const row = await lockEmployment(unit, params.employee)
  requireAdministrator(unit)
  const { coming } = row
  if (coming === null)
    throw new Problem(
      409,
      'no-coming-change',
      'Der er ingen aftalt ændring. Måske gælder den allerede. Hent siden igen.',
    )
  const note = { kind: 'plan-cancelled', onDay: dayAt(coming.from), reason: body.reason } as const
  const version = await changeEmployment(unit, row, body.basedOn, { coming: null }, note)
  // A place that somebody has touched since is left as they left it; one that began since has none but this end.
  for (const place of await placesOf(unit, row.id)) {
    const ended = coming.places.find((one) => one.id === place.id)
    const touched = ended ? ended.version !== place.version : place.version !== 1
    if (place.endsAt !== coming.from || touched) continue
    await unit.updateFact('membership', place.id, place.version, { ends_at: ended?.endsAt ?? null })
  }
  const { at, actor } = unit.asking
  for (const { id, version: found } of await namingsBegunAt(unit, row.id, coming.setAt))
    await unit.updateFact('decision_task', id, found, { decided_at: at, decided_by: actor.id })
  return { id: row.id, version }
}
