import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readMissing } from '../../store/meeting-reply.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]
const clock = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short' })

/** Who cannot come to a meeting ahead, or proposes another time: for those who hold the families and call the meetings. */
export async function replyTasks(
  unit: UnitOfWork,
  cases: readonly string[],
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  return (await readMissing(unit, cases)).map(({ family, familyName, title, startsAt, name, answer, otherAt }) => ({
    kind: 'reply',
    when: when(dayAt(startsAt)),
    family,
    familyName,
    title: `${name ?? 'En, der er inviteret,'} ${answer === 'cannot' ? 'kan ikke komme' : 'foreslår en anden tid'}: ${title}`,
    due: startsAt,
    why: otherAt === null ? 'Du kalder til familiens møder' : `Foreslået tid: ${clock.format(new Date(otherAt))}`,
  }))
}
