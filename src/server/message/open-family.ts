import type { z } from 'zod'
import type { messageRoutes } from '../../contract/message.ts'
import { readAnswerTime } from '../../store/answer-time.ts'
import { givenNames, readConversations, readMessages, readRequests } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireSomethingOpen, standing } from '../shared/case-guard.ts'
import { readersOf, readsOwn } from '../shared/who-answers.ts'
import { shown, tellingIn } from './show.ts'

type Routes = typeof messageRoutes
type Opened = z.input<Routes['GET /api/families/:family/messages']['output']>
type Listed = z.input<Routes['GET /api/messages']['output']>

const MOST = 200

/** The conversations of one family, each by itself. Whoever reads none of them sees none, and not that there are any. */
export async function openConversations(unit: UnitOfWork, caseId: string, services: Services): Promise<Opened> {
  requireSomethingOpen(unit)
  const { actor, at } = unit.asking
  const messages = await readMessages(unit, caseId)
  const requests = await readRequests(unit, caseId)
  const written = [...new Set([...messages, ...requests].map(({ person }) => person))]
  const mayWrite = (await readersOf(unit, caseId, null)).some(({ employee }) => employee === actor.id)
  const mine = unit.facts.memberships.filter((m) => m.caseId === caseId && standing(m, at))
  const others = mayWrite
    ? unit.facts.participations.filter(
        (p) =>
          p.caseId === caseId &&
          standing(p, at) &&
          readsOwn(unit, p) &&
          !written.includes(p.person) &&
          mine.some(({ party }) => party === null || party === p.person),
      )
    : []
  const names = await givenNames(unit, [...written, ...others.map(({ person }) => person)])
  const telling = await tellingIn(unit, caseId, services)
  const said = await readAnswerTime(unit)
  unit.saw(
    [caseId],
    [...messages, ...requests].map((one) => one.id),
  )
  return {
    conversations: written.map((id) => shown(telling, { id, name: names.get(id) ?? null }, messages, requests)),
    others: others.map(({ person }) => ({ person, name: names.get(person) ?? null })),
    mayWrite,
    promise: said && { days: said.days, source: said.source },
  }
}

/** Conversations over all of the reader's families: those that wait first, the oldest first. */
export async function listConversations(unit: UnitOfWork): Promise<Listed> {
  const rows = await readConversations(unit, MOST + 1)
  const conversations = rows.slice(0, MOST)
  unit.saw(conversations.map(({ family }) => family))
  return { conversations, more: rows.length > MOST }
}
