import { lockConversation, readMessages } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { conversationOf, findMessage, requireConversation, type Saved } from './place.ts'

/**
 * Says that what one of the family wrote is read, up to and with a message: its writer sees by whom and when. Read once is
 * read; how many were marked is answered. Throws 404.
 */
export async function markRead(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  upTo: string,
): Promise<{ read: number }> {
  requireConversation(unit, caseId, person)
  const last = (await readMessages(unit, caseId)).find(({ id }) => id === upTo)
  if (!last || last.person !== person) throw notFound()
  await lockConversation(unit, last.compartment)
  const all = (await readMessages(unit, caseId)).filter(({ compartment }) => compartment === last.compartment)
  const fresh = all
    .slice(0, all.findIndex(({ id }) => id === upTo) + 1)
    .filter((one) => one.byPerson !== null && one.readAt === null && one.takenBackAt === null)
  for (const { id, version } of fresh)
    await unit.update('message', id, version, { read_at: unit.asking.at, read_by: unit.asking.actor.id })
  return { read: fresh.length }
}

/** Says that what one of the family wrote needs no answer, or takes that back. Throws 404, 400, Conflict. */
export async function settleMessage(
  unit: UnitOfWork,
  caseId: string,
  message: string,
  body: { readonly basedOn: number; readonly needsNoAnswer: boolean },
): Promise<Saved> {
  const row = await findMessage(unit, caseId, message)
  await conversationOf(unit, caseId, row.person)
  if (row.byPerson === null)
    throw new Problem(400, 'not-of-family', 'Det er kun det, familien skriver, der venter på svar.')
  const { actor, at } = unit.asking
  const version = await unit.update('message', message, body.basedOn, {
    settled_at: body.needsNoAnswer ? at : null,
    settled_by: body.needsNoAnswer ? actor.id : null,
  })
  if (version === null) throw notFound()
  return { id: message, version }
}
