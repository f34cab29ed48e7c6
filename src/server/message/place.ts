import type { Participation } from '../../access/facts.ts'
import { readMessages, readRequests, type MessageRow, type RequestRow } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { inFamily } from '../shared/case-guard.ts'
import { CONVERSATION, readersOf, readsOwn } from '../shared/who-answers.ts'

export interface Saved {
  readonly id: string
  readonly version: number
}

const keyOf = (caseId: string, person: string) =>
  ({
    caseId,
    subject: person,
    category: CONVERSATION,
    audience: 'conversation',
    audienceId: person,
    department: null,
  }) as const

/** Where one person of the family and whoever holds the family together write to each other (decision 266). Throws 404. */
export async function conversationOf(unit: UnitOfWork, caseId: string, person: string): Promise<number> {
  const compartment = await unit.compartment(keyOf(caseId, person))
  if (compartment === null) throw notFound()
  return compartment
}

/** Notes on whose ground a conversation is opened, also before anything is written in it. Throws 404. */
export function requireConversation(unit: UnitOfWork, caseId: string, person: string): void {
  const key = { ...keyOf(caseId, person), id: 0, sensitivity: unit.sensitivityOf(CONVERSATION) }
  const verdict = unit.may(key)
  if (verdict.answer !== 'content') throw notFound()
  unit.because(verdict)
}

/** Throws 409 when nobody is there to read what is written. */
export async function requireReaders(unit: UnitOfWork, caseId: string, person: string): Promise<void> {
  if ((await readersOf(unit, caseId, person)).length > 0) return
  throw new Problem(
    409,
    'nobody-reads',
    unit.asking.actor.kind === 'employee'
      ? 'Forløbet er slut, så der kan ikke skrives mere her.'
      : 'Der er ingen, der læser her lige nu, så det er ikke sendt. Ring til kommunen.',
  )
}

/** Somebody of the family to write to. Throws 404 for somebody who is not there, 409 for whoever could not read it. */
export function requireCorrespondent(unit: UnitOfWork, caseId: string, person: string): Participation {
  const found = inFamily(unit, caseId, person)
  if (!found) throw notFound()
  if (!readsOwn(unit, found))
    throw new Problem(
      409,
      'no-own-pages',
      'Personen har ikke egne sider og kan ikke læse det. Ring eller tal sammen i stedet.',
    )
  return found
}

/** One message of a conversation that the actor reads. Throws 404. */
export async function findMessage(unit: UnitOfWork, caseId: string, id: string): Promise<MessageRow> {
  const found = (await readMessages(unit, caseId)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

/** As `findMessage`, of the actor's own. Throws 403. */
export async function ownMessage(unit: UnitOfWork, caseId: string, id: string): Promise<MessageRow> {
  const found = await findMessage(unit, caseId, id)
  if (!isMine(unit, found)) throw new Problem(403, 'not-your-message', 'Kun den, der skrev beskeden, kan ændre den.')
  return found
}

/** One request of a conversation that the actor reads. Throws 404. */
export async function findRequest(unit: UnitOfWork, caseId: string, id: string): Promise<RequestRow> {
  const found = (await readRequests(unit, caseId)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

export const isMine = (unit: UnitOfWork, { byEmployee, byPerson }: MessageRow): boolean =>
  (unit.asking.actor.kind === 'employee' ? byEmployee : byPerson) === unit.asking.actor.id

/** What the domain counts a message by. */
export const sentOf = (row: MessageRow) => ({
  row,
  ofFamily: row.byPerson !== null,
  sentAt: row.sentAt,
  needsNoAnswer: row.needsNoAnswer,
  isTakenBack: row.takenBackAt !== null,
})
