import { lockTeamSince, readGrounds } from '../../store/course.ts'
import { moveCourse } from '../../store/intake.ts'
import { endAllAdmissions } from '../../store/meeting.ts'
import { endPlace, lockParticipations, referralCompartment } from '../../store/place.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { openTask } from './file-referral.ts'

interface Leaving {
  readonly course: { readonly id: string; readonly version: number }
  readonly reason: string
  /** The family said no; or it was accepted by mistake, and those who decide weigh it anew. */
  readonly to: 'declined' | 'candidate'
}

/**
 * Everybody leaves a family that has not begun, in the same instant, and the course goes back to where the referral lies.
 * Answers the course's version. Throws 404 where no referral is known.
 */
export async function leaveOffer(unit: UnitOfWork, caseId: string, { course, reason, to }: Leaving): Promise<number> {
  const place = await referralCompartment(unit, caseId)
  const home = place === null ? undefined : unit.compartmentOf(place)
  if (place === null || !home) throw notFound()

  const { at } = unit.asking
  const left = await unit.update('course', course.id, course.version, { state: to }, reason)
  if (left === null) throw notFound()
  await unit.drop(home)
  const version = await moveCourse(unit, { id: course.id, version: left }, place, reason)
  if (version === null) throw notFound()
  if (to === 'candidate')
    await openTask(unit, { caseId, compartment: place, department: home.department, kind: 'visitation' })

  for (const ground of await readGrounds(unit, caseId))
    if ((ground.endsAt === null || ground.endsAt > at) && ground.withdrawnAt === null)
      await unit.updateFact('basis', ground.id, ground.version, { ends_at: at }, reason)
  for (const one of await lockParticipations(unit, caseId))
    await unit.updateFact('participation', one.id, one.version, {
      // An offer that came to nothing, by a no or by mistake, leaves nothing that a look-up may tell.
      said_no: true,
      ...(one.stands ? { ends_at: at } : {}),
    })
  await endPlace(unit, caseId)
  const team = await lockTeamSince(unit, caseId, null)
  await endAllAdmissions(unit, caseId)
  for (const member of team) await unit.updateFact('membership', member.id, member.version, { ends_at: at })
  return version
}
