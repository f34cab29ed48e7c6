import { levelFaults, type Level } from '../../domain/course/level.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { openRunning, refuseFaults, requireRunning, saved, type InFamily, type Saved } from './standing.ts'

/**
 * Says how much help the family gets, why, and what the family says to it; nothing at all takes it out again. What stood
 * before lies in the history of the course. Throws 404, 403, 409, 400 at a field, Conflict.
 */
export async function setLevel(
  unit: UnitOfWork,
  { params, body }: InFamily & { body: Level & { readonly basedOn: number } },
): Promise<Saved> {
  requireRunning(unit, params.family)
  const { course } = await openRunning(unit, params.family)
  const { basedOn, prevention, intensity, why, familySays } = body
  refuseFaults(levelFaults(body))
  const patch = { prevention_level: prevention, intensity, level_why: why, level_family_says: familySays }
  return saved(course.id, await unit.update('course', course.id, basedOn, patch, why ?? 'nothing is said of it'))
}
