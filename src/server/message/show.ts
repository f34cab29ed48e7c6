import type { z } from 'zod'
import type { messageRoutes } from '../../contract/message.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { unanswered } from '../../domain/message/waiting.ts'
import { readCourse } from '../../store/course.ts'
import type { MessageRow, RequestRow } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { behindWall } from '../shared/case-guard.ts'
import { roleWords } from '../shared/role-words.ts'
import { isMine, sentOf } from './place.ts'

export type Own = z.input<(typeof messageRoutes)['GET /api/own/families/:family/messages']['output']>
type Conversation = Own['conversation']

/** What a reader may be told of those who write and read. */
export interface Telling {
  readonly unit: UnitOfWork
  readonly services: Services
  readonly programme: Programme | null
  /** Behind a firewall one knows who wrote, and of who else reads only the role. */
  readonly isKeptApart: boolean
}

export async function tellingIn(unit: UnitOfWork, caseId: string, services: Services): Promise<Telling> {
  const { course } = await readCourse(unit, caseId)
  return {
    unit,
    services,
    programme: course && (await services.programmes.of(unit, course)),
    isKeptApart: behindWall(unit, caseId),
  }
}

/** What a role is called, in the words of the family's programme. */
export const roleIn = ({ services, programme }: Telling, role: string): string =>
  roleWords(role, services.presets.rules, programme).roleName

/** One conversation as its reader may see it. */
export function shown(
  telling: Telling,
  person: { readonly id: string; readonly name: string | null },
  messages: readonly MessageRow[],
  requests: readonly RequestRow[],
): Conversation {
  const own = messages.filter((one) => one.person === person.id)
  const waits = new Set(unanswered(own.map(sentOf)).map(({ row }) => row.id))
  return {
    person: person.id,
    name: person.name,
    messages: own.map((row) => shownMessage(telling, row, waits.has(row.id))),
    requests: requests.filter((one) => one.person === person.id).map((row) => shownRequest(telling, row)),
  }
}

function shownMessage(telling: Telling, row: MessageRow, waits: boolean): Conversation['messages'][number] {
  const mine = isMine(telling.unit, row)
  return {
    id: row.id,
    version: row.version,
    says: row.takenBackAt === null || mine ? row.says : null,
    mine,
    ofFamily: row.byPerson !== null,
    author: row.author,
    role: row.role === null ? null : roleIn(telling, row.role),
    sentAt: row.sentAt,
    read: row.readAt === null ? null : { at: row.readAt, by: telling.isKeptApart ? null : row.readBy },
    waits,
    needsNoAnswer: row.needsNoAnswer,
    correctedAt: row.correctedAt,
    takenBackAt: row.takenBackAt,
  }
}

function shownRequest({ isKeptApart }: Telling, row: RequestRow): Conversation['requests'][number] {
  const { id, version, kind, about, words, record, askedAt, withdrawnAt, answeredAt } = row
  return {
    id,
    version,
    kind,
    about,
    words,
    record,
    askedAt,
    withdrawnAt,
    answer:
      answeredAt === null
        ? null
        : {
            at: answeredAt,
            yes: row.answer === 'yes',
            words: row.answerWords ?? '',
            by: isKeptApart ? null : row.answeredBy,
          },
  }
}
