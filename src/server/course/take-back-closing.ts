import { atTakingBack } from '../../domain/course/standing.ts'
import { restartGrants } from '../../store/case-over.ts'
import { lockTeamSince, readEndedGrounds, readGrounds } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { calledOffBy, restoreMeetings } from './meetings-ahead.ts'
import { mayTakeBack } from './read-course.ts'
import { applyToTeam, openCourse, requireRunning, saved, type Saved } from './standing.ts'

interface TakingBack {
  readonly params: { readonly family: string; readonly closing: string }
  readonly body: {
    readonly basedOn: number
    readonly reason: string
    /** Memberships that the closing ended, whose holders come back. */
    readonly members: readonly string[]
    /** Whether the grounds that the closing ended stand again: the family has taken none of them back. */
    readonly consents: boolean
    /** Meetings that the closing called off and that are held after all. */
    readonly meetings: readonly string[]
  }
}

/**
 * Takes a closing back that was a mistake: the one who closed, before the day is over. Nobody comes back who is not
 * named here, each with a new membership. Throws 404, 403, 409, Conflict.
 */
export async function takeBackClosing(unit: UnitOfWork, { params, body }: TakingBack): Promise<Saved> {
  const caseId = params.family
  requireRunning(unit, caseId)
  const { course, closings } = await openCourse(unit, caseId)
  const closing = closings.find(({ id }) => id === params.closing)
  if (!closing) throw notFound()
  if (course.state !== 'closed' || !mayTakeBack(unit, closing)) {
    throw new Problem(
      409,
      'closing-stands',
      'En afslutning kan kun fortrydes samme dag af den, der afsluttede. Skriv i stedet, at det er blevet svært igen, så kan forløbet genoptages.',
    )
  }
  const { at, actor } = unit.asking
  const patch = { taken_back_at: at, taken_back_reason: body.reason }
  const version = await unit.update('course_closing', closing.id, body.basedOn, patch, body.reason)
  await unit.update(
    'course',
    course.id,
    course.version,
    { state: closing.stateBefore, ends_on: null, closing_reason: null },
    body.reason,
  )
  const team = await lockTeamSince(unit, caseId, closing.closedAt)
  const { members: chosen } = body
  await applyToTeam(
    unit,
    caseId,
    team,
    atTakingBack(team, { at, closedAt: closing.closedAt, closer: actor.id, chosen }),
  )
  const off = await calledOffBy(unit, caseId, closing)
  await restoreMeetings(unit, caseId, { off, chosen: body.meetings, reason: body.reason })
  await restartGrants(unit, caseId, { at: closing.closedAt, by: actor.id })
  if (body.consents) await restoreGrounds(unit, caseId, closing.id)
  return saved(closing.id, version)
}

async function restoreGrounds(unit: UnitOfWork, caseId: string, closing: string): Promise<void> {
  const before = await readEndedGrounds(unit, closing)
  for (const ground of await readGrounds(unit, caseId)) {
    const endsAt = before.get(ground.id)
    // What was to end meanwhile has ended, and what somebody took back stays taken back.
    if (endsAt === undefined || ground.withdrawnAt !== null) continue
    await unit.updateFact('basis', ground.id, ground.version, { ends_at: endsAt })
  }
}
