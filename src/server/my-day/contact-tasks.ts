import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { familiesAnsweredFor, waitingAcute } from '../../store/contact-day.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { lookAtFamilies, whyForgotten } from '../shared/forgotten.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/** What cannot wait, until somebody has answered: with the coordinator and whoever stands in for them. */
export async function acuteTasks(unit: UnitOfWork, aside: ReadonlySet<string>): Promise<Task[]> {
  const own = (await familiesAnsweredFor(unit)).filter((family) => !aside.has(family))
  if (own.length === 0) return []
  return (await waitingAcute(unit, own)).map(({ family, familyName, saidAt, byFamily }) => ({
    kind: 'acute',
    when: 'now',
    family,
    familyName,
    title: byFamily ? 'Familien skriver, at det haster' : 'En kollega skriver, at det haster',
    due: saidAt,
    why: dayAt(saidAt) === unit.asking.today ? 'Skal besvares i dag' : 'Er ikke besvaret samme dag',
  }))
}

/** Families with whom contact is due or forgotten against what was agreed with them. */
export async function contactTasks(unit: UnitOfWork, held: readonly string[]): Promise<Task[]> {
  return (await lookAtFamilies(unit, held)).flatMap((one): Task[] => {
    const { agreed, look } = one
    if (look.standing !== 'due' && look.standing !== 'forgotten') return []
    return [
      {
        kind: 'contact',
        when: look.standing === 'due' ? 'today' : 'overdue',
        family: agreed.family,
        familyName: agreed.familyName,
        title: 'Tag kontakt, som I har aftalt',
        due: look.dueOn,
        why: whyForgotten(one),
      },
    ]
  })
}
