import { unanswered } from '../../domain/message/waiting.ts'
import { lockConversation, noteWait, readMessages, type MessageRow } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requirePersonHere, standing } from '../shared/case-guard.ts'
import { tellPerson, tellWhoAnswers } from '../shared/who-answers.ts'
import {
  conversationOf,
  ownMessage,
  requireConversation,
  requireCorrespondent,
  requireReaders,
  sentOf,
  type Saved,
} from './place.ts'

/** One of the family writes to whoever holds the family together. Throws 404, 409 `nobody-reads`. */
export async function writeOwn(unit: UnitOfWork, caseId: string, says: string): Promise<Saved> {
  const { actor, at } = unit.asking
  requirePersonHere(unit, caseId, actor.id)
  const compartment = await conversationOf(unit, caseId, actor.id)
  await requireReaders(unit, caseId, actor.id)
  const before = await conversation(unit, caseId, compartment)
  const id = await unit.insert('message', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: actor.id,
    says,
    by_person: actor.id,
    sent_at: after(before, at),
  })
  await tellWhoAnswers(unit, caseId, actor.id, id)
  return { id, version: 1 }
}

/**
 * Whoever holds the family together writes to one of it; the others do not read it. How long that one has waited for it is
 * noted. Throws 404, 409 `no-own-pages`, `nobody-reads`.
 */
export async function writeTo(unit: UnitOfWork, caseId: string, person: string, says: string): Promise<Saved> {
  const { actor, at } = unit.asking
  requireConversation(unit, caseId, person)
  requireCorrespondent(unit, caseId, person)
  const compartment = await conversationOf(unit, caseId, person)
  await requireReaders(unit, caseId, person)
  const before = await conversation(unit, caseId, compartment)
  const [waiting] = unanswered(before.map(sentOf))
  const role = unit.facts.memberships.find((m) => m.caseId === caseId && standing(m, at))?.role
  if (role === undefined) throw notFound()
  const id = await unit.insert('message', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person,
    says,
    by_employee: actor.id,
    by_role: role,
    sent_at: after(before, at),
  })
  await tellPerson(unit, caseId, person, id)
  if (waiting) await noteWait(unit, waiting.sentAt)
  return { id, version: 1 }
}

/** What is written so far, while nobody else writes. */
async function conversation(unit: UnitOfWork, caseId: string, compartment: number): Promise<MessageRow[]> {
  await lockConversation(unit, compartment)
  return (await readMessages(unit, caseId)).filter((one) => one.compartment === compartment)
}

/** Now, or just after the last that was written: an answer never stands before its question. */
function after(before: readonly MessageRow[], at: string): string {
  const last = before.at(-1)?.sentAt
  return last === undefined || last < at ? at : new Date(Date.parse(last) + 1).toISOString()
}

/**
 * Corrects one's own message; what it said stays in its history. What the family corrects is unread again. Throws 404, 403,
 * 409 `taken-back`, Conflict.
 */
export async function correctMessage(
  unit: UnitOfWork,
  caseId: string,
  message: string,
  body: { readonly says: string; readonly basedOn: number },
): Promise<Saved> {
  const row = await ownMessage(unit, caseId, message)
  if (row.takenBackAt !== null)
    throw new Problem(409, 'taken-back', 'Beskeden er taget tilbage. Lad den stå igen først.')
  return change(unit, message, body.basedOn, {
    says: body.says,
    corrected_at: unit.asking.at,
    ...(row.byPerson !== null && { read_at: null, read_by: null }),
  })
}

/** Takes one's own message back, or lets it stand again. Throws 404, 403, 409 `already-so`, Conflict. */
export async function takeBackMessage(
  unit: UnitOfWork,
  caseId: string,
  message: string,
  { basedOn, takenBack }: { readonly basedOn: number; readonly takenBack: boolean },
): Promise<Saved> {
  const row = await ownMessage(unit, caseId, message)
  if ((row.takenBackAt !== null) === takenBack)
    throw new Problem(
      409,
      'already-so',
      takenBack ? 'Beskeden er allerede taget tilbage.' : 'Beskeden står her allerede.',
    )
  return change(unit, message, basedOn, { taken_back_at: takenBack ? unit.asking.at : null })
}

async function change(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: {
    readonly says?: string
    readonly corrected_at?: string
    readonly read_at?: null
    readonly read_by?: null
    readonly taken_back_at?: string | null
  },
): Promise<Saved> {
  const version = await unit.update('message', id, basedOn, patch)
  if (version === null) throw notFound()
  return { id, version }
}
