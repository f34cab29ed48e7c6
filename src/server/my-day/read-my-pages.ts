import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { ownPages } from '../../domain/team/own-pages.ts'
import { findEmployee } from '../../store/employee.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

type MyPages = z.input<(typeof myDayRoutes)['GET /api/my-pages']['output']>

/** Which pages the reader can use, and where their work is: shown in the menu, decided again behind each page. */
export async function readMyPages(unit: UnitOfWork): Promise<MyPages> {
  const { actor, at } = unit.asking
  if (actor.kind !== 'employee') throw notFound()
  const { functions, memberships, admissions, tasks } = unit.facts
  const holds = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }): boolean =>
    startsAt <= at && (endsAt === null || at < endsAt)
  return {
    title: (await findEmployee(unit, actor.id))?.title ?? null,
    ...ownPages({
      functions,
      hasFamilies: memberships.some(holds),
      isInvited: admissions.length > 0,
      answersGrants: tasks.some(({ kind }) => kind === 'grant'),
    }),
  }
}
