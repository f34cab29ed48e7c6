import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { ownAgreements } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/** What the reader has agreed to do, and what others have asked them for; without those of a family that has stepped aside. */
export async function agreementTasks(
  unit: UnitOfWork,
  aside: ReadonlySet<string>,
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  const rows = (await ownAgreements(unit)).filter((row) => !aside.has(row.family))
  return rows.map((row) => {
    const task = { kind: 'agreement' as const, family: row.family, familyName: row.familyName, due: row.due }
    const agreement = { id: row.id, version: row.version, done: row.done, doerVersion: row.doerVersion }
    if (row.answer === 'agreed')
      return {
        ...task,
        title: row.what,
        when: row.due === null ? 'later' : when(row.due),
        why: row.due === null ? 'Du har sagt ja til det. Der er ikke sat en dag' : 'Du har sagt ja til det',
        agreement: { ...agreement, asked: false },
      }
    return {
      ...task,
      title: row.what,
      when: 'week',
      why: row.byFamily
        ? `${row.writerName ?? 'Familien'} ønsker, at du gør det. Sig ja eller nej`
        : `${row.writerName ?? 'En kollega'} foreslår, at du gør det. Sig ja eller nej`,
      agreement: { ...agreement, asked: true },
    }
  })
}
