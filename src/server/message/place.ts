import type { Participation } from '../../access/facts.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import {
  readMessages,
  readReaders,
  readRequests,
  type MessageRow,
  type ReaderRow,
  type RequestRow,
} from '../../store/message.ts'
import { tellOfNews } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { inFamily } from '../shared/case-guard.ts'

export interface Saved {
  readonly id: string
  readonly version: number
}

/** From this age a child has pages of its own. */
const OWN_PAGES_FROM = 10
const CONVERSATION = 'conversation'

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

/** Roles of a team that read conversations, by the municipality's table. */
const readingRoles = (unit: UnitOfWork): string[] =>
  [...unit.rules.roles.values()]
    .filter(
      ({ side, cells }) =>
        side === 'professional' && cells.any?.some(({ categories }) => categories.includes(CONVERSATION)),
    )
    .map(({ id }) => id)

/** Who reads what one person writes now, the coordinator first; nobody once the course is closed. */
export async function readersOf(unit: UnitOfWork, caseId: string, person: string | null): Promise<ReaderRow[]> {
  if (await courseIsClosed(unit, caseId)) return []
  const all = await readReaders(unit, caseId, readingRoles(unit))
  return all.filter(({ party }) => party === null || person === null || party === person)
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

/** Whether somebody reads what is written to them: they have own access, and are old enough for pages of their own. */
export function readsOwn(unit: UnitOfWork, person: Participation): boolean {
  const age = person.born === null ? null : ageOn(person.born, unit.asking.today)
  return person.ownAccess && (age ?? (person.born === null ? OWN_PAGES_FROM : 0)) >= OWN_PAGES_FROM
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

/** Says outside the product to one of the family that there is news, if they have asked for that. */
export const tellPerson = (unit: UnitOfWork, caseId: string, person: string, about: string): Promise<void> =>
  tellOfNews(unit, { kind: 'news', caseId, about, person, employee: null, from: unit.asking.at })

/** The same to whoever answers the family now: the coordinator, and whoever stands in for the coordinator. */
export async function tellWhoAnswers(unit: UnitOfWork, caseId: string, person: string, about: string): Promise<void> {
  for (const { employee, role, standsInUntil } of await readersOf(unit, caseId, person))
    if (role === 'coordinator' || standsInUntil !== null)
      await tellOfNews(unit, { kind: 'news', caseId, about, person: null, employee, from: unit.asking.at })
}
