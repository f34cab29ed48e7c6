import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { stepsAt } from '../../domain/birthday/changes.ts'
import { turningsAround } from '../../domain/birthday/turning.ts'
import { addMonths } from '../../domain/shared/time.ts'
import { stepsOf, youngPeople } from '../../store/birthday.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

const WINDOW = { ahead: 30, behind: 30 }

/** Birthdays of 10, 15 and 18 in the families that the reader holds together, while something about them is not done. */
export async function birthdayTasks(
  unit: UnitOfWork,
  held: readonly string[],
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  if (held.length === 0) return []
  const { today } = unit.asking
  const young = await youngPeople(unit, held, addMonths(today, -12 * 19))
  if (young.length === 0) return []
  const steps = await stepsOf(unit, held)
  return young.flatMap((child) =>
    turningsAround([child], today, WINDOW).flatMap(({ age, on }) => {
      const done = new Set(
        steps
          .filter((s) => s.family === child.family && s.person === child.id && s.age === age && s.doneAt !== null)
          .map((s) => s.step),
      )
      const left = stepsAt(age).filter(({ step }) => !done.has(step))
      if (left.length === 0) return []
      return [
        {
          kind: 'birthday' as const,
          when: when(on),
          family: child.family,
          familyName: child.familyName,
          title: `${child.name} ${on > today ? 'fylder' : 'er fyldt'} ${age} år`,
          due: on,
          why: left.length === 1 ? (left[0]?.da ?? '') : `${left.length} ting skal gøres`,
        },
      ]
    }),
  )
}
