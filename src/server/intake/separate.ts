import { moveCourse, type CourseState } from '../../domain/intake/visitation.ts'
import { Conflict } from '../../store/conflict.ts'
import { candidateOf, compartmentsFor, homeOfCandidate, joinOf, type JoinRow } from '../../store/enquiry.ts'
import { moveWithReason } from '../../store/move.ts'
import { withReach } from '../../store/reach.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { openTask, pathOf } from './file-referral.ts'
import { undecided } from './join-family.ts'
import { openReferral } from './open-intake.ts'
import { fault, noDecisionRight } from './refuse.ts'

type Changed = { id: string; version: number }

/**
 * Whoever joined a referral, or a colleague who may decide, takes it back while the decision stays open to them: it is a
 * candidate of its own again, and the family's people no longer read it. Throws 404, 403, 409, Conflict.
 */
export async function separateCandidate(
  unit: UnitOfWork,
  { params, body }: { params: { family: string }; body: { basedOn: number; reason: string } },
  services: Services,
): Promise<Changed> {
  const { row, decides } = await openReferral(unit, params.family, services)
  if (!decides) throw noDecisionRight()
  if (!row.course) throw notFound()
  if (row.course.version !== body.basedOn) throw new Conflict({ version: row.course.version, state: row.course.state })
  const join = await joinOf(unit, { caseId: params.family })
  if (!join) throw new Problem(409, 'course.not-possible', fault('', 'course.not-possible').detail)
  return takeApart(unit, join, body.reason)
}

/**
 * Takes the copy out of the family, into the candidate's compartment, with its history; opens the candidate anew for those
 * who received it. Reaches both sides and shows neither: each reads its own. Answers the candidate's course.
 */
export async function takeApart(unit: UnitOfWork, join: JoinRow, reason: string): Promise<Changed> {
  const { at } = unit.asking
  const home = await homeOfCandidate(unit, join.caseId)
  if (home === undefined) throw notFound()
  const version = await withReach(unit, [home.compartment, ...(await compartmentsFor(unit, join.into))], async () => {
    const course = await candidateOf(unit, join.caseId)
    const copy = await findRow(unit, 'joined_referral', join.id)
    if (!course || !copy) throw notFound()
    const move = moveCourse(course.state as CourseState, { event: 'separate', reason }, undecided)
    if (!move.ok) throw new Problem(409, move.code, fault('', move.code).detail)
    const marked = { separated_at: at, separated_reason: reason }
    await unit.update('joined_referral', join.id, copy.version, marked, reason)
    await moveWithReason(unit, { table: 'joined_referral', id: join.id }, { to: home.compartment }, reason)
    const hidden = pathOf(course) === 'notification-queue' && course.releasedAt === null
    await openTask(unit, {
      caseId: join.caseId,
      ...home,
      kind: hidden ? 'notification' : 'visitation',
    })
    return unit.update('course', course.id, course.version, { state: move.state }, reason)
  })
  if (version === null) throw notFound()
  await unit.updateFact('referral_join', join.id, join.version, { ends_at: at })
  return { id: join.caseId, version }
}
