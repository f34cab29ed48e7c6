import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { ownAgreements } from '../../store/agreement.ts'
import { steppedAside } from '../../store/family-merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from '../shared/case-guard.ts'
import { minutesTasks } from './minutes-tasks.ts'
import { whenOf } from './when.ts'

type MyDay = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>
type Task = MyDay['tasks'][number]

/**
 * What lies with items of agendas, which nobody reads for coordination: asked for by itself, for meetings, as at the table.
 * What was agreed there, with the day it closes; and minutes that wait for an approval.
 */
export async function readMeetingTasks(unit: UnitOfWork): Promise<MyDay> {
  const { at, today } = unit.asking
  const aside = await steppedAside(
    unit,
    unit.facts.memberships.filter((m) => standing(m, at)).map((m) => m.caseId),
  )
  const all = await agreementTasks(unit, aside, whenOf(today))
  const agreed = all.filter(({ agreement }) => agreement !== undefined && agreement.closesAt !== null)
  const tasks = [...agreed, ...(await minutesTasks(unit, aside))]
  unit.saw(tasks.flatMap(({ family }) => family ?? []))
  return { today, tasks }
}

/** When what lies in an item's compartment closes for the reader; null for what lies with the family. */
function closingOf(unit: UnitOfWork, compartment: number): string | null {
  if (unit.compartmentOf(compartment)?.audience !== 'meeting') return null
  const own = unit.facts.admissions.filter(
    ({ compartments, startsAt, endsAt }) =>
      compartments.includes(compartment) && startsAt <= unit.asking.at && (endsAt === null || unit.asking.at < endsAt),
  )
  return own.reduce<string | null>((last, { endsAt }) => (last === null || (endsAt ?? '') > last ? endsAt : last), null)
}

/** What the reader has agreed to do, and what others have asked them for; without those of a family that has stepped aside. */
export async function agreementTasks(
  unit: UnitOfWork,
  aside: ReadonlySet<string>,
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  const rows = (await ownAgreements(unit)).filter((row) => !aside.has(row.family))
  return rows.map((row) => {
    const closesAt = closingOf(unit, row.compartment)
    const task = { kind: 'agreement' as const, family: row.family, familyName: row.familyName, due: row.due }
    const agreement = { id: row.id, version: row.version, done: row.done, doerVersion: row.doerVersion, closesAt }
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
