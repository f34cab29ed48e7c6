import { standsBehindWall, type Naming } from '../../access/naming.ts'
import { lacksOf, type Lack } from '../../domain/meeting/gates.ts'
import { meetingSentences } from '../../domain/meeting/sentences.ts'
import type { MeetingType } from '../../domain/meeting/type.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readGrounds, type GroundRow } from '../../store/meeting-conduct.ts'
import { readAdmissions, readMeetings, type AdmissionRow, type MeetingRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { standing } from './case-guard.ts'
import { namingIn } from './naming.ts'

/** The type of a meeting in the version that it was called by; null for one without, or whose version is not shipped any more. */
export const typeOf = async (
  unit: UnitOfWork,
  services: Services,
  meeting: Pick<MeetingRow, 'type' | 'typeVersion'>,
): Promise<MeetingType | null> => (await services.meetingTypes.of(unit, [meeting]))(meeting)

/** Who of the family can be invited: those with an access of their own whom no firewall keeps apart, in a steady order. */
export const invitableOf = (naming: Naming): string[] =>
  naming.facts.participations
    .filter((p) => p.caseId === naming.caseId && p.ownAccess && standing(p, naming.asking.at))
    .map((p) => p.person)
    .filter((person) => !standsBehindWall(naming, person))
    .toSorted()

/** Whether nobody of the family is invited though somebody could be. */
export const isNobodyOfFamily = (
  invitable: readonly string[],
  invited: readonly Pick<AdmissionRow, 'person'>[],
): boolean => invitable.length > 0 && invited.every(({ person }) => person === null)

/** What a meeting lacks before it is confirmed, then before it is held: each once. */
export function lacksIn(
  type: MeetingType | null,
  meeting: Pick<MeetingRow, 'startsAt' | 'withoutFamily'>,
  { grounds, nobodyOfFamily }: { readonly grounds: readonly GroundRow[]; readonly nobodyOfFamily: boolean },
): (Lack & { readonly until: 'confirmed' | 'held' })[] {
  const now = {
    day: dayAt(meeting.startsAt),
    withoutFamily: meeting.withoutFamily,
    nobodyOfFamily,
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
  const nobodyOfFamily = isNobodyOfFamily(
    invitableOf(await namingIn(unit, caseId)),
    (await readAdmissions(unit, caseId)).filter((one) => one.meeting === meeting.id),
  )
  const lacks = lacksIn(type, meeting, { grounds, nobodyOfFamily }).filter(
    (lack) => until === 'held' || lack.until === 'confirmed',
  )
  const first = lacks[0]
  if (!first) return
  throw new Problem(409, first.code, meetingSentences[first.code].da, {
    field: first.field,
    problems: lacks.map(({ code, field }) => ({ field, code, detail: meetingSentences[code].da })),
  })
}

/** As `requireGates` for a meeting by its id, before a board of it is put up or closed. Throws 404 too. */
export async function requireGatesOf(
  unit: UnitOfWork,
  services: Services,
  { family, meeting: id }: { readonly family: string; readonly meeting: string },
  until: 'confirmed' | 'held',
): Promise<void> {
  const [meeting] = await readMeetings(unit, family, id)
  if (!meeting) throw notFound()
  await requireGates(unit, family, { meeting, type: await typeOf(unit, services, meeting), until })
}
