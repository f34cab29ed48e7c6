import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import { until, workday, type Dice } from './dice.ts'
import { coordinatorOn, type Goal, type PlanSetting, type Round } from './setting.ts'
import { agenda, CHANGED, happened, meetingTitles, nextSteps, places } from './words.ts'

/** Formal follow-ups some months apart, and the one ahead; when a course has ended, the last one just before its end. */
export function roundDays(
  dice: Dice,
  { days, today }: PlanSetting,
): { readonly held: Day[]; readonly next: Day | null } {
  const held: Day[] = []
  const isOpen = (on: Day): boolean =>
    days.closedOn === null || days.reopenedOn === null || on < days.closedOn || on > days.reopenedOn
  let on = workday(addDays(days.startsOn, dice.between(50, 90)))
  for (; on < today; on = workday(addDays(on, dice.between(100, 170)))) if (isOpen(on)) held.push(on)
  if (days.kind === 'closed') {
    const end = workday(addDays(today, -3))
    return { held: [...held.filter((one) => one < addDays(end, -20)), end], next: null }
  }
  const last = held.at(-1)
  // Sometimes it is some days late.
  return last !== undefined && last > addDays(today, -15) ? { held: held.slice(0, -1), next: last } : { held, next: on }
}

/** A follow-up is a meeting; others were held between, and one may lie ahead. */
export function makeMeetings(
  dice: Dice,
  { days, today, team }: PlanSetting,
  rounds: readonly Day[],
): CaseFile['meetings'] {
  const other =
    dice.chance(0.4) && addDays(days.startsOn, 14) < today ? [workday(addDays(days.startsOn, dice.between(5, 14)))] : []
  const planned = days.kind !== 'closed' && dice.chance(0.6) ? [workday(addDays(today, dice.between(4, 45)))] : []
  const held = [...new Set([...other.filter((on) => on >= days.startsOn), ...rounds])].filter((on) => on < today)
  return [...held, ...planned].map((on) => {
    const calledBy = coordinatorOn(team, until(on, today))
    const there = team.filter(
      (one) =>
        one.employee !== calledBy &&
        one.standsInFor === undefined &&
        one.from <= on &&
        (one.until === null || on < one.until),
    )
    return {
      title: rounds.includes(on) ? 'Opfølgning på planen' : dice.pick(meetingTitles),
      on,
      time: dice.pick(['08:30', '10:00', '13:15', '15:30']),
      place: dice.pick(places),
      calledBy,
      team: [...new Set(there.map(({ employee }) => employee))],
      guests: [],
      agenda: dice.some(agenda, dice.between(2, 3)).map((title) => ({ title, note: null, guests: false })),
    }
  })
}

/** Published after some weeks, then after follow-ups. */
export function makeSnapshots(
  dice: Dice,
  { days, today, team }: PlanSetting,
  count: number,
  rounds: readonly Day[],
): CaseFile['snapshots'] {
  const on = [until(workday(addDays(days.startsOn, dice.between(21, 30))), today), ...rounds].filter(
    (day) => day >= days.startsOn,
  )
  return [...new Set(on)]
    .toSorted()
    .slice(0, count)
    .map((day, i) => ({
      on: day,
      by: coordinatorOn(team, day),
      reason: i === 0 ? 'Den første plan' : 'Efter opfølgning',
    }))
}

/** Each goal that was there is looked at; the last round says how it stands now. */
export function makeRounds(
  dice: Dice,
  { team }: PlanSetting,
  goals: readonly Goal[],
  { held: rounds, next }: ReturnType<typeof roundDays>,
): Round[] {
  return rounds.map((on, i) => {
    const isLast = i === rounds.length - 1
    const seen = goals.filter(({ since }) => (since ?? on) <= on)
    return {
      on,
      by: coordinatorOn(team, on),
      changed: dice.pick(CHANGED),
      nextOn: rounds[i + 1] ?? next,
      goals: seen.map(({ key, status }) => {
        const ended = status === 'reached' ? ('reached' as const) : ('stop' as const)
        const outcome =
          isLast && (status === 'reached' || status === 'dropped')
            ? ended
            : dice.chance(0.15)
              ? ('change' as const)
              : ('continue' as const)
        const over = outcome === 'reached' || outcome === 'stop'
        return {
          goal: key,
          outcome,
          happened: dice.pick<string>(happened[outcome]),
          nextStep: over ? null : dice.pick(nextSteps),
        }
      }),
    }
  })
}
