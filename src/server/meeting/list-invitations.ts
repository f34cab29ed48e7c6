import type { z } from 'zod'
import { isKeptOut } from '../../access/ring.ts'
import type { meetingRoutes } from '../../contract/meeting.ts'
import { readItems, readOwnAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { ownReplies } from './reply.ts'

type Invitations = z.input<(typeof meetingRoutes)['GET /api/meetings']['output']>

/**
 * What the actor is invited to. While an invitation is open: the titles of its items, nothing else of the family.
 * Before that, only the time: the invited person knows it, and no family can be told from it. The same of a meeting
 * that is called off. Whoever a firewall keeps out, and whoever speaks or works for them alone, is told of none.
 */
export async function listInvitations(unit: UnitOfWork): Promise<Invitations> {
  const { at } = unit.asking
  const all = (await readOwnAdmissions(unit)).filter((a) => !isKeptOut(unit.facts, unit.asking, a.caseId))
  const own = all.filter((a) => !a.calledOff)
  const standing = own.filter((a) => a.opensAt <= at && a.compartments.some((c) => unit.open.has(c)))
  const items = await readItems(
    unit,
    standing.map((a) => a.caseId),
  )
  unit.saw(
    standing.map((a) => a.caseId),
    items.map((i) => i.id),
  )
  const answered = await ownReplies(unit)
  const inTeam = (caseId: string): boolean =>
    unit.facts.memberships.some((m) => m.caseId === caseId && m.startsAt <= at && (m.endsAt === null || at < m.endsAt))
  return {
    open: standing.map((a) => ({
      family: a.caseId,
      meeting: a.meeting,
      guest: !inTeam(a.caseId),
      startsAt: a.meetingAt,
      closesAt: a.closesAt,
      titles: items
        .filter((i) => i.meeting === a.meeting && a.compartments.includes(i.compartment))
        .map((i) => i.title),
      own: answered(a),
    })),
    upcoming: own
      .filter((a) => a.opensAt > at)
      .map((a) => ({ guest: !inTeam(a.caseId), startsAt: a.meetingAt, opensAt: a.opensAt, own: answered(a) })),
    calledOff: all.filter((a) => a.calledOff).map((a) => ({ guest: !inTeam(a.caseId), startsAt: a.meetingAt })),
  }
}
