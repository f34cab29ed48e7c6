import { pauseFaults } from '../../domain/course/spells.ts'
import { placeIn } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { openRunning, refuseFaults, requireRunning, saved, type InFamily, type Saved } from './standing.ts'

interface Pause {
  readonly reason: string
  readonly startsOn: string
  readonly expectedUntil: string | null
}
interface OnePause {
  readonly params: { readonly family: string; readonly pause: string }
}

/** Lets the course rest. Who works with the family stays; nobody's access changes. Throws 404, 403, 409, 400 at a field. */
export async function addPause(unit: UnitOfWork, { params, body }: InFamily & { body: Pause }): Promise<Saved> {
  requireRunning(unit, params.family)
  const { course, pauses } = await openRunning(unit, params.family)
  refuseFaults(pauseFaults({ ...body, id: '', endedOn: null }, course, pauses, unit.asking.today))
  const id = await unit.insert('course_pause', {
    id: unit.newId(),
    compartment: course.compartment,
    case_id: params.family,
    course: course.id,
    reason: body.reason,
    starts_on: body.startsOn,
    expected_until: body.expectedUntil,
  })
  return { id, version: 1 }
}

/** Ends a pause, or puts its days right. Throws as `addPause`, and Conflict. */
export async function changePause(
  unit: UnitOfWork,
  { params, body }: OnePause & { body: Pause & { basedOn: number; endedOn: string | null } },
): Promise<Saved> {
  requireRunning(unit, params.family)
  const { course, pauses } = await openRunning(unit, params.family)
  if (!pauses.some(({ id }) => id === params.pause)) throw notFound()
  const { basedOn, reason, startsOn, expectedUntil, endedOn } = body
  refuseFaults(pauseFaults({ id: params.pause, startsOn, expectedUntil, endedOn }, course, pauses, unit.asking.today))
  const patch = { reason, starts_on: startsOn, expected_until: expectedUntil, ended_on: endedOn }
  return saved(params.pause, await unit.update('course_pause', params.pause, basedOn, patch, reason))
}

/** Takes a pause out that was written down by mistake; it stays in the history. Throws 404, 403, 409, Conflict. */
export async function withdrawPause(
  unit: UnitOfWork,
  { params, body }: OnePause & { body: { basedOn: number; reason: string } },
): Promise<Saved> {
  requireRunning(unit, params.family)
  if ((await placeIn(unit, params.family, 'course_pause', params.pause)) === null) throw notFound()
  const patch = { withdrawn_at: unit.asking.at }
  return saved(params.pause, await unit.update('course_pause', params.pause, body.basedOn, patch, body.reason))
}
