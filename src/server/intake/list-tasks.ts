import type { z } from 'zod'
import type { intakeRoutes, Queued } from '../../contract/intake.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { dayAt, daysBetween } from '../../domain/shared/time.ts'
import { readQueue, type QueueRow } from '../../store/intake.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'

const MOST = 200

/** What waits for the reader's functions, oldest first. */
export async function listTasks(
  unit: UnitOfWork,
  _: unknown,
  services: Services,
): Promise<z.input<(typeof intakeRoutes)['GET /api/intake']['output']>> {
  const rows = await readQueue(unit, MOST + 1)
  const shown = rows.slice(0, MOST)
  unit.saw(shown.map((row) => row.family))
  const queued: { kind: QueueRow['kind']; one: Queued }[] = []
  for (const row of shown)
    queued.push({ kind: row.kind, one: queuedOf(row, unit.asking.today, await services.programmes.of(unit, row)) })
  const of = (kind: QueueRow['kind']): Queued[] => queued.filter((row) => row.kind === kind).map(({ one }) => one)
  return {
    today: unit.asking.today,
    functions: [...unit.facts.functions],
    notifications: of('notification'),
    candidates: of('visitation'),
    more: rows.length > MOST,
  }
}

function queuedOf(
  { kind: _kind, programme, programmeVersion: _version, source, ...row }: QueueRow,
  today: string,
  found: Programme | null,
): Queued {
  return {
    ...row,
    waitingDays: waitedSince(row.receivedAt, today),
    programmeName: found?.name.da ?? programme,
    sourceName: source === null ? null : (found?.referralSources.find((one) => one.id === source)?.name.da ?? source),
  }
}

/** Whole days since it came. No legal clock is shown: the rule for notifications is not verified in presets/law. */
export const waitedSince = (receivedAt: string, today: string): number => daysBetween(dayAt(receivedAt), today)
