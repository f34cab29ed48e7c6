import { addDays, ageOn, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile, CasePerson } from '../demo/case-file.ts'
import { between, until, workday, type Dice } from './dice.ts'
import { coordinatorOn, type Action, type Drafted, type Goal, type PlanSetting } from './setting.ts'
import { departmentOf } from './town.ts'
import { sayings, themes, type Theme } from './words.ts'

/** Different goals, each of somebody whom it can be of; in a course that is over each has come to its end. */
export function makeGoals(
  dice: Dice,
  { home, days, team, shares }: PlanSetting,
  speakers: readonly CasePerson[],
  count: number,
  rounds: readonly Day[],
): Drafted[] {
  const there = new Set(team.map(({ employee }) => departmentOf(employee)))
  const left = themes
    .filter(({ department, category }) => there.has(department as never) && (category !== 'crime' || dice.chance(0.4)))
    .flatMap((theme) => {
      const able = home.people.filter((p) => isFor(theme, p, days.startsOn) && speakers.includes(p))
      return theme.whose !== 'family' && able.length === 0 ? [] : theme.goals.map((wanted) => ({ theme, wanted, able }))
    })
  const found: Drafted[] = []
  const over = days.kind === 'closed'
  while (found.length < count && left.length > 0) {
    const [next] = left.splice(dice.below(left.length), 1)
    if (next === undefined) break
    const { theme, wanted, able } = next
    const concerns = theme.whose === 'family' ? null : dice.pick(able).key
    const since = until(addDays(days.startsOn, dice.between(0, found.length === 0 ? 7 : 40)), rounds[0] ?? days.lastDay)
    const step = found[0]?.goal.concerns === concerns && dice.chance(0.35)
    const status = over
      ? dice.pick(['reached', 'reached', 'reached', 'dropped'] as const)
      : rounds.length === 0
        ? 'active'
        : dice.pick(['active', 'active', 'active', 'active', 'reached', 'paused', 'dropped'] as const)
    found.push({
      wanted,
      helper: theme.department,
      goal: {
        key: `maal-${found.length}`,
        ownWords: wanted.ownWords,
        whoseWords: concerns ?? dice.pick(speakers).key,
        concerns,
        category: theme.category,
        department: shares.has(theme.department) ? theme.department : 'familie',
        wishedChange: wanted.change,
        successCriterion: wanted.sign,
        horizon: step ? 'step' : 'long-term',
        parentGoal: step ? 'maal-0' : null,
        // The first is what everybody works for as long as they are there.
        status: found.length === 0 && !over ? 'active' : status,
        since,
      },
    })
  }
  return found
}

const isFor = ({ whose, from }: Theme, { born, standsAs, inInitiative }: CasePerson, on: Day): boolean => {
  const age = born === null ? null : ageOn(born, on)
  return (
    inInitiative &&
    age !== null &&
    age >= from &&
    (whose === 'parent' ? standsAs === 'parent' : standsAs === 'child' && age < 18)
  )
}

/** How the one it is about sees it, and sometimes a parent, some weeks apart. */
export function makeScalings(
  dice: Dice,
  { today }: PlanSetting,
  goal: Goal,
  who: readonly CasePerson[],
): CaseFile['scalings'] {
  const since = goal.since ?? today
  const others = who.filter(({ standsAs }) => standsAs === 'parent').map(({ key }) => key)
  const by = [goal.whoseWords, ...(others.length > 0 && dice.chance(0.4) ? [dice.pick(others)] : [])]
  return [...new Set(by)].flatMap((person) => {
    const count = dice.between(1, 3)
    const first = dice.between(1, 5)
    const end = goal.status === 'reached' ? dice.between(8, 10) : first + dice.between(-1, 3)
    return Array.from({ length: count }, (_, i) => ({
      goal: goal.key,
      byPerson: person,
      byEmployee: null,
      value: Math.max(0, Math.min(10, Math.round(count === 1 ? end : first + ((end - first) * i) / (count - 1)))),
      says: i === count - 1 ? dice.pick(sayings) : null,
      on: between(dice, addDays(since, i * 35), until(addDays(since, i * 35 + 25), today)),
    })).filter(({ on }) => on <= today)
  })
}

/** Agreements on the goals, none of them twice; those that are past are mostly kept. */
export function makeActions(
  dice: Dice,
  { team, today, days }: PlanSetting,
  goals: readonly Drafted[],
  who: readonly CasePerson[],
  count: number,
): Action[] {
  const left = goals.flatMap((one) => [
    ...one.wanted.agreed.map((what) => ({ ...one, what, byFamily: true })),
    ...one.wanted.helped.map((what) => ({ ...one, what, byFamily: false })),
  ])
  const taken = new Set<string>()
  const found: Action[] = []
  while (found.length < count && left.length > 0) {
    const [next] = left.splice(dice.below(left.length), 1)
    if (next === undefined || taken.has(next.what)) continue
    const { goal, what, byFamily } = next
    const isOver = goal.status !== 'active' || days.kind === 'closed'
    const from = goal.since ?? days.startsOn
    const lately = addDays(today, -45)
    const since =
      !isOver && dice.chance(0.55)
        ? between(dice, lately > from ? lately : from, today)
        : between(dice, from, until(addDays(from, 150), today))
    const due = workday(addDays(since, dice.between(7, 45)))
    const isLate = due <= today && due > addDays(today, -21)
    const done = isOver || (due <= today && !isLate) || dice.chance(isLate ? 0.7 : 0.12)
    const able = who.filter(
      (p) =>
        p.key === goal.concerns ||
        p.standsAs === 'parent' ||
        (goal.concerns === null && (ageOn(p.born ?? today, since) ?? 0) >= 15),
    )
    const own = able.find(({ key }) => key === goal.concerns)
    const now = team.filter(
      (one) => one.from <= since && (one.until === null || one.until > since) && one.standsInFor === undefined,
    )
    if (byFamily && able.length === 0) continue
    taken.add(what)
    found.push({
      goal: goal.key,
      what,
      byPerson: byFamily ? (own !== undefined && dice.chance(0.75) ? own : dice.pick(able)).key : null,
      byEmployee: byFamily
        ? null
        : (now.find(({ employee }) => departmentOf(employee) === next.helper)?.employee ??
          coordinatorOn(team, done ? since : today)),
      due,
      doneOn: done ? between(dice, since, until(addDays(due, 4), today)) : null,
      since,
      onlyFor: null,
    })
  }
  return found
}
