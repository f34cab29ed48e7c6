import { readSaidTo } from '../../store/comment.ts'
import type { ItemRow } from '../../store/meeting.ts'
import { readLines, type MinutesRow } from '../../store/minutes.ts'
import { moveRow } from '../../store/move.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

/**
 * Approved minutes of an item go where they last: whoever is invited to the item reads them there, and reads on afterwards
 * while they stand in the family or its team (decision 295). What was taken out stays behind with the item.
 */
export async function letLast(unit: UnitOfWork, item: ItemRow, minutes: MinutesRow): Promise<void> {
  await carry(unit, minutes, item.compartment, await keptOf(unit, item))
}

/** Minutes that are opened again go back to their item, where they close with it. */
export async function takeBackToItem(unit: UnitOfWork, item: ItemRow, minutes: MinutesRow): Promise<void> {
  await carry(unit, minutes, await keptOf(unit, item), item.compartment)
}

function keptOf(unit: UnitOfWork, item: ItemRow): Promise<number> {
  const place = unit.compartmentOf(item.compartment)
  if (!place) throw notFound()
  const { caseId, category, sensitivity, department } = place
  return unit.drop({ caseId, subject: null, category, sensitivity, audience: 'kept', audienceId: item.id, department })
}

/** With the lines that stand goes what is said to them, and the history of it all. */
async function carry(unit: UnitOfWork, minutes: MinutesRow, from: number, to: number): Promise<void> {
  const lines = (await readLines(unit, [minutes.item])).filter((line) => !line.takenOut).map(({ id }) => id)
  await moveRow(unit, 'minutes', minutes.id, from, to)
  for (const id of lines) await moveRow(unit, 'minutes_line', id, from, to)
  for (const id of await readSaidTo(unit, lines)) await moveRow(unit, 'comment', id, from, to)
  unit.tellRingChanged(minutes.id, unit.compartmentOf(to)?.caseId ?? null)
}
