import type { ItemRow } from '../../store/meeting.ts'
import { hadText, readShown, type ReaderRow, type TextRow } from '../../store/minutes.ts'
import { moveRow } from '../../store/move.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { placeFor } from './readers.ts'

/** Whom a text is for: those who were not taken off again. */
export const readersIn = ({ readers }: TextRow): readonly ReaderRow[] => readers.filter((one) => !one.takenOff)

/**
 * Gives an approved text to one of its readers: a copy that lies with them alone (decision 254). What is written later does
 * not follow it there.
 */
export async function giveToReader(
  unit: UnitOfWork,
  caseId: string,
  { item, heldAt }: { readonly item: ItemRow; readonly heldAt: string },
  { text, reader }: { readonly text: TextRow; readonly reader: ReaderRow },
): Promise<void> {
  const compartment = await unit.drop(placeFor(unit, caseId, item, reader.person))
  const isAnew = await hadText(unit, text.id, reader.person)
  await unit.update('minutes_reader', reader.id, reader.version, { given_at: unit.asking.at })
  await unit.insert('minutes_shown', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    text: text.id,
    reader: reader.person,
    held_at: heldAt,
    heading: text.heading,
    says: text.says,
    decided: text.decided,
    corrected_at: isAnew ? unit.asking.at : null,
  })
}

/** Takes what readers had of a text back to where the text lies, with its history: nothing of it stays with them. */
export async function takeFromReaders(
  unit: UnitOfWork,
  caseId: string,
  item: ItemRow,
  text: TextRow,
  reason?: string,
): Promise<void> {
  for (const reader of text.readers.filter(({ given }) => given)) {
    const from = await unit.drop(placeFor(unit, caseId, item, reader.person))
    for (const shown of (await readShown(unit, caseId, text.id)).filter((one) => one.reader === reader.person)) {
      await unit.update('minutes_shown', shown.id, shown.version, { taken_back_at: unit.asking.at }, reason)
      await moveRow(unit, 'minutes_shown', shown.id, from, item.compartment)
    }
    await unit.update('minutes_reader', reader.id, reader.version, { given_at: null }, reason)
  }
}
