import { addDays, startOf, type Day } from '../../domain/shared/time.ts'
import { endAdmissions } from '../../store/meeting.ts'
import { lockPlaces, type MembershipRow } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'

export type Saved = { id: string; version: number }

/** One place in the family's team, now or to come, with the team locked. Throws 404. */
export async function findPlace(unit: UnitOfWork, caseId: string, membership: string): Promise<MembershipRow> {
  const place = (await lockPlaces(unit, caseId)).find((m) => m.id === membership)
  if (!place) throw notFound()
  return place
}

/** The version that a page must have seen. Throws 404, Conflict. */
export async function changePlace(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: Parameters<typeof unit.updateFact<'membership'>>[3],
): Promise<number> {
  const version = await unit.updateFact('membership', id, basedOn, patch)
  if (version === null) throw notFound()
  return version
}

/** Ends a place now. Who stands in the team in no other way loses the invitations to its meetings too. */
export async function endPlace(
  unit: UnitOfWork,
  caseId: string,
  place: MembershipRow,
  basedOn = place.version,
): Promise<Saved> {
  const version = await changePlace(unit, place.id, basedOn, { ends_at: unit.asking.at })
  if (place.pair !== null) await leavePair(unit, caseId, place)
  const others = (await lockPlaces(unit, caseId)).filter((m) => m.employee === place.employee && m.id !== place.id)
  if (others.length === 0) await endAdmissions(unit, caseId, place.employee)
  return { id: place.id, version }
}

/** The other of a pair is no pair any longer. */
export async function leavePair(unit: UnitOfWork, caseId: string, place: MembershipRow): Promise<void> {
  const other = (await lockPlaces(unit, caseId)).find((m) => m.id === place.pair && m.pair === place.id)
  if (other) await changePlace(unit, other.id, other.version, { pair: null })
}

/** The instant a spell begins: now for today, else when the day begins. */
export const beginOf = (unit: UnitOfWork, day: Day): string =>
  day <= unit.asking.today ? unit.asking.at : startOf(day)

/** The instant at which it is over, when `lastDay` is the last day. */
export const endOf = (lastDay: Day): string => startOf(addDays(lastDay, 1))

/** The one responsible cannot simply go. */
export const coordinatorNeeded = (sentence: string): Problem => new Problem(409, 'coordinator-needed', sentence)

/** Opens a compartment about the team's cooperation with the family, or with the one person a member works for. */
export async function cooperationOf(
  unit: UnitOfWork,
  caseId: string,
  party: string | null,
  department: string | null,
): Promise<number> {
  const compartment = await unit.compartment({
    caseId,
    subject: party,
    category: 'cooperation',
    audience: 'family',
    department,
  })
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det kan du ikke skrive i denne familie.')
  return compartment
}
