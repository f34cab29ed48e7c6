import type { z } from 'zod'
import type { meetingConductRoutes } from '../../contract/meeting-conduct.ts'
import type { GroundGate } from '../../domain/meeting/gates.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readGrounds, readParticipants, type GroundRow } from '../../store/meeting-conduct.ts'
import { readAdmissions, readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireSomethingOpen } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { speaksForFamily } from '../shared/speaks-for-family.ts'
import { knownInvited } from './known-invited.ts'

type Own = z.input<(typeof meetingConductRoutes)['GET /api/own/families/:family/meetings']['output']>

/**
 * The family's meetings from today on, for one of it: what each is for, why the family is not there where it is not, who
 * is invited and why, and whom it is asked about, as far as the reader may know of them. Of the agenda it tells nothing.
 */
export async function listOwnMeetings(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<Own> {
  const caseId = input.params.family
  requireSomethingOpen(unit)
  const meetings = (await readMeetings(unit, caseId)).filter(
    ({ startsAt, calledOff }) => calledOff === null && dayAt(startsAt) >= unit.asking.today,
  )
  const all = await readAdmissions(unit, caseId)
  const isKnown = knownInvited(unit, await namingIn(unit, caseId), all)
  const admissions = all.filter((one) => one.employee !== null && isKnown(one))
  const participants = await readParticipants(unit, caseId)
  const grounds = (await readGrounds(unit, caseId)).filter(({ takenBack }) => !takenBack)
  const mine = new Set(all.filter(({ person }) => person === unit.asking.actor.id).map(({ id }) => id))
  const groundOf = (meeting: string, gate: GroundGate): GroundRow | undefined =>
    grounds.find((one) => one.meeting === meeting && one.gate === gate)
  unit.saw(
    [caseId],
    meetings.map(({ id }) => id),
  )
  const typeOf = await services.meetingTypes.of(unit, meetings)
  const told = (meeting: string): Pick<Own['meetings'][number], 'invited' | 'proposed'> => {
    const here = admissions
      .filter((one) => one.meeting === meeting)
      .map((one) => ({ ...one, said: participants.find(({ admission }) => admission === one.id) }))
    return {
      invited: here
        .filter(({ said }) => !said?.asked)
        .map(({ name, departmentName, said }) => ({ name: name ?? '', departmentName, why: said?.why ?? null })),
      proposed: here.flatMap(({ name, departmentName, said }) =>
        said?.asked ? [{ ...said, name: name ?? '', departmentName }] : [],
      ),
    }
  }
  return {
    mayAnswer: speaksForFamily(unit, caseId),
    meetings: meetings.map((meeting) => ({
      ...meeting,
      isFor: typeOf(meeting)?.forFamily ?? null,
      why: participants.find((one) => one.meeting === meeting.id && mine.has(one.admission))?.why ?? null,
      confirmed: meeting.confirmedAt !== null,
      before: groundOf(meeting.id, 'pre-meeting') ?? null,
      byLaw: meeting.withoutFamily === null ? null : lawOf(groundOf(meeting.id, 'alone-by-law'), unit.asking.today),
      ...told(meeting.id),
    })),
  }
}

const lawOf = (ground: GroundRow | undefined, today: string): Own['meetings'][number]['byLaw'] =>
  ground?.on && ground.rule !== null
    ? { on: ground.on, isTold: ground.on <= today, says: ground.says, rule: ground.rule }
    : null
