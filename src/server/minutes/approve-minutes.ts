import { readLines } from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { mayOrganise } from '../shared/organise-meeting.ts'
import { letLast, takeBackToItem } from './kept.ts'
import { writingAbout, writingLines, type Place, type Saved } from './on-minutes.ts'

/** Approves the minutes of an item: its lines stand from then on, and last. Throws Problem 403 for whoever does not lead meetings, 409. */
export async function approveMinutes(
  unit: UnitOfWork,
  input: { params: Place; body: { basedOn: number } },
): Promise<Saved> {
  const { item, minutes, heldAt } = await writingLines(unit, input.params)
  requireLeader(unit, input.params.family)
  const lines = await readLines(unit, [input.params.item])
  if (minutes === null || lines.every((line) => line.takenOut))
    throw new Problem(409, 'minutes-empty', 'Der står ikke noget i referatet endnu.')
  const version = await unit.update('minutes', minutes.id, input.body.basedOn, {
    approved_at: unit.asking.at,
    approved_by: unit.asking.actor.id,
    meeting: item.meeting,
    held_at: heldAt,
    position: item.position,
    title: item.title,
  })
  if (version === null) throw notFound()
  await letLast(unit, item, minutes)
  return { id: minutes.id, version }
}

/** Opens minutes again that were approved, with a reason: for as long as the item is open. */
export async function openMinutesAgain(
  unit: UnitOfWork,
  input: { params: Place; body: { reason: string; basedOn: number } },
): Promise<Saved> {
  const { item, minutes } = await writingAbout(unit, input.params)
  requireLeader(unit, input.params.family)
  if (!minutes?.approved) throw new Problem(409, 'minutes-open', 'Referatet er ikke godkendt.')
  const { basedOn, reason } = input.body
  const version = await unit.update('minutes', minutes.id, basedOn, { approved_at: null, approved_by: null }, reason)
  if (version === null) throw notFound()
  await takeBackToItem(unit, item, minutes)
  return { id: minutes.id, version }
}

function requireLeader(unit: UnitOfWork, caseId: string): void {
  if (!mayOrganise(unit, caseId))
    throw new Problem(403, 'not-yours', 'Det er den, der leder mødet, der godkender referatet.')
}
