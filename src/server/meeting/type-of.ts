import { familyFault, isLeftInPeace } from '../../domain/meeting/gates.ts'
import { meetingSentences, type MeetingCode } from '../../domain/meeting/sentences.ts'
import type { MeetingType } from '../../domain/meeting/type.ts'
import { readCourse } from '../../store/course.ts'
import { readTakesPart } from '../../store/meeting-conduct.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'

/** The newest version of a type, for a meeting that is called now. Throws 400 for one that is not there or out of use. */
export async function newestType(unit: UnitOfWork, services: Services, id: string): Promise<MeetingType> {
  const found = (await services.meetingTypes.all(unit)).find(({ type, offered }) => offered && type.id === id)
  if (!found) throw new Problem(400, 'unknown-type', 'Den slags møde findes ikke. Vælg en anden.', { field: 'type' })
  return found.type
}

/** A refusal at one field, by its code. */
export const refusal = (code: MeetingCode, field: string, status = 400): Problem =>
  new Problem(status, code, meetingSentences[code].da, {
    field,
    problems: [{ field, code, detail: meetingSentences[code].da }],
  })

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
