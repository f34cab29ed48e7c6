import type { ItemRow } from '../../store/meeting.ts'
import { readShown, type TextRow } from '../../store/minutes.ts'
import { moveRow } from '../../store/move.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { placeFor } from './readers.ts'

/**
 * Gives an approved text to its reader: a copy that lies with them alone (decision 254). What is written later does not
 * follow it there.
 */
export async function giveToReader(
  unit: UnitOfWork,
  caseId: string,
  { item, heldAt }: { readonly item: ItemRow; readonly heldAt: string },
  text: TextRow,
): Promise<void> {
  const compartment = await unit.drop(placeFor(unit, caseId, item, text.reader))
  await unit.insert('minutes_shown', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    text: text.id,
    reader: text.reader,
    held_at: heldAt,
    heading: text.heading,
    says: text.says,
    decided: text.decided,
  })
}

/** Takes what a reader had of a text back to where the text lies, with its history: nothing of it stays with them. */
export async function takeFromReader(
  unit: UnitOfWork,
  caseId: string,
  item: ItemRow,
  text: TextRow,
  reason?: string,
): Promise<void> {
  if (text.approved === null) return
  const from = await unit.drop(placeFor(unit, caseId, item, text.reader))
  for (const shown of await readShown(unit, caseId, text.id)) {
    await unit.update('minutes_shown', shown.id, shown.version, { taken_back_at: unit.asking.at }, reason)
    await moveRow(unit, 'minutes_shown', shown.id, from, item.compartment)
  }
}
