import { worksBehindWall, type Naming } from '../../access/naming.ts'
import { maySayDecided } from '../../domain/minutes/rules.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readItems, type ItemRow } from '../../store/meeting.ts'
import {
  lockItem,
  readHeldAt,
  readMinutes,
  readTeamPlaces,
  type MinutesRow,
  type TeamPlace,
} from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment } from '../shared/case-guard.ts'

export interface Place {
  readonly family: string
  readonly item: string
}
export interface Saved {
  readonly id: string
  readonly version: number
}

/** Whether the actor writes minutes here: whoever works in the family's team, of what they are admitted to. */
export const mayWrite = (unit: UnitOfWork, caseId: string): boolean =>
  unit.asking.actor.kind === 'employee' && actingDepartment(unit, caseId) !== null

/** Whether something can have been said at a meeting by now: from the day that it is held. */
export const hasBegun = (unit: UnitOfWork, startsAt: string | null): boolean =>
  startsAt !== null && dayAt(startsAt) <= unit.asking.today

export interface Writing {
  readonly item: ItemRow
  readonly minutes: MinutesRow | null
  readonly heldAt: string
}

/**
 * An item of an agenda to write minutes of: open to the actor, who is in the team, at a meeting that has come. It is locked,
 * so that lines come one after the other. Throws Problem 404 for an item that is not open, 403 for guests and the family,
 * 409 before the day of the meeting.
 */
export async function writingAbout(unit: UnitOfWork, { family, item: id }: Place): Promise<Writing> {
  await lockItem(unit, id)
  const item = (await readItems(unit, [family])).find((one) => one.id === id)
  if (!item) throw notFound()
  const kept = unit.compartmentOf(item.compartment)
  if (kept) unit.because(unit.may(kept))
  if (!mayWrite(unit, family))
    throw new Problem(403, 'not-yours', 'Det er familiens team, der skriver referatet. Du kan læse det.')
  const held = await readHeldAt(unit, family, item.meeting)
  if (held === null || !hasBegun(unit, held.startsAt))
    throw new Problem(409, 'meeting-ahead', 'Mødet er ikke holdt endnu. Du kan skrive referat fra den dag, det holdes.')
  return { item, minutes: (await readMinutes(unit, [id]))[0] ?? null, heldAt: held.startsAt }
}

/** As `writingAbout`, for its lines. Throws Problem 409 when the minutes are approved. */
export async function writingLines(unit: UnitOfWork, place: Place): Promise<Writing> {
  const writing = await writingAbout(unit, place)
  if (writing.minutes?.approved)
    throw new Problem(
      409,
      'minutes-approved',
      'Referatet er godkendt. En linje kan rettes med en grund. Åbn referatet igen for at ændre andet.',
    )
  return writing
}

/**
 * Minutes to put a line right in: also approved ones, for as long as the actor reads them. Answers the category of the item.
 * Throws Problem 404 for minutes that are not open, 403 for guests and the family.
 */
export async function correctingLines(unit: UnitOfWork, { family, item }: Place): Promise<string> {
  const minutes = (await readMinutes(unit, [item]))[0]
  const place = minutes && unit.compartmentOf(minutes.compartment)
  if (place?.caseId !== family) throw notFound()
  unit.because(unit.may(place))
  if (!mayWrite(unit, family))
    throw new Problem(403, 'not-yours', 'Det er familiens team, der retter i referatet. Du kan læse det.')
  return place.category
}

/** Who of the team may be named as deciding about things of this category: everybody admitted reads the name. */
export const decidersOf = (
  unit: UnitOfWork,
  naming: Naming,
  places: readonly TeamPlace[],
  category: string,
): { employee: string; name: string }[] => {
  const found = places.filter(
    (place) => maySayDecided(place, unit.rules.roles, category) && !worksBehindWall(naming, place.employee),
  )
  return [...new Map(found.map(({ employee, name }) => [employee, { employee, name }])).values()]
}

/** As `decidersOf`, read anew. */
export const readDeciders = async (
  unit: UnitOfWork,
  naming: Naming,
  category: string,
): Promise<{ employee: string; name: string }[]> =>
  decidersOf(unit, naming, await readTeamPlaces(unit, naming.caseId), category)
