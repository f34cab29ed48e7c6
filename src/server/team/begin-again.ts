import {
  changeEmployment,
  invitationsAfter,
  namingsBegunAt,
  openAccounts,
  readChanges,
  type EmploymentRow,
} from '../../store/employment.ts'
import { placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { beginOf } from './places.ts'
import { isOver, lockEmployment, mayEnd, requireAdministrator } from './employment-standing.ts'

interface Input {
  readonly params: { readonly employee: string }
  readonly body: {
    readonly basedOn: number
    readonly kind: 'mistake' | 'rehired'
    readonly from: string | null
    readonly reason: string
  }
}

/**
 * An end that was a mistake is taken back: everything is as it was, except what a leader has filled since. Somebody who is
 * hired anew gets neither earlier places nor functions back. Throws 404, 403, 400 at `from`, 409, Conflict.
 */
export async function beginAgain(unit: UnitOfWork, { params, body }: Input): Promise<{ id: string; version: number }> {
  const row = await lockEmployment(unit, params.employee)
  if (row.endsAt === null)
    throw new Problem(409, 'employment-goes-on', 'Ansættelsen er ikke afsluttet. Hent siden igen for at se det.')
  if (!mayEnd(unit, row)) requireAdministrator(unit)
  const version = body.kind === 'mistake' ? await takeBack(unit, row, body) : await rehire(unit, row, row.endsAt, body)
  await openAccounts(unit, row.id)
  return { id: row.id, version }
}

async function takeBack(unit: UnitOfWork, row: EmploymentRow, body: Input['body']): Promise<number> {
  const ends = (await readChanges(unit, row.id)).filter(({ kind }) => kind === 'ended' || kind === 'end-moved')
  const version = await changeEmployment(
    unit,
    row,
    body.basedOn,
    { endsAt: null },
    { kind: 'end-undone', onDay: unit.asking.today, reason: body.reason },
  )
  const { at, actor } = unit.asking
  // The searches that the end began; one that a coordinator asked for goes on.
  for (const { at: begun } of ends)
    for (const naming of await namingsBegunAt(unit, row.id, begun))
      await unit.updateFact('decision_task', naming.id, naming.version, { decided_at: at, decided_by: actor.id })
  for (const { family } of await placesOf(unit, row.id)) unit.tellRingChanged(row.id, family)
  return version
}

async function rehire(unit: UnitOfWork, row: EmploymentRow, endedAt: string, body: Input['body']): Promise<number> {
  requireAdministrator(unit)
  if (!isOver(unit, row))
    throw new Problem(409, 'employment-goes-on', 'Ansættelsen er ikke slut endnu. Flyt den sidste dag i stedet.')
  const { from } = body
  if (from === null || from < unit.asking.today)
    throw refusedField('from', 'employment.from', 'Vælg i dag eller en senere dag.')
  for (const place of await placesOf(unit, row.id))
    await unit.updateFact('membership', place.id, place.version, { ends_at: endedAt })
  for (const { id, version } of await invitationsAfter(unit, row.id, endedAt))
    await unit.updateFact('admission', id, version, { ends_at: endedAt })
  return changeEmployment(
    unit,
    row,
    body.basedOn,
    { startsAt: beginOf(unit, from), endsAt: null, functions: [], coming: null },
    { kind: 'rehired', onDay: from, reason: body.reason },
  )
}
