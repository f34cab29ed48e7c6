import { ageOn } from '../../domain/shared/time.ts'
import { answerBy, COUNTED_DAYS, typicalWait, unanswered } from '../../domain/message/waiting.ts'
import { readAnswerTime } from '../../store/answer-time.ts'
import { givenNames, readMessages, readRequests, readWaits, type ReaderRow } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requirePersonHere } from '../shared/case-guard.ts'
import { readersOf } from '../shared/who-answers.ts'
import { requireConversation, sentOf } from './place.ts'
import { roleIn, shown, tellingIn, type Own, type Telling } from './show.ts'

const ADULT_FROM = 18

/**
 * What one of the family and the coordinator have written to each other, who reads it now, and when an answer may be
 * expected: what the municipality has said, and how long people have in fact waited, once enough have. Throws 404.
 */
export async function openOwn(unit: UnitOfWork, caseId: string, services: Services): Promise<Own> {
  const me = requirePersonHere(unit, caseId, unit.asking.actor.id)
  const id = me.person
  requireConversation(unit, caseId, id)
  const telling = await tellingIn(unit, caseId, services)
  const messages = await readMessages(unit, caseId)
  const requests = await readRequests(unit, caseId)
  const readers = await readersOf(unit, caseId, id)
  const said = await readAnswerTime(unit)
  const [waits] = unanswered(messages.filter((one) => one.person === id).map(sentOf))
  const answering = readers.filter(({ role, standsInUntil }) => role === 'coordinator' || standsInUntil !== null)
  const typical = typicalWait(
    await readWaits(
      unit,
      answering.map(({ employee }) => employee),
    ),
  )
  const age = me.born === null ? null : ageOn(me.born, unit.asking.today)
  unit.saw(
    [caseId],
    messages.map((one) => one.id),
  )
  return {
    me: id,
    isChild: age !== null && age < ADULT_FROM,
    conversation: shown(telling, { id, name: (await givenNames(unit, [id])).get(id) ?? null }, messages, requests),
    readers: readers.map((one) => shownReader(telling, one)),
    mayWrite: readers.length > 0,
    promise: said && { days: said.days, source: said.source },
    answerBy: said && waits ? due(unit, answerBy(waits.sentAt, said.days)) : null,
    typical: typical && { ...typical, days: COUNTED_DAYS },
  }
}

const due = (unit: UnitOfWork, day: string): Own['answerBy'] => ({ day, isPast: day < unit.asking.today })

const shownReader = (telling: Telling, row: ReaderRow): Own['readers'][number] => ({
  employee: telling.isKeptApart ? null : row.employee,
  name: telling.isKeptApart ? null : row.name,
  role: roleIn(telling, row.role),
  since: row.since,
  standsInUntil: row.standsInUntil,
})
