import { addDays, dayAt, startOf } from '../../domain/shared/time.ts'
import {
  changeEmployment,
  otherAdministrators,
  readOpen,
  shutAccounts,
  type EmploymentRow,
} from '../../store/employment.ts'
import { leadersFor, placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { moveGrantsOn } from '../shared/grant-task.ts'
import { openEveryPlace } from './name-somebody.ts'
import { isOver, lockEmployment, mayEnd, placesLeftOpen } from './employment-standing.ts'

interface Input {
  readonly params: { readonly employee: string }
  readonly body: {
    readonly basedOn: number
    readonly lastDay: string
    readonly atOnce: boolean
    readonly reason: string
    readonly openPlaces: boolean
  }
}

/**
 * Ends an employment when its last day is over, or at once; a day that has gone ends it now. All rights follow from the
 * employment and fall at that instant, sessions with them. No family is left without somebody who looks for a new
 * coordinator. Throws 404, 403, 400 at a field, 409, Conflict.
 */
export async function endEmployment(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number; opened: number }> {
  const row = await lockEmployment(unit, params.employee)
  if (!mayEnd(unit, row))
    throw new Problem(403, 'not-yours', 'En administrators ansættelse afsluttes af en anden administrator.')
  if (isOver(unit, row)) throw new Problem(409, 'employment-over', 'Ansættelsen er allerede slut. Hent siden igen.')
  if (row.functions.includes('administrator') && (await otherAdministrators(unit, row.id)) === 0)
    throw new Problem(409, 'last-administrator', 'Kommunen skal have en administrator. Udpeg en anden først.')
  if (body.lastDay < dayAt(row.startsAt))
    throw refusedField('lastDay', 'employment.ends-first', 'Sidste dag ligger før den første.')
  const endsAt = endOf(unit, row, body)
  await requireSomebodyLooks(unit, row, endsAt, body.openPlaces)
  const kind = row.endsAt === null ? 'ended' : 'end-moved'
  const note = { kind, onDay: body.lastDay, reason: body.reason } as const
  const version = await changeEmployment(unit, row, body.basedOn, { endsAt }, note)
  await shutAccounts(unit, row.id, endsAt)
  if (endsAt <= unit.asking.at) await moveGrantsOn(unit, row.id, `${row.name} er stoppet`)
  const opened = body.openPlaces ? await openEveryPlace(unit, row.id) : 0
  for (const { family } of await placesOf(unit, row.id)) unit.tellRingChanged(row.id, family)
  return { id: row.id, version, opened }
}

/** Over when the last day is; a day that has gone, and `atOnce`, mean now. Never before it began. */
function endOf(unit: UnitOfWork, row: EmploymentRow, { lastDay, atOnce }: Input['body']): string {
  const { at, today } = unit.asking
  const ends = atOnce || lastDay < today ? at : startOf(addDays(lastDay, 1))
  return ends < row.startsAt ? row.startsAt : ends
}

/** A family that loses its coordinator has a leader who looks for another. */
async function requireSomebodyLooks(
  unit: UnitOfWork,
  row: EmploymentRow,
  endsAt: string,
  openPlaces: boolean,
): Promise<void> {
  const { owed } = await placesLeftOpen(unit, row.id, endsAt)
  if (owed === 0) return
  const { opened } = await readOpen(unit, row.id)
  if (!openPlaces && opened < owed)
    throw refusedField(
      'openPlaces',
      'employment.families-without',
      `${row.name} har ansvar for familier, som ellers står uden. Bed lederne om at finde andre.`,
    )
  if (openPlaces && (await leadersFor(unit, row.department, row.id)).length === 0)
    throw new Problem(
      409,
      'no-team-lead',
      'Ingen anden leder koordinatorer, så ingen kan finde nye til familierne. Giv først en anden den opgave.',
      { field: 'openPlaces' },
    )
}
