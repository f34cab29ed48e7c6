import type { Compartment } from '../../access/facts.ts'
import { mayNamePerson } from '../../access/naming.ts'
import { readAgreements, type AgreementRow } from '../../store/agreement.ts'
import { readBeside, readPlaced } from '../../store/handed-agreement.ts'
import { moveWithReason } from '../../store/move.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { allRead, readersIn } from './agreement-readers.ts'
import { actingDepartment } from './case-guard.ts'

/** The board that agreements were made at, and the place of its item. */
interface Table {
  readonly family: string
  readonly item: string
  readonly compartment: number
}

/** Why agreements stay with their item, in words that tell of nobody: not all at the table read them elsewhere. */
type Stays = 'not-all-read' | 'doer-not-there' | 'not-yours'

interface Lasting {
  readonly row: AgreementRow
  /** Null where it can be placed with the family's cooperation, which does not close. */
  readonly stays: Stays | null
}

/** What was agreed at an item and lies there, with whether it can be placed where it lasts: where all at the table read it. */
export async function lastingOf(unit: UnitOfWork, { family, item, compartment }: Table): Promise<Lasting[]> {
  const made = (await readAgreements(unit, family)).filter(
    (row) => row.item === item && row.compartment === compartment && !row.takenBack,
  )
  if (made.length === 0) return []
  const readers = await readersIn(unit, family)
  const place = { ...lastingPlace(unit, family), id: 0 }
  const isMine = unit.may(place, 'write').answer === 'content'
  const isForAll = allRead(readers, compartment, place)
  const isThere = ({ doers }: AgreementRow): boolean =>
    doers.every(({ left, person, employee }) =>
      left
        ? true
        : person === null
          ? readers.finds(place, employee ?? '')
          : mayNamePerson(readers.naming, place, person),
    )
  return made.map((row) => ({
    row,
    stays: !isMine ? 'not-yours' : !isForAll ? 'not-all-read' : isThere(row) ? null : 'doer-not-there',
  }))
}

/** The family's cooperation, as the one who closes writes it. */
const lastingPlace = (unit: UnitOfWork, caseId: string): Omit<Compartment, 'id'> => ({
  caseId,
  subject: null,
  category: 'cooperation',
  sensitivity: unit.sensitivityOf('cooperation'),
  audience: 'family',
  audienceId: null,
  department: actingDepartment(unit, caseId),
})

/** Places what can be where it lasts, with all that hangs on it and its history. */
export async function placeLasting(unit: UnitOfWork, table: Table): Promise<void> {
  const { id: _, ...key } = { ...lastingPlace(unit, table.family), id: 0 }
  for (const { row, stays } of await lastingOf(unit, table)) {
    if (stays !== null) continue
    const to = await unit.compartment(key, 'write')
    if (to === null) return
    await unit.update('agreement', row.id, row.version, { placed_from: table.compartment }, 'placed where it lasts')
    await moveAll(unit, row.id, to, 'placed where it lasts')
  }
}

/** Takes back to the item what was placed when its board was closed. */
export async function takeBackLasting(
  unit: UnitOfWork,
  { family, item }: Pick<Table, 'family' | 'item'>,
): Promise<void> {
  for (const { id, compartment } of await readPlaced(unit, item)) {
    const row = (await readAgreements(unit, family, id))[0]
    if (!row || !unit.open.has(compartment)) continue
    await unit.update('agreement', id, row.version, { placed_from: null }, 'the board was opened again')
    await moveAll(unit, id, compartment, 'the board was opened again')
  }
}

async function moveAll(unit: UnitOfWork, agreement: string, to: number, reason: string): Promise<void> {
  for (const one of await readBeside(unit, agreement)) await moveWithReason(unit, one, { to }, reason)
  await moveWithReason(unit, { table: 'agreement', id: agreement }, { to }, reason)
}
