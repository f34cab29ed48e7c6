import { keepShipped } from '../../store/programme.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { isOwn } from '../shared/own-key.ts'
import type { Services } from '../services.ts'
import { openReferral } from './open-intake.ts'
import { alreadyDecided, missing, refuse } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly basedOn: number; readonly programme: string; readonly reason: string }
}

/**
 * Makes the family a candidate for another programme, in its newest version. Answers and steps under the old one stay where
 * they were written and count no more. Throws 404, 400 at `programme`, 409 when it is decided, Conflict.
 */
export async function chooseProgramme(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { row, writes } = await openReferral(unit, params.family, services)
  const { course } = row
  if (!writes || !course || row.tasks.length === 0) throw alreadyDecided()
  if (course.version !== body.basedOn) throw new Conflict({ version: course.version, state: course.state })
  const chosen = (await services.programmes.offered(unit)).find((one) => one.id === body.programme)
  if (!chosen) {
    refuse([missing('programme')])
    throw notFound()
  }
  if (!isOwn(chosen.id)) await keepShipped(unit, chosen)
  const version = await unit.update(
    'course',
    course.id,
    body.basedOn,
    { programme: chosen.id, programme_version: chosen.version },
    body.reason,
  )
  if (version === null) throw notFound()
  return { id: params.family, version }
}
