import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { answerBy } from '../../domain/message/waiting.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readAnswerTime } from '../../store/answer-time.ts'
import { waitingRemarks, type WaitingRow } from '../../store/comment.ts'
import { answersIn, readConversations } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { actingDepartment } from '../shared/case-guard.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

const MOST = 100

/**
 * What the family has written or asked for and waits for an answer to, with whoever answers now: the coordinator, also one
 * who took over after it was written, and whoever stands in for the coordinator. Due is the day since which somebody waits.
 * And what families have remarked.
 */
export async function messageTasks(unit: UnitOfWork, aside: ReadonlySet<string>): Promise<Task[]> {
  const mine = new Set(await answersIn(unit))
  const said = await readAnswerTime(unit)
  const { today } = unit.asking
  const conversations = (mine.size === 0 ? [] : await readConversations(unit, MOST)).flatMap((one): Task[] => {
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
  return [...conversations, ...(await remarkTasks(unit, aside, mine))]
}

/**
 * What families have said to records and nobody has answered: all of it with whoever answers the family, and what was said
 * to something that one's own department keeps, also with others of the team.
 */
async function remarkTasks(unit: UnitOfWork, aside: ReadonlySet<string>, mine: ReadonlySet<string>): Promise<Task[]> {
  const isFor = ({ family, compartment }: WaitingRow): boolean => {
    const kept = unit.compartmentOf(compartment)?.department ?? null
    return mine.has(family) || (kept !== null && kept === actingDepartment(unit, family))
  }
  const rows = (await waitingRemarks(unit)).filter((row) => !aside.has(row.family) && isFor(row))
  return [...new Set(rows.map(({ family }) => family))].flatMap((family): Task[] => {
    const here = rows.filter((row) => row.family === family)
    const [first] = here
    if (first === undefined) return []
    const count = here.reduce((sum, row) => sum + row.count, 0)
    return [
      {
        kind: 'remark',
        when: 'today',
        family,
        familyName: first.familyName,
        title: count === 1 ? 'Familien har skrevet en bemærkning' : `Familien har skrevet ${count} bemærkninger`,
        due: dayAt(first.since),
        why: mine.has(family)
          ? 'Ikke besvaret. Du svarer familien'
          : 'Ikke besvaret. Den er til noget, din afdeling har skrevet',
      },
    ]
  })
}
