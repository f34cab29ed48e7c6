import type { Lack } from '../../domain/meeting/gates.ts'
import { familyFault, isLeftInPeace, lacksOf } from '../../domain/meeting/gates.ts'
import { meetingSentences, type MeetingCode } from '../../domain/meeting/sentences.ts'
import type { MeetingType } from '../../domain/meeting/type.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readCourse } from '../../store/course.ts'
import { readGrounds, readTakesPart, type GroundRow } from '../../store/meeting-conduct.ts'
import type { MeetingRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'

/** The newest version of a type, for a meeting that is called now. Throws 400 for one that is not there or out of use. */
export async function newestType(unit: UnitOfWork, services: Services, id: string): Promise<MeetingType> {
  const found = (await services.meetingTypes.all(unit)).find(({ type, offered }) => offered && type.id === id)
  if (!found) throw new Problem(400, 'unknown-type', 'Den slags møde findes ikke. Vælg en anden.', { field: 'type' })
  return found.type
}

/** The type of a meeting in the version that it was called by; null for one without, or whose version is not shipped any more. */
export const typeOf = async (
  unit: UnitOfWork,
  services: Services,
  meeting: Pick<MeetingRow, 'type' | 'typeVersion'>,
): Promise<MeetingType | null> => (await services.meetingTypes.of(unit, [meeting]))(meeting)

/** A refusal at one field, by its code. */
export const refusal = (code: MeetingCode, field: string, status = 400): Problem =>
  new Problem(status, code, meetingSentences[code].da, {
    field,
    problems: [{ field, code, detail: meetingSentences[code].da }],
  })

/** What a meeting lacks before it is confirmed, then before it is held: each once. */
export function lacksIn(
  type: MeetingType | null,
  meeting: Pick<MeetingRow, 'startsAt' | 'withoutFamily'>,
  grounds: readonly GroundRow[],
): (Lack & { readonly until: 'confirmed' | 'held' })[] {
  const now = {
    day: dayAt(meeting.startsAt),
    withoutFamily: meeting.withoutFamily,
    grounds: grounds.filter(({ takenBack }) => !takenBack),
  }
  const first = lacksOf(type, now, 'confirmed')
  const known = new Set(first.map(({ code }) => code))
  return [
    ...first.map((lack) => ({ ...lack, until: 'confirmed' as const })),
    ...lacksOf(type, now, 'held')
      .filter(({ code }) => !known.has(code))
      .map((lack) => ({ ...lack, until: 'held' as const })),
  ]
}

/** Throws Problem 409 with everything that a meeting lacks, at the field of the first. */
export async function requireGates(
  unit: UnitOfWork,
  caseId: string,
  { meeting, type, until }: { meeting: MeetingRow; type: MeetingType | null; until: 'confirmed' | 'held' },
): Promise<void> {
  const grounds = await readGrounds(unit, caseId, meeting.id)
  const lacks = lacksIn(type, meeting, grounds).filter((lack) => until === 'held' || lack.until === 'confirmed')
  const first = lacks[0]
  if (!first) return
  throw new Problem(409, first.code, meetingSentences[first.code].da, {
    field: first.field,
    problems: lacks.map(({ code, field }) => ({ field, code, detail: meetingSentences[code].da })),
  })
}

/** Throws Problem 400 where what is said of the family at the table does not go with the type. */
export function requireFamilyPart(type: MeetingType | null, withoutFamily: string | null | undefined): void {
  const fault = familyFault(type, withoutFamily)
  if (fault) throw refusal(fault.code, fault.field)
}

/** A family that has said no is left in peace: throws Problem 409. */
export async function requireAskable(unit: UnitOfWork, caseId: string): Promise<void> {
  const { course } = await readCourse(unit, caseId)
  if (isLeftInPeace(course?.state ?? null, await readTakesPart(unit, caseId)))
    throw refusal('meeting.family-said-no', 'title', 409)
}
