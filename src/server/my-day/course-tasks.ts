import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { AFTER_CARE } from '../../domain/course/standing.ts'
import { addDays } from '../../domain/shared/time.ts'
import { imposedNearEnd, openChecks, unansweredSetbacks, type OfCourse } from '../../store/my-day-course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from '../shared/case-guard.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/** How long ahead the day tells of a check, and of an end that has to be talked about with the family first. */
const AHEAD = { check: 7, imposed: 30 }

/**
 * What follows from where courses stand: after-care that is due, what has become hard and waits for an answer, and imposed
 * taking part that comes to its end. `held` are the families that the reader holds together.
 */
export async function courseTasks(
  unit: UnitOfWork,
  held: readonly string[],
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  const { at, today } = unit.asking
  const kept = unit.facts.memberships.filter((m) => m.role === AFTER_CARE && standing(m, at)).map((m) => m.caseId)
  if (held.length + kept.length === 0) return []
  const checks = await openChecks(unit, kept, addDays(today, AHEAD.check))
  const setbacks = await unansweredSetbacks(unit, [...held, ...kept])
  const imposed = await imposedNearEnd(unit, held, addDays(today, AHEAD.imposed))
  const task = (row: OfCourse, rest: Omit<Task, 'family' | 'familyName' | 'due'>): Task => ({
    family: row.family,
    familyName: row.familyName,
    due: row.day,
    ...rest,
  })
  return [
    ...checks.map((row) =>
      task(row, {
        kind: 'after-care',
        when: when(row.day),
        title: 'Hør, hvordan det går efter forløbet',
        why: 'Du holder kontakten med familien',
      }),
    ),
    ...setbacks.map((row) =>
      held.includes(row.family)
        ? task(row, {
            kind: 'hard',
            when: 'today',
            title: 'Det er blevet svært igen',
            why: 'Nogen har skrevet det, og du er koordinator og kan svare',
          })
        : task(row, {
            kind: 'hard',
            when: 'waiting',
            title: 'Det er blevet svært igen',
            why: 'Du holder kontakten. Dem, der tager stilling til forløb, har ikke svaret endnu',
          }),
    ),
    ...imposed.map((row) =>
      task(row, {
        kind: 'imposed',
        when: when(row.day),
        title: 'Pålagt deltagelse ventes at slutte',
        why: 'Spørg familien, om den vil fortsætte, eller afslut forløbet sammen med den',
      }),
    ),
  ]
}
