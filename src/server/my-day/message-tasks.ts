import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { answerBy } from '../../domain/message/waiting.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readAnswerTime } from '../../store/answer-time.ts'
import { waitingRemarks } from '../../store/comment.ts'
import { answersIn, readConversations } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

const MOST = 100

/**
 * What the family has written or asked for and waits for an answer to, with whoever answers now: the coordinator, also one
 * who took over after it was written, and whoever stands in for the coordinator. Due is the day since which somebody waits.
 */
export async function messageTasks(unit: UnitOfWork, aside: ReadonlySet<string>): Promise<Task[]> {
  const mine = new Set(await answersIn(unit))
  if (mine.size === 0) return []
  const said = await readAnswerTime(unit)
  const { today } = unit.asking
  const conversations = (await readConversations(unit, MOST)).flatMap((one): Task[] => {
    const { family, familyName, waitsSince, requests, unread } = one
    if (waitsSince === null || !mine.has(family) || aside.has(family)) return []
    const name = one.name ?? 'familien'
    const late = said !== null && answerBy(waitsSince, said.days) < today
    return [
      {
        kind: 'message',
        when: late ? 'overdue' : 'today',
        family,
        familyName,
        title: requests > 0 ? `${name} har bedt om noget` : `${name} har skrevet til dig`,
        due: dayAt(waitsSince),
        why: `${unread > 0 ? 'Ikke læst endnu' : 'Læst, men ikke besvaret'}. Du svarer familien`,
      },
    ]
  })
  const remarks = (await waitingRemarks(unit)).flatMap(({ family, familyName, count, since }): Task[] =>
    !mine.has(family) || aside.has(family)
      ? []
      : [
          {
            kind: 'message',
            when: 'today',
            family,
            familyName,
            title: count === 1 ? 'Familien har skrevet en bemærkning' : `Familien har skrevet ${count} bemærkninger`,
            due: dayAt(since),
            why: 'Ikke besvaret. Du svarer familien',
          },
        ],
  )
  return [...conversations, ...remarks]
}
