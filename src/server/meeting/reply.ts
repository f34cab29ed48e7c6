import { isKeptOut } from '../../access/ring.ts'
import type { ReplyAnswer } from '../../domain/meeting/reply.ts'
import { Conflict } from '../../store/conflict.ts'
import { factNow } from '../../store/fact-now.ts'
import { findReason, readOwnReplies, type OwnReplyRow } from '../../store/meeting-reply.ts'
import { readOwnAdmissions, type OwnAdmission } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { startOf } from '../shared/meeting-window.ts'

interface Replied {
  readonly answer: ReplyAnswer | null
  readonly reason: string | null
  readonly day: string | null
  readonly time: string | null
  readonly basedOn: number | null
}

/**
 * Answers the actor's own invitation, changes the answer or takes it back, until the meeting begins. Why lies
 * in their conversation with whoever holds the family together. Throws 404 for an invitation that is not theirs or does not hold,
 * 400 at `day`, 409 `meeting-begun`, Conflict.
 */
export async function replyToInvitation(
  unit: UnitOfWork,
  { params, body }: { params: { admission: string }; body: Replied },
): Promise<{ id: string; version: number }> {
  const { at } = unit.asking
  const found = (await readOwnAdmissions(unit)).find(({ id }) => id === params.admission)
  if (!found || found.calledOff || found.meetingAt === null || isKeptOut(unit.facts, unit.asking, found.caseId))
    throw notFound()
  if (found.meetingAt <= at)
    throw new Problem(
      409,
      'meeting-begun',
      'Mødet er begyndt, så svaret kan ikke ændres. Ring til den, der har kaldt til det.',
    )
  const written = {
    answer: body.answer,
    other_at: body.answer === 'other' ? otherTime(unit, body) : null,
    for_at: found.meetingAt,
  }
  await factNow(unit, 'admission', found.id)
  const before = (await readOwnReplies(unit)).find(({ admission }) => admission === found.id)
  unit.saw([found.caseId], [found.id])
  if (before && before.version !== body.basedOn) throw new Conflict(before)
  if (!before && body.basedOn !== null) throw notFound()
  await writeReason(unit, found, body.answer === null ? null : body.reason)
  if (!before) {
    const id = unit.newId()
    await unit.insertFact('meeting_reply', { id, case_id: found.caseId, admission: found.id, ...written })
    return { id, version: 1 }
  }
  const version = await unit.updateFact('meeting_reply', before.id, before.version, written)
  if (version === null) throw notFound()
  return { id: before.id, version }
}

/** Why is handed in to the actor's conversation with whoever holds the family together; it replaces what they wrote before. */
async function writeReason(
  unit: UnitOfWork,
  { id, caseId, meetingAt }: OwnAdmission,
  reason: string | null,
): Promise<void> {
  const { actor } = unit.asking
  if (meetingAt === null) return
  const compartment = await unit.drop({
    caseId,
    subject: actor.kind === 'citizen' ? actor.id : null,
    category: 'conversation',
    audience: 'conversation',
    audienceId: actor.id,
    department: null,
  })
  const before = await findReason(unit, id)
  if (before) await unit.update('meeting_reply_reason', before.id, before.version, { reason, for_at: meetingAt })
  else if (reason !== null)
    await unit.insert('meeting_reply_reason', {
      id: unit.newId(),
      compartment,
      case_id: caseId,
      admission: id,
      reason,
      for_at: meetingAt,
    })
}

function otherTime(unit: UnitOfWork, { day, time }: Replied): string {
  if (day === null || time === null)
    throw refusedField(day === null ? 'day' : 'time', 'reply.when-missing', 'Skriv, hvornår du kan i stedet.')
  return startOf({ day, time }, unit.now)
}

/** The actor's answers by invitation, as they are shown to them. */
export async function ownReplies(unit: UnitOfWork): Promise<
  (invitation: Pick<OwnAdmission, 'id' | 'meetingAt'>) => {
    id: string
    isAhead: boolean
    reply: Omit<OwnReplyRow, 'id' | 'admission'> | null
  }
> {
  const said = new Map((await readOwnReplies(unit)).map((one) => [one.admission, one]))
  return ({ id, meetingAt }) => ({
    id,
    isAhead: meetingAt !== null && meetingAt > unit.asking.at,
    reply: said.get(id) ?? null,
  })
}
