import type { z } from 'zod'
import type { intakeRoutes } from '../../contract/intake.ts'
import { queueOf } from '../../domain/intake/places.ts'
import { countPlaces } from '../../store/place.ts'
import { readWaiting, type WaitingRow } from '../../store/waiting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { waitedSince } from './list-tasks.ts'

const MOST = 500

/** The waiting list of each programme in its order: since when, why, and what happens next. */
export async function listWaiting(
  unit: UnitOfWork,
  _: unknown,
  services: Services,
): Promise<z.input<(typeof intakeRoutes)['GET /api/waiting-list']['output']>> {
  const rows = queueOf(await readWaiting(unit, MOST))
  unit.saw(rows.map((row) => row.family))
  const ids = [...new Set(rows.map((row) => row.programme))]
  const places = await countPlaces(unit, ids)
  const programmes = []
  for (const id of ids) {
    const waiting = rows.filter((row) => row.programme === id)
    const newest = waiting.at(-1)
    const programme = newest && (await services.programmes.of(unit, newest))
    programmes.push({
      id,
      name: programme?.name.da ?? id,
      placesTaken: places.get(id) ?? 0,
      total: programme?.capacity.total ?? null,
      families: waiting.map((row) => shown(row, unit.asking.today)),
    })
  }
  return { today: unit.asking.today, programmes }
}

function shown(row: WaitingRow & { readonly position: number }, today: string) {
  const { programme: _programme, programmeVersion: _version, ...rest } = row
  return {
    ...rest,
    waitingDays: waitedSince(row.since, today),
    overdue: row.nextOn !== null && row.nextOn < today,
  }
}
